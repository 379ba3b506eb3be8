import { setTimeout as sleep } from 'node:timers/promises';
import { type Display, SCREEN } from '../display.ts';
import { statesForASecond, until } from '../look.ts';
import { formatPng, shareOf } from '../xwd.ts';
import type { HeadedEngine, Work } from './engine.ts';
import type { Place } from './expression.ts';
import { TOOLBARS } from './toolbar.ts';

/** What an engine says of the tab on the screen. None of it counts as a gesture of the reader. */
export type View = {
  /** Where to click on the first element that matches: from the left and from the lower edge of the window. Null while there is none. */
  place: (selector: string) => Promise<Pick<Place, 'left' | 'above'> | null>;
  has: (selector: string) => Promise<boolean>;
  seen: () => Promise<string>;
  evaluate: <T, A extends unknown[]>(work: Work<T, A>, ...args: A) => Promise<T>;
};

type Parts = Pick<HeadedEngine, 'name' | 'version' | 'elsewhere' | 'restart' | 'pid' | 'close'> & {
  display: Display;
  /** Asked each time: a restart brings another tab. */
  view: () => View;
};

/** What is the same in all engines with a window: a hand that clicks, and eyes. */
export function headedEngine({ display, view, ...parts }: Parts): HeadedEngine {
  return {
    ...parts,
    press: (button) => display.click(...TOOLBARS[parts.name][button]),
    async click(selector) {
      // Browsers drop a click on a page that they have not drawn yet.
      await until('picture', () => view().evaluate(() => performance.getEntriesByType('paint').length > 0));
      const place = await until(selector, () => resting(() => view().place(selector)));
      // The window is maximised, so its lower edge is the screen's; above the page stand bars of a height that changes.
      await display.click(Math.round(place.left), Math.round(SCREEN.height - place.above));
    },
    key: display.key,
    async type(url) {
      await display.key('ctrl+l');
      await sleep(200);
      await display.type(url);
      await sleep(200);
      // What the browser guesses beyond the typed text is marked, and goes.
      await display.key('Delete', 'Return');
    },
    wait: async (selector) => void (await until(selector, () => view().has(selector))),
    seen: () => view().seen(),
    seenForASecond: () => statesForASecond(() => view().seen()),
    shownForASecond: (colour) => shownForASecond(display, colour),
    url: () => view().evaluate<string, []>('location.href'),
    evaluate: (work, ...args) => view().evaluate(work, ...args),
    screenshot: async () => formatPng(await display.pixels()),
  };
}

async function shownForASecond(display: Display, colour: number): Promise<number> {
  let most = 0;
  // About as often as a screen is drawn.
  for (const end = Date.now() + 1000; Date.now() < end; await sleep(10))
    most = Math.max(most, shareOf(await display.pixels(), colour));
  return most;
}

/** A place, once it has been the same for a tenth of a second: what was just scrolled is drawn there a little later. */
async function resting<P extends { above: number } | null>(ask: () => Promise<P>): Promise<P | undefined> {
  const first = await ask();
  await sleep(100);
  const second = await ask();
  return first?.above === second?.above ? second : undefined;
}
