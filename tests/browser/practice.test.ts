import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import type { HomeChunk, TopicChunk, UiChunk } from '../../src/domain/pack.ts';
import { axe } from '../support/axe.ts';
import { launchBrowser, type OpenPage, type TestBrowser } from '../support/browser.ts';
import { builtChunks, builtPages } from '../support/built-pages.ts';
import { keep } from '../support/reader.ts';
import { NOTHING, plainPage, stored } from '../support/stored.ts';

const chunks = builtChunks('en');
const topics = Object.entries(chunks).flatMap(([code, chunk]) => (code.startsWith('t/') ? [chunk as TopicChunk] : []));
const withSteps = topics.filter(({ blocks }) => blocks[0]?.kind === 'steps');
const CALM = withSteps.filter(({ urgent }) => !urgent).map(({ path }) => path);
const URGENT = topics.filter(({ urgent }) => urgent).map(({ path }) => path);
const SITUATIONS = (chunks.home as HomeChunk).tiles.map(({ topic }) => topic);
const [FIRST = '', SECOND = ''] = CALM;

let browser: TestBrowser;
let open: OpenPage;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  open = await browser.newPage({ viewport: { width: 360, height: 640 } });
  open.context.setDefaultTimeout(10_000);
  onTestFinished(() => open.context.close());
});

const visit = (path: string) => open.page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
const offer = (page = open.page) => page.locator('.practice');

/** Moves in memory, as a tap on a link does, to a page of this address. */
async function move(path: string, page = open.page): Promise<void> {
  await page.evaluate((path) => {
    const link = Object.assign(document.createElement('a'), { href: path });
    document.querySelector('main')?.append(link);
    link.click();
    link.remove();
  }, path);
  const kind = path.split('/')[2] ? 'topic' : 'home';
  await page.locator(`main.on-${kind}`).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
}

/** The reader scrolls until the end of the offer has been on the screen. */
async function readIt(page = open.page): Promise<void> {
  await offer(page).scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 200));
  await page.waitForTimeout(300);
}

describe('the practice of leaving', () => {
  it('is offered after a move, in the flow of the page: behind the first steps, behind the six situations', async () => {
    await visit('/en/');
    await move(`/en/${FIRST}/`);
    expect(await offer().count()).toBe(1);
    expect(await open.page.locator('main ol.steps + .practice').count()).toBe(1);
    expect(await offer().innerText()).toContain('✕ Leave');
    expect(await open.page.locator('.dock .practice, .sheet .practice').count()).toBe(0);
    // Not seen yet: the next page offers it.
    await move('/en/');
    expect(await open.page.locator('main .tiles + .practice').count()).toBe(1);
  });

  it('is real leaving: what it says comes true', async () => {
    await visit('/en/');
    await move(`/en/${FIRST}/`);
    const state = (tap: boolean) =>
      open.page.evaluate((tap) => {
        if (tap) document.getElementById('leave')?.click();
        return { hidden: document.documentElement.hidden, blank: document.body.childElementCount === 0 };
      }, tap);
    expect(await state(false)).toEqual({ hidden: false, blank: false });
    expect(await state(true)).toEqual({ hidden: true, blank: true });
  });

  it('is never on the pages of the six situations, nor on any other urgent page', async () => {
    expect(SITUATIONS).toHaveLength(6);
    expect(URGENT).toEqual(expect.arrayContaining(SITUATIONS));
    await visit('/en/');
    for (const path of URGENT) {
      await move(`/en/${path}/`);
      expect(await offer().count(), path).toBe(0);
    }
    // The control: it waits all the time for a page that has room for it.
    await move(`/en/${FIRST}/`);
    expect(await offer().count()).toBe(1);
  });

  it('goes with "Not now", and does not come again in this page’s life', async () => {
    await visit('/en/');
    await move(`/en/${FIRST}/`);
    await offer().getByRole('button').click();
    await offer().waitFor({ state: 'detached' });
    for (const path of [`/en/${SECOND}/`, '/en/', `/en/${FIRST}/`]) {
      await move(path);
      expect(await offer().count(), path).toBe(0);
    }
  });

  it('is offered once: when it was seen, the next page does without', async () => {
    await visit('/en/');
    await move(`/en/${FIRST}/`);
    await readIt();
    expect(await offer().count(), 'it stays while it is read').toBe(1);
    await move(`/en/${SECOND}/`);
    expect(await offer().count()).toBe(0);
  });

  it('passes axe (WCAG 2.2 AA), from left to right and from right to left', async () => {
    const { page, context } = await browser.newPage({ viewport: { width: 360, height: 640 }, bypassCSP: true });
    onTestFinished(() => context.close());
    for (const lang of ['en', 'ar']) {
      await page.goto(`${inject('site')}/${lang}/`, { waitUntil: 'networkidle' });
      await move(`/${lang}/${FIRST}/`, page);
      expect(await offer(page).count()).toBe(1);
      expect(await axe(page), lang).toEqual([]);
    }
  });

  it('is in no prerendered page', () => {
    const words = ['en', 'ar', 'th'].map((lang) => (builtChunks(lang).ui as UiChunk)['app.practice.title'] ?? '');
    const has = (html: string) => html.includes('class="practice"') || words.some((word) => html.includes(word));
    expect(words.every(Boolean)).toBe(true);
    expect(builtPages().flatMap(({ html, path }) => (has(html) ? [path] : []))).toEqual([]);
    expect(has(`<h2>${words[1]}</h2>`)).toBe(true);
  });
});

/** Opens a page on a phone of this height that adds up how far things on the screen were moved. */
async function openWatched(path: string, height: number): Promise<Page> {
  const { page, context } = await browser.newPage({ viewport: { width: 360, height } });
  onTestFinished(() => context.close());
  await page.addInitScript(() => {
    const watched = { shift: 0 };
    Object.assign(window, { watched });
    type Shift = PerformanceEntry & { value: number };
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as Shift[]) watched.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
  return page;
}

const shiftOf = (page: Page) => page.evaluate(() => (window as unknown as { watched: { shift: number } }).watched.shift);
const scroll = async (page: Page, by: number) => {
  await page.mouse.wheel(0, by);
  await page.waitForTimeout(1000);
};

describe('on the first page, which stands as it was prerendered', () => {
  it('it comes while the reader reads on, below the edge of the screen, and moves nothing on it', async () => {
    const page = await openWatched(`/en/${FIRST}/`, 330);
    expect(await offer(page).count()).toBe(0);
    await scroll(page, 20);
    expect(await page.locator('main ol.steps + div > .practice').count()).toBe(1);
    expect(await page.evaluate(() => document.querySelector('.practice')?.getBoundingClientRect().top)).toBeGreaterThanOrEqual(
      330,
    );
    await readIt(page);
    expect(await shiftOf(page)).toBe(0);
    await offer(page).getByRole('button').click();
    await offer(page).waitFor({ state: 'detached' });
    await move(`/en/${SECOND}/`, page);
    expect(await offer(page).count()).toBe(0);
  });

  it('it waits for the next page where its spot is on the screen already', async () => {
    const page = await openWatched(`/en/${FIRST}/`, 900);
    await scroll(page, 20);
    expect(await offer(page).count()).toBe(0);
    expect(await shiftOf(page)).toBe(0);
    await move(`/en/${SECOND}/`, page);
    expect(await offer(page).count()).toBe(1);
  });

  it('the control: put there all the same, it would move what is on the screen', async () => {
    const page = await openWatched(`/en/${FIRST}/`, 900);
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.append(...Array.from({ length: 8 }, () => document.createElement('hr')));
      document.querySelector('main ol.steps')?.after(box);
    });
    await page.waitForTimeout(300);
    expect(await shiftOf(page)).toBeGreaterThan(0);
  });

  it('it does not come to an urgent page, nor before the reader scrolls, nor to a phone that spares data', async () => {
    const urgent = await openWatched(`/en/${SITUATIONS[0]}/`, 330);
    await scroll(urgent, 20);
    expect(await offer(urgent).count()).toBe(0);
    const idle = await openWatched(`/en/${FIRST}/`, 330);
    await idle.waitForTimeout(1000);
    expect(await offer(idle).count()).toBe(0);
    await open.page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await open.page.setViewportSize({ width: 360, height: 330 });
    await visit(`/en/${FIRST}/`);
    await scroll(open.page, 20);
    expect(await offer().count()).toBe(0);
  });
});

describe('that it was offered', () => {
  const inNewTab = async () => {
    const page = await open.context.newPage();
    await page.goto(`${inject('site')}/en/`, { waitUntil: 'networkidle' });
    await move(`/en/${FIRST}/`, page);
    return offer(page).count();
  };

  it('is remembered nowhere for a reader who only looks: the next visit offers it again', async () => {
    await visit('/en/');
    await move(`/en/${FIRST}/`);
    await readIt();
    await offer().getByRole('button').click();
    expect(await stored(await plainPage(open.page, inject('site')))).toEqual(NOTHING);
    expect(await inNewTab()).toBe(1);
  });

  it('is remembered for a reader who keeps', async () => {
    await visit('/en/k/');
    await keep(open.page);
    // The control: a reader who keeps and has not seen it is offered it.
    expect(await inNewTab()).toBe(1);
    await move(`/en/${FIRST}/`);
    await readIt();
    expect(await inNewTab()).toBe(0);
  });

  it('is remembered with the keep, when it was seen before', async () => {
    await visit('/en/');
    await move(`/en/${FIRST}/`);
    await readIt();
    await keep(open.page);
    expect(await inNewTab()).toBe(0);
  });
});
