// Part of the first load: keep it small.
import { routeAt } from '../domain/address.ts';
import type { PageContext, PageHead } from '../domain/page-data.ts';
import { site } from '../page/site.ts';
import type { ShownPage } from './state.ts';

/** What the page was prerendered with; undefined in the shell. */
export function readPageHead(): PageHead | undefined {
  const text = document.getElementById('page-data')?.textContent;
  // Written by the build beside the markup that it belongs to.
  return text ? (JSON.parse(text) as PageHead) : undefined;
}

/** A prerendered page as the app holds it: what stands in it, and what every page of the edition shares. */
export function shownPage({ context, ui, manifests }: PageHead, container: HTMLElement): ShownPage {
  const { words, base, exit, stage, languages } = site;
  const dir = document.documentElement.dir as PageContext['dir'];
  const places = readPlaces(container);
  return {
    context: { ...context, dir, places, today: context.built, words, base, exit, stage, languages },
    ui,
    manifests,
  };
}

/** The names of the places stand in the dock already. */
function readPlaces(container: HTMLElement): PageContext['places'] {
  return [...container.querySelectorAll<HTMLAnchorElement>('.dock .places a')].flatMap(({ pathname, textContent, lang }) => {
    const route = routeAt(pathname, site);
    return route?.kind === 'place' ? { id: route.place, name: textContent ?? '', lang: lang || undefined } : [];
  });
}
