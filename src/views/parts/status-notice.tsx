import type { WatchDate } from '../../domain/source-reference.ts';
import type { Status } from '../../domain/text.ts';
import { formatDate } from '../format-date.ts';
import { autonym, type View } from '../view.ts';
import { Icon } from './icon.tsx';
import { iconOf, toneOf } from './segment.tsx';

type Dated = { checked: string; checkBy: string; watch: WatchDate[] };

type Props = { view: View; status: Status; dated?: Dated; extra?: string };

/**
 * The one notice of a page: the status that its texts share, and how old it is; `extra` is a sentence of the screen's own before them. Its second line has the same place whether it says
 * "checked" or "not checked since": the phone's own date may change it after the page is drawn.
 */
export function StatusNotice({ view, status, dated, extra }: Props) {
  const { t, context } = view;
  const late = dated && lateness(view, dated);
  return (
    <p
      class={`notice ${late ? 'caution' : toneOf(status)}${dated ? ' reserve' : ''}`}
      data-expired={late ? dated?.checkBy : undefined}
    >
      <Icon name={late ? 'hourglass' : iconOf(status)} />
      <span>
        {extra && <span class="line">{extra}</span>}
        {t(`status.${status}`, { language: autonym(context.lang) })}
        {dated && <span class="dated">{late ?? t('date.checked', { date: formatDate(dated.checked, t) })}</span>}
      </span>
    </p>
  );
}

/** The second line of the notice alone, for a part of a page that shares the page's status but not its date. */
export function Freshness({ view, dated }: { view: View; dated: Dated }) {
  const late = lateness(view, dated);
  return (
    <p class="small dated" data-expired={late ? dated.checkBy : undefined}>
      <Icon name={late ? 'hourglass' : 'info'} />
      {late ?? view.t('date.checked', { date: formatDate(dated.checked, view.t) })}
    </p>
  );
}

/** The sentence for a text that is past its date, or past a day on which a change was announced; undefined while it is fresh. */
function lateness({ t, context: { today } }: View, { checked, checkBy, watch }: Dated): string | undefined {
  const changed = watch.map(({ date }) => date).filter((date) => date <= today && date > checked);
  const since = formatDate(checked, t);
  const latest = changed.sort().at(-1);
  if (latest) return t('late.changed', { date: formatDate(latest, t), checked: since });
  return today > checkBy ? t('late.since', { date: since }) : undefined;
}
