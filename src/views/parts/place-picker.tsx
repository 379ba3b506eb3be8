import type { Route } from '../../domain/route.ts';
import { foreign, hrefOf, type View } from '../view.ts';

/**
 * The reader's place, from anywhere. Without the app each name leads to that place's page. With it the reader stays where she or he
 * is, and the screen is drawn for the place.
 */
export function PlacePicker({ view }: { view: View }) {
  const { t, app, context } = view;
  const { route, lang, place, places } = context;
  const choose = (chosen: string | undefined) => {
    app?.act({ kind: 'choose-place', place: chosen });
    const moved = inPlace(route, chosen);
    if (moved) app?.act({ kind: 'go', route: moved });
  };
  return (
    <ul class="places">
      {places.map(({ id, name, lang: nameLang }) => (
        <li key={id}>
          <a
            href={hrefOf(view, { kind: 'place', lang, place: id })}
            aria-current={id === place ? 'true' : undefined}
            onClick={
              app &&
              ((event) => {
                event.preventDefault();
                // Chosen: the list need not stand over the page any longer.
                event.currentTarget.closest('details')?.removeAttribute('open');
                choose(id);
              })
            }
            {...foreign(view, nameLang)}
          >
            {name}
          </a>
        </li>
      ))}
      {app && place && (
        <li>
          <button type="button" class="quiet" onClick={() => choose(undefined)}>
            {t('app.place.none')}
          </button>
        </li>
      )}
    </ul>
  );
}

/** Where an address that names another place must move to; undefined when the screen can stay. */
function inPlace(route: Route, place: string | undefined): Route | undefined {
  if (!('place' in route) || route.place === undefined) return undefined;
  if (route.kind === 'place') return place ? { ...route, place } : { kind: 'home', lang: route.lang };
  // A topic may have no text for the new place: its general address always exists.
  return route.kind === 'topic' ? { ...route, place: undefined } : { ...route, place };
}
