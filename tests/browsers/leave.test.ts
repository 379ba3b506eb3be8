import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import type { End, EngineStart, HeadedEngine, ToolbarButton } from '../support/engines/engine.ts';
import { eachEngine } from '../support/engines/engines.ts';
import { type FaultServer, startFaultServer } from '../support/fault-server.ts';

// The site as built leaves to an address that cannot be reached here. So it is served once more, with a page of this machine in that
// address's place in its pages and its program; nothing else of it is different. Another host name makes it another site to the browser.

const { exit: EXIT } = JSON.parse(readFileSync('site.config.json', 'utf8')) as { exit: string };
let answersAfter = 0;
const outside = createServer((_, response) => {
  const answer = () => response.writeHead(200, { 'content-type': 'text/html' }).end('<title>-</title><p id="outside">outside');
  setTimeout(answer, answersAfter);
});
let site: FaultServer;

beforeAll(async () => {
  await new Promise<void>((done) => outside.listen(0, '127.0.0.1', done));
  const address = outside.address();
  const reachable = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  site = await startFaultServer(inject('site'));
  site.script(({ path }) =>
    /\/(\?|$)|\.(html|js)$/.test(path) ? { kind: 'rewrite', change: (text) => text.replaceAll(EXIT, reachable) } : undefined,
  );
});
afterAll(async () => {
  await site.close();
  outside.closeAllConnections();
  outside.close();
});

type Kind = 'languages' | 'home' | 'topic' | 'place' | 'services' | 'cards' | 'find' | 'kept' | 'about';

const ROUTES: [kind: Kind, path: string][] = [
  ['languages', '/'],
  ['home', '/en/'],
  ['topic', '/en/k7/'],
  ['topic', '/en/k7/fr/'],
  ['place', '/en/p/fr/'],
  ['services', '/en/s/fr/'],
  ['cards', '/en/c/fr/'],
  ['find', '/en/f/'],
  ['kept', '/en/k/'],
  ['about', '/en/a/'],
];

/** Two moves that the app makes in memory, by what is clicked and the screen that comes of it. */
const MOVES: Partial<Record<Kind, [string, Kind][]>> = {
  languages: [
    ['main a[hreflang=en]', 'home'],
    ['.tiles a', 'topic'],
  ],
  home: [
    ['.tiles a', 'topic'],
    ['.top a.home', 'home'],
  ],
};
const USUAL: [string, Kind][] = [
  ['.top a.home', 'home'],
  ['.tiles a', 'topic'],
];

async function open(start: EngineStart, url: string): Promise<HeadedEngine> {
  const browser = await start.openHeaded(url);
  onTestFinished(browser.close);
  await browser.wait('html[data-kept]');
  return browser;
}

/** Moves in the app by real clicks. */
async function moveOn(browser: HeadedEngine, kind: Kind): Promise<void> {
  for (const [selector, next] of MOVES[kind] ?? USUAL) {
    await browser.click(selector);
    await browser.wait(`main.on-${next}`);
  }
}

/** A screen of ours, if a state is one: its name is enough to find the fault. */
const ours = (html: string) => (html.includes('<main') ? (/<main class="([^"]*)"/.exec(html)?.[1] ?? 'main') : undefined);

/** The colour of the site's own paper in light: on the screen it betrays a page of ours also where a browser lets nobody look into it. */
const PAPER = Number.parseInt(/--paper: #(\w{6})/.exec(readFileSync('src/views/style.css', 'utf8'))?.[1] ?? '', 16);

/** What a reader sees of ours in the second after now: names of screens, and `painted` if a hundredth of the screen is of our paper. */
async function seenOfOurs(browser: HeadedEngine): Promise<string[]> {
  const [states, share] = await Promise.all([browser.seenForASecond(), browser.shownForASecond(PAPER)]);
  const names = states.map(ours).filter((name) => name !== undefined);
  return share > 0.01 ? [...new Set(names), 'painted'] : names;
}

/** Presses a button again and again: what of ours was seen, each with the press that brought it. */
async function seenAfter(browser: HeadedEngine, button: ToolbarButton, times: number): Promise<string[]> {
  const seen: string[] = [];
  for (let time = 1; time <= times; time += 1) {
    await browser.press(button);
    for (const name of await seenOfOurs(browser)) seen.push(`${button} ${time}: ${name}`);
  }
  return seen;
}

async function seenAround(browser: HeadedEngine, times: number): Promise<string[]> {
  const back = await seenAfter(browser, 'back', times);
  const forward = await seenAfter(browser, 'forward', times);
  return [...back, ...forward, ...(await seenAfter(browser, 'reload', 1))];
}

/** Opens a link as it was shared, moves home and to a topic, and leaves by a real click, to where somebody answers. */
async function readAndLeave(start: EngineStart, spoil?: () => void): Promise<HeadedEngine> {
  const browser = await open(start, `${site.url}/en/k7/`);
  if (spoil) await browser.evaluate(spoil);
  await moveOn(browser, 'topic');
  await browser.click('#leave');
  await browser.wait('#outside');
  return browser;
}

/** Runs in the page: it cannot note that it was left. Firefox keeps the emptied page itself for Back, unless it listens to this event. */
function withoutLatch(): void {
  Storage.prototype.setItem = () => undefined;
  // Nor do its entries tell any more which of them was in front.
  const replace = history.replaceState.bind(history);
  history.replaceState = (_, unused, url) => replace(null, unused, url);
  addEventListener('unload', () => undefined);
}

eachEngine((start) => {
  describe('after leaving, ten times Back, ten times Forward and Reload show no content', () => {
    it('from a shared link, by way of home, on a topic', async () => {
      const browser = await readAndLeave(start);
      expect(await seenAround(browser, 10)).toEqual([]);
      expect(browser.elsewhere).toEqual([]);
    });

    it('where nobody answers at the exit address', async () => {
      const browser = await open(start, `${inject('site')}/en/k7/`);
      await moveOn(browser, 'topic');
      await browser.click('#leave');
      await expect.poll(() => browser.elsewhere, { timeout: 10_000 }).toContain(new URL(EXIT).hostname);
      expect(await seenAround(browser, 10)).toEqual([]);
    });

    it.each(ROUTES)('on %s (%s), with screens of ours behind and ahead of it', async (kind, path) => {
      const browser = await open(start, `${site.url}/en/c/`);
      await browser.type(`${site.url}${path}`);
      await expect.poll(() => browser.url(), { timeout: 20_000 }).toBe(`${site.url}${path}`);
      await browser.wait(`main.on-${kind}`);
      await browser.wait('html[data-kept]');
      await moveOn(browser, kind);
      await browser.press('back');
      await browser.seenForASecond();
      await browser.press('back');
      await browser.wait(`main.on-${kind}`);
      expect(await browser.url()).toBe(`${site.url}/`);
      await browser.click('#leave');
      await browser.wait('#outside');
      expect(await seenAround(browser, 10)).toEqual([]);
    });
  });

  describe('the controls', () => {
    it('without the latch the same clicks do bring content back', async () => {
      const browser = await readAndLeave(start, withoutLatch);
      expect(await seenAround(browser, 3)).not.toEqual([]);
    });

    /** What part of the screen is still of our paper, half a second after the click and for a second more, while nobody answers. */
    const paperWhileTheExitIsSlow = async (spoil?: () => void) => {
      answersAfter = 4000;
      onTestFinished(() => {
        answersAfter = 0;
      });
      const browser = await open(start, `${site.url}/en/k7/`);
      if (spoil) await browser.evaluate(spoil);
      await expect.poll(() => seenOfOurs(browser)).toEqual(['on-topic', 'painted']);
      await browser.click('#leave');
      await sleep(500);
      // Only the screen tells: meanwhile Chromium answers nothing.
      const share = await browser.shownForASecond(PAPER);
      await browser.wait('#outside');
      return share;
    };

    it('while the exit is slow, nothing of ours is on the screen', async () => {
      expect(await paperWhileTheExitIsSlow()).toBe(0);
    });

    it('while the exit is slow, a page that is not blanked is', async () => {
      const withoutBlanking = () => {
        Object.defineProperty(document.documentElement, 'hidden', { set: () => undefined, get: () => false });
        Object.defineProperty(document, 'body', { value: document.body });
      };
      expect(await paperWhileTheExitIsSlow(withoutBlanking)).toBeGreaterThan(0.3);
    });
  });

  // WebKit keeps nothing while it is driven.
  describe.skipIf(start.name === 'webkit')('a browser that brings its tabs back', () => {
    const seenAfterRestart = async (end: End, spoil?: () => void) => {
      const browser = await readAndLeave(start, spoil);
      // It writes its tabs down some seconds later.
      await sleep(5000);
      await browser.restart?.(end);
      const atOnce = await seenOfOurs(browser);
      await browser.wait('#outside');
      return [...atOnce, ...(await seenAround(browser, 10))];
    };

    it.each<End>(['quit', 'closed', 'killed'])('after its end shows no content either (%s)', async (end) => {
      expect(await seenAfterRestart(end)).toEqual([]);
    });

    it('the control: without the latch it does', async () => {
      expect(await seenAfterRestart('quit', withoutLatch)).not.toEqual([]);
    });
  });
});
