import { kilobytes } from '../kilobytes.ts';
import { hrefOf, type View } from '../view.ts';
import { Icon } from './icon.tsx';

/** One quiet line: keep, or what is kept. Only where the app runs: without it nothing can be kept. */
export function KeepBar({ view }: { view: View }) {
  const { app, t, context } = view;
  if (!app || context.route.kind === 'kept') return null;
  if (app.kept === 'kept')
    return (
      <a class="keep" href={hrefOf(view, { kind: 'kept', lang: context.lang })}>
        <Icon name={app.offline ? 'wifi-off' : 'circle-check'} />
        {t(app.offline ? 'app.keep.offline' : 'app.keep.kept')}
      </a>
    );
  return (
    <button id="keep" class="keep" type="button" onClick={() => app.act({ kind: 'ask-keep' })}>
      <Icon name="download" />
      {app.keepSize ? t('app.keep.size', { size: kilobytes(app.keepSize) }) : t('app.keep')}
    </button>
  );
}
