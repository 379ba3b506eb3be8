import type { Route } from '../../domain/route.ts';
import { foreign, hrefOf, type View } from '../view.ts';

/** The places on offer. Without the app each leads to its own page; the app also remembers the choice while it runs. */
export function PlaceList({ view, to }: { view: View; to?: (place: string) => Route }) {
  const { lang, place, places } = view.context;
  const { app } = view;
  return (
    <ul class="places">
      {places.map(({ id, name, lang: nameLang }) => (
        <li key={id}>
          <a
            href={hrefOf(view, to ? to(id) : { kind: 'place', lang, place: id })}
            aria-current={id === place ? 'true' : undefined}
            onClick={app && (() => app.act({ kind: 'choose-place', place: id }))}
            {...foreign(view, nameLang)}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
