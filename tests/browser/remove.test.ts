import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { builtFile } from '../support/built-pages.ts';
import { canaryFaults, fillEveryStore, newCanaries } from '../support/canaries.ts';
import type { Fault } from '../support/fault-server.ts';
import { EVERYTHING, fullStores, keysOfSession, type Phone, phone, words } from '../support/phone.ts';
import { keep, switchLanguage, tapKeep } from '../support/reader.ts';
import { askAndHold, messagesOf, removeEverything, resultOf } from '../support/remove.ts';
import { NOTHING, plainPage, stored } from '../support/stored.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const ALL_GONE = [true, true, true];
const DONE = messagesOf('en')['app.removed.title'];

/** From now on time passes for the page's timers only when it is told to: a slow machine holds a button no longer than a fast one. */
async function stopTime(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
}

describe.concurrent('the question', () => {
  it.for(['en', 'ar', 'th'])('says first what it can cost, then what goes, then what stays: %s', async (lang, context) => {
    const { page } = await phone(browser, context, { lang });
    await page.locator('#remove').click();
    const sheet = page.locator('.sheet');
    await sheet.locator('.hold').waitFor();
    const texts = messagesOf(lang);
    const parts = ['title', 'caution', 'goes', 'stays', 'hold'].map((name) => texts[`app.sheet.remove.${name}`]);
    context.expect(await sheet.locator('h2, p, .hold').allTextContents()).toEqual(parts);
    context.expect(new Set(parts).size).toBe(5);
    // It fits a small screen: nothing stands out sideways, and the button can be reached.
    context.expect(await sheet.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  });

  it('is answered by holding for two seconds: letting go before takes it back, by finger and by key', async (context) => {
    const { page } = await phone(browser, context);
    await page.evaluate(() => localStorage.setItem('canary', '1'));
    await page.locator('#remove').click();
    await page.locator('.sheet .hold').hover();
    await stopTime(page);
    for (const [press, release] of [
      [() => page.mouse.down(), () => page.mouse.up()],
      [() => page.keyboard.down(' '), () => page.keyboard.up(' ')],
      [() => page.keyboard.down('Enter'), () => page.locator('.sheet .quiet').focus()],
      [() => page.mouse.down(), () => page.mouse.move(5, 5)],
    ] as const) {
      await page.locator('.sheet .hold').focus();
      await press();
      await page.clock.runFor(1900);
      await release();
      await page.clock.runFor(5000);
    }
    context.expect(await page.locator('.sheet').count()).toBe(1);
    context.expect(await page.evaluate(() => localStorage.length)).toBe(1);
    // The control: the same key, held longer.
    await page.locator('.sheet .hold').focus();
    await page.keyboard.down(' ');
    await page.clock.runFor(2000);
    context.expect(await page.locator('.sheet').count()).toBe(0);
    context.expect(await page.locator('.removal').count()).toBe(1);
  });

  it.for(['no-preference', 'reduce'] as const)('shows how long it has been held (motion: %s)', async (reducedMotion, context) => {
    const { page } = await phone(browser, context);
    await page.emulateMedia({ reducedMotion });
    await page.locator('#remove').click();
    const bar = (what: 'width' | 'transitionDuration' | 'transitionTimingFunction') =>
      page.locator('.sheet .hold').evaluate((button, what) => getComputedStyle(button, '::after')[what], what);
    await page.locator('.sheet .hold').hover();
    context.expect(await bar('width')).toBe('0px');
    await stopTime(page);
    await page.mouse.down();
    context.expect(await bar('transitionDuration')).toBe('2s');
    context.expect(await bar('transitionTimingFunction')).toMatch(reducedMotion === 'reduce' ? /^steps\(4/ : /^linear/);
    await context.expect.poll(async () => Number.parseFloat(await bar('width')), { timeout: 10_000 }).toBeGreaterThan(50);
    await page.mouse.up();
    context.expect(await bar('width')).toBe('0px');
  });
});

describe.concurrent('when it was held', () => {
  it.for(['en', 'ar', 'th'])(
    'the screen is empty in the same task, but for the way to leave and how far it is: %s',
    async (lang, context) => {
      const { page } = await phone(browser, context, { lang });
      const texts = messagesOf(lang);
      context.expect(await words(page)).toContain(texts['kept.title']);
      await page.evaluate(() => {
        const later = setTimeout;
        Object.assign(window, {
          setTimeout: (work: () => void, ms: number) =>
            later(() => {
              work();
              if (ms === 2000)
                Object.assign(window, { seen: window.seen ?? document.body.innerText.replace(/\s+/g, ' ').trim() });
            }, ms),
        });
      });
      await askAndHold(page);
      const progress = (texts['app.removing'] ?? '').replace('{{step}}', '1').replace('{{total}}', '9');
      context.expect(await page.evaluate(() => window.seen)).toBe(`${texts['leave.label']} ${progress}`);
    },
  );

  it('leaving works in the middle of it', async (context) => {
    const { page, server } = await phone(browser, context, { faults: { '/wipe': { kind: 'hang' } } });
    await askAndHold(page);
    context.expect(await words(page)).toMatch(/Leave Removing \d of 9$/);
    await page.locator('#leave').click();
    await context.expect.poll(() => page.locator('main').count()).toBe(0);
    context.expect(page.url()).not.toContain(server.url);
  });

  it('it goes on behind the screen of a phone that has nowhere to leave to', async (context) => {
    const { page, server, context: tabs } = await phone(browser, context);
    const plain = await plainPage(page, server.url);
    await keep(page);
    await tabs.setOffline(true);
    // Leaves as soon as the screen is cleared.
    await page.evaluate(() => {
      const seen = new MutationObserver(() => document.querySelector('.removal') && document.getElementById('leave')?.click());
      seen.observe(document.documentElement, { childList: true, subtree: true });
    });
    await askAndHold(page);
    context.expect(await words(page)).toBe('');
    await context.expect.poll(() => stored(plain), { timeout: 10_000 }).toEqual(NOTHING);
    context.expect(await keysOfSession(page)).toEqual(['x']);
  });

  it('Back and reload show nothing of it afterwards; without the latch a reload does', async (context) => {
    const { page } = await phone(browser, context);
    await page.locator('a.home').click();
    await page.locator('main.on-home').waitFor();
    await page.locator('footer a[href="/en/k/"]').click();
    context.expect(await removeEverything(page)).toEqual({ title: DONE, removed: ALL_GONE });
    context.expect(await keysOfSession(page)).toEqual(['x']);
    // The phone believes that it is offline: it stays where it can be looked at.
    await page.context().setOffline(true);
    await page.goBack();
    context.expect(await words(page)).toBe('');
    await page.context().setOffline(false);
    await page.reload().catch(() => undefined);
    context.expect(await page.locator('main').count()).toBe(0);
    const fresh = await phone(browser, context);
    await removeEverything(fresh.page);
    await fresh.page.evaluate(() => sessionStorage.clear());
    await fresh.page.reload();
    await fresh.page.locator('main').waitFor();
  });

  it('says in the reader’s language what is gone and what stays, and leads away', async (context) => {
    for (const lang of ['ar', 'th']) {
      const { page, server } = await phone(browser, context, { lang });
      const texts = messagesOf(lang);
      const { title } = await removeEverything(page);
      context.expect(title).toBe(texts['app.removed.title']);
      const said = await page.locator('.removal').innerText();
      for (const key of ['stays.history', 'stays.phone', 'stays.tools'])
        context.expect(said).toContain(texts[`app.removed.${key}`]);
      context.expect(said).not.toContain(texts['app.removed.unreached']);
      context.expect(await page.evaluate(() => document.documentElement.dir)).toBe(lang === 'ar' ? 'rtl' : 'ltr');
      await page.getByRole('button', { name: texts['app.removed.leave'] }).click();
      await context.expect.poll(() => page.locator('main').count()).toBe(0);
      await context.expect.poll(() => page.url()).not.toContain(server.url);
    }
  });
});

declare global {
  interface Window {
    seen?: string;
  }
}

describe.concurrent('its screens', () => {
  it.for(['en', 'ar'])('pass axe (WCAG 2.2 AA): %s', async (lang, context) => {
    const { page } = await phone(browser, context, { lang, options: { bypassCSP: true } });
    await page.locator('#remove').click();
    await page.locator('.sheet .hold').waitFor();
    context.expect(await axe(page)).toEqual([]);
    await page.locator('.sheet .quiet').click();
    await page.evaluate(() => {
      IDBFactory.prototype.databases = () => Promise.reject(new Error('refused'));
    });
    context.expect((await removeEverything(page)).removed).toEqual([false, true, true]);
    context.expect(await axe(page)).toEqual([]);
    // The control: the same look finds a button without a name.
    await page.evaluate(() => document.querySelector('.removal button')?.replaceChildren());
    context.expect((await axe(page)).join()).toContain('button-name');
  });
});

describe.concurrent('everything a browser can keep for a site', () => {
  const SLOW: Fault = { kind: 'delay', ms: 6000 };

  /** A second tab in which the app runs; it has something in its own session storage. */
  async function secondTab({ context, server }: Phone): Promise<Page> {
    const other = await context.newPage();
    await other.goto(`${server.url}/th/q3/`);
    await other.locator('html .keep').waitFor();
    await other.evaluate(() => sessionStorage.setItem('canary', '1'));
    return other;
  }

  /** Slows every download of a whole pack down, and starts one in that tab. */
  async function startDownload({ server, faults }: Phone, tab: Page): Promise<void> {
    server.script(({ path }) => (path.endsWith('.all.json') ? SLOW : faults[path]));
    await tapKeep(tab);
    await tab.locator('[data-notice=saving]').waitFor();
    await expect.poll(() => server.requests.some(({ path }) => path.endsWith('.all.json'))).toBe(true);
  }

  it.for([
    { online: true, tabs: 1 },
    { online: true, tabs: 2 },
    { online: false, tabs: 1 },
    { online: false, tabs: 2 },
  ])('is empty, and stays empty for ten seconds: %o', async ({ online, tabs }, context) => {
    const own = await phone(browser, context, { faults: canaryFaults(newCanaries(), builtFile('sw.js').toString()) });
    const { page, server } = own;
    await keep(page, ['fr']);
    const plain = await plainPage(page, server.url);
    const other = tabs === 2 ? await secondTab(own) : undefined;
    await fillEveryStore(page, newCanaries());
    if (online && !other) {
      await page.bringToFront();
      await switchLanguage(page, 'th');
      await page.locator('main[lang=th]').waitFor();
    }
    if (online) await startDownload(own, other ?? page);
    context.expect(await fullStores(plain, page)).toEqual(EVERYTHING);
    server.requests.length = 0;
    if (!online) {
      await own.context.setOffline(true);
      server.setDown(true);
    }
    await askAndHold(page);
    if (other) {
      // It is blank before the other one has finished, and keeps nothing of its own.
      await context.expect.poll(() => other.locator('main').count()).toBe(0);
    }
    await page.locator('.removal h1').waitFor({ timeout: 45_000 });
    const lang = online && !other ? 'th' : 'en';
    context.expect(await resultOf(page)).toEqual({ title: messagesOf(lang)['app.removed.title'], removed: ALL_GONE });
    const said = await page.locator('.removal').innerText();
    context.expect(said.includes(messagesOf(lang)['app.removed.unreached'] ?? '')).toBe(!online);
    // Only a network's answer clears the browser's own cache: offline the same look finds it.
    for (const end = Date.now() + 10_000; Date.now() < end; await sleep(1000))
      context.expect(await fullStores(plain, page)).toEqual(online ? [] : ['http']);
    context.expect(await keysOfSession(page)).toEqual(['x']);
    context.expect(await own.context.cookies()).toEqual([]);
    // The server was asked for nothing but the clearing. (For a newer worker, and for its tab's icon, the
    // browser itself asks after a second tab was opened.)
    const itself = ['/sw.js', '/icon.svg'];
    const asked = server.requests.map(({ path }) => path).filter((path) => !itself.includes(path));
    context.expect(asked).toEqual(online ? ['/wipe'] : []);
    if (!other) return;
    if (!online) context.expect(await words(other)).toBe('');
    server.setDown(false);
    await own.context.setOffline(false);
    await other.goto(`${server.url}/icon.svg`);
    context.expect(await keysOfSession(other)).toEqual(['x']);
  });
});
