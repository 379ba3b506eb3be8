import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { newProfile } from '../support/browser.ts';
import { type Look, lookAt } from '../support/look.ts';
import { type HeadedBrowser, openHeaded } from '../support/xvfb.ts';

const run = promisify(execFile);

let browser: HeadedBrowser;
let look: Look;
let profile: Awaited<ReturnType<typeof newProfile>>;
beforeEach(async () => {
  profile = await newProfile();
});
afterEach(async () => {
  await browser?.close();
  await profile.remove();
});

async function start(url: string): Promise<void> {
  browser = await openHeaded(url, { profile: profile.profile });
  look = await lookAt(browser.page);
}

/** A real click on the first element that matches. */
async function tap(selector: string): Promise<void> {
  const { x, y } = await look.find(selector);
  await browser.click(x, y);
}

/** A page of somebody else, at an address of its own. */
async function elsewhere(html: string): Promise<string> {
  const server = createServer((_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(html));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
}

/** The class of the screen: `on-topic`, or `shown` for a card. */
const screenOf = (html: string) => (html === '' ? 'nothing' : (/<main class="([^"]*)"/.exec(html)?.[1] ?? html.slice(0, 500)));

describe('the browser’s own Back and Forward', () => {
  it('go one screen at a time, and from the first screen out', async () => {
    const origin = await elsewhere(`<title>-</title><a id="in" href="${inject('site')}/">in</a>`);
    await start(`${origin}/`);
    await tap('#in');
    await look.wait('main.on-languages');
    await tap('main a[hreflang=en]');
    await look.wait('main.on-home');
    await tap('.tiles a');
    await look.wait('main.on-topic');
    await tap('.top a.home');
    await look.wait('main.on-home');
    await tap('main a[href="/en/c/"]');
    await look.wait('main.on-cards');
    for (const kind of ['home', 'topic', 'home', 'languages']) {
      await browser.press('back');
      await look.wait(`main.on-${kind}`);
    }
    for (const kind of ['home', 'topic']) {
      await browser.press('forward');
      await look.wait(`main.on-${kind}`);
    }
    await browser.press('reload');
    await look.wait('main.on-topic');
    await browser.press('back');
    await look.wait('main.on-home');
    await browser.press('back');
    // This document was loaded anew on the topic: of what was read before it, it knows nothing.
    await look.wait('main');
    await browser.press('back');
    await look.wait('#in');
    expect(new URL(browser.page.url()).origin).toBe(origin);
  });

  it('from a shown card, and Reload too, show the card or the plain home: never what was read', async () => {
    await start(`${inject('site')}/en/k7/`);
    await look.wait('html .keep');
    await tap('.top a.home');
    await look.wait('main.on-home');
    await tap('main a[href="/en/c/"]');
    await look.wait('main.on-cards');
    await tap('[data-card] button.button');
    await look.wait('main.shown');
    const shown = new Set<string>();
    for (const button of [
      'back',
      'back',
      'forward',
      'back',
      'back',
      'forward',
      'forward',
      'reload',
      'back',
      'forward',
    ] as const) {
      await browser.press(button);
      for (const state of await look.seenForASecond()) shown.add(screenOf(state));
    }
    expect([...shown].sort()).toEqual(['nothing', 'on-home', 'shown']);
  });

  /** Shows a card in the third document of the tab, then presses every button: the screens that were seen. */
  async function screensBehindCard(spoil?: () => Promise<unknown>): Promise<string[]> {
    await start(`${inject('site')}/en/k7/`);
    await look.wait('html .keep');
    await browser.page.goto(`${inject('site')}/en/p/fr/`);
    await look.wait('html .keep');
    await browser.page.goto(`${inject('site')}/en/c/`);
    await look.wait('[data-card] button.button');
    await spoil?.();
    await tap('[data-card] button.button');
    await look.wait('main.shown');
    const shown = new Set<string>();
    for (const button of ['back', 'back', 'back', 'forward', 'forward', 'reload', 'back'] as const) {
      await browser.press(button);
      for (const state of await look.seenForASecond()) shown.add(screenOf(state));
    }
    return [...shown].sort();
  }

  it('from a shown card never lead to pages that were loaded before it', async () => {
    expect(await screensBehindCard()).toEqual(['nothing', 'on-home', 'shown']);
  });

  it('the control: where the tab forgets that a card is shown, the same look finds them', async () => {
    const forget = () => browser.page.evaluate(() => addEventListener('pagehide', () => sessionStorage.clear()));
    expect(await screensBehindCard(forget)).toEqual(expect.arrayContaining(['on-place']));
  });

  it('the control: the same look finds the topic, where no card is shown', async () => {
    await start(`${inject('site')}/en/k7/`);
    await look.wait('html .keep');
    await tap('.top a.home');
    await look.wait('main.on-home');
    await tap('main a[href="/en/c/"]');
    await look.wait('main.on-cards');
    await browser.press('back');
    await look.wait('main.on-home');
    await browser.press('back');
    expect((await look.seenForASecond()).map(screenOf)).toContain('on-topic');
  });
});

/** Ends the browser, and reads every address and title in its own history. */
async function historyRows(): Promise<string[]> {
  // It opens its history only a moment after its start.
  await sleep(2000);
  // As a hand closes the window: the browser writes its history down before it goes.
  const session = await browser.page.context().browser()?.newBrowserCDPSession();
  await session?.send('Browser.close');
  await vi.waitFor(() => expect(() => process.kill(browser.pid, 0)).toThrow(), { timeout: 5000 });
  await browser.close();
  const file = join(profile.profile, 'Default', 'History');
  const { stdout } = await run('sqlite3', [file, "select url || ' ' || title from urls"]);
  return stdout.split('\n').filter(Boolean).sort();
}

describe('the browser’s own list of pages visited', () => {
  it.each([
    ['the door', '/', ['/ Pocket guide']],
    ['a shared link', '/en/k7/', ['/ Pocket guide', '/en/k7/ Pocket guide']],
  ])('after fifty screens from %s has no row more than these, and one title', async (_, path, rows) => {
    await start(`${inject('site')}${path}`);
    // The style of what the app adds: the app runs. A tap before that would open a page of its own, and add its row.
    await look.wait('link[href*="app-style"]');
    await sleep(500);
    if (path === '/') await tap('main a[hreflang=en]');
    else await tap('.top a.home');
    for (let round = 0; round < 25; round += 1) {
      await look.wait('main.on-home');
      await tap(`.tiles li:nth-child(${(round % 6) + 1}) a`);
      await look.wait('main.on-topic');
      await tap('.top a.home');
    }
    await look.wait('main.on-home');
    expect(await historyRows()).toEqual(rows.map((row) => `${inject('site')}${row}`));
  });

  it('the control: with addresses that name each screen, the same look finds them', async () => {
    const script = "document.onclick = () => history.pushState(null, '', '/topic-' + history.length)";
    const origin = await elsewhere(`<title>-</title><script>${script}</script><p id="next">next`);
    await start(`${origin}/`);
    for (let step = 1; step <= 2; step += 1) {
      await tap('#next');
      await expect.poll(() => browser.page.url(), { timeout: 5000 }).toContain(`/topic-${step}`);
    }
    expect(await historyRows()).toEqual([`${origin}/ -`, `${origin}/topic-1 -`, `${origin}/topic-2 -`]);
  });
});
