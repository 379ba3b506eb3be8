import { autonym, hrefOf, placeNameOf, type View } from '../view.ts';
import { Icon } from './icon.tsx';
import { KeepBar } from './keep-bar.tsx';
import { LanguageList } from './language-list.tsx';
import { Notices } from './notices.tsx';
import { PlacePicker } from './place-picker.tsx';

/** What stays within reach of the thumb: place, language, find; above them what the app has to say. */
export function Dock({ view }: { view: View }) {
  return (
    <div class="dock">
      <DockContent view={view} />
    </div>
  );
}

/** The dock's inside: all that the app itself draws on a page whose texts stay as they were prerendered. */
export function DockContent({ view }: { view: View }) {
  const { context, t } = view;
  const { route, lang, place } = context;
  if (route.kind === 'languages') return null;
  // A menu that was opened on one screen is closed on the next.
  const at = hrefOf(view, route);
  return (
    <>
      <Notices view={view} />
      <KeepBar view={view} />
      <nav class="bar" aria-label={t('nav.bar')}>
        <details key={`place ${at}`} class="menu up" name="dock">
          <summary>
            <Icon name="map-pin" />
            <span>{place ? placeNameOf(view, place) : t('nav.place')}</span>
          </summary>
          <PlacePicker view={view} />
        </details>
        <details key={`language ${at}`} class="menu up" name="dock">
          <summary>
            <Icon name="languages" />
            <span>{autonym(lang)}</span>
          </summary>
          <LanguageList view={view} />
        </details>
        <a href={hrefOf(view, { kind: 'find', lang })} aria-current={route.kind === 'find' ? 'page' : undefined}>
          <Icon name="search" />
          <span>{t('nav.find')}</span>
        </a>
      </nav>
    </>
  );
}
