import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchBrowser, type OpenPage, type TestBrowser } from '../support/browser.ts';
import { builtFile, builtIndex } from '../support/built-pages.ts';
import { startFaultServer } from '../support/fault-server.ts';
import { keep } from '../support/reader.ts';
import { NOTHING, plainPage, stored } from '../support/stored.ts';

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

const visit = (path: string, site = inject('site')) => open.page.goto(`${site}${path}`, { waitUntil: 'networkidle' });
const everythingStored = async () => stored(await plainPage(open.page, inject('site')));
const sizeOf = (id: string) => builtIndex().packs.find((pack) => pack.id === id)?.size ?? Number.NaN;
const roundedUp = (...ids: string[]) => Math.ceil(ids.reduce((sum, id) => sum + sizeOf(id), 0) / 10_000) * 10;
const button = () => open.page.locator('.sheet .button').innerText();
const ticked = (page: Page) =>
  page
    .locator('.sheet .choice')
    .evaluateAll((all) =>
      all
        .filter((one) => one.ariaChecked === 'true' || one.querySelector(':checked'))
        .map((one) => one.getAttribute('value') ?? ''),
    );

describe('an address that ends in #k', () => {
  it('asks the one question, large, stores nothing by itself, and loses its ending', async () => {
    await visit('/th/q3/#k');
    await open.page.locator('.sheet.large').waitFor();
    expect(await open.page.locator('.sheet button').count()).toBeGreaterThan(1);
    expect(open.page.url()).toBe(`${inject('site')}/th/q3/`);
    await sleep(1000);
    expect(await everythingStored()).toEqual(NOTHING);
    // Handed on and refused: still nothing, and a reload does not ask again.
    await open.page.locator('.sheet .quiet').click();
    await open.page.reload({ waitUntil: 'networkidle' });
    expect(await open.page.locator('.sheet').count()).toBe(0);
    expect(await everythingStored()).toEqual(NOTHING);
  });

  it('the control: a tap on its button does store, and the same look sees it', async () => {
    await visit('/th/q3/#k');
    await open.page.locator('.sheet.large .button').click();
    await open.page.locator('html[data-kept=kept]').waitFor({ state: 'attached' });
    const now = await everythingStored();
    expect(now).toMatchObject({ databases: ['parasol'], workers: 1 });
    expect(now.caches.sort()).toEqual(['app', 'minimum']);
    expect({ ...now, databases: [], caches: [], workers: 0 }).toEqual(NOTHING);
  });
});

describe('the question', () => {
  it('says what it costs, rounded up to 10 kB, with each place that is ticked', async () => {
    await visit('/en/k7/');
    expect(await open.page.locator('#keep').innerText()).toContain(`${roundedUp('en')} kB`);
    await open.page.locator('#keep').click();
    expect(await button()).toContain(`${roundedUp('en')} kB`);
    await open.page.locator('.sheet [value=fr]').click();
    expect(await button()).toContain(`${roundedUp('en', 'en+fr')} kB`);
    expect(roundedUp('en', 'en+fr')).not.toBe(roundedUp('en'));
    await open.page.locator('.sheet [value=zz]').click();
    expect(await button()).toContain(`${roundedUp('en', 'en+fr', 'en+zz')} kB`);
  });

  it('takes two places; a third takes the room of the first', async () => {
    const server = await startFaultServer(inject('site'));
    onTestFinished(server.close);
    const page = builtFile('en/k7/index.html').toString();
    const body = page.replace('<li><a href="/en/p/fr/"', '<li><a href="/en/p/xx/">A third place</a></li>$&');
    expect(body).not.toBe(page);
    server.script(({ path }) => (path === '/en/k7/' ? { kind: 'replace', body } : undefined));
    await visit('/en/k7/', server.url);
    await open.page.locator('#keep').click();
    for (const place of ['fr', 'zz']) await open.page.locator(`.sheet [value=${place}]`).click();
    expect((await ticked(open.page)).sort()).toEqual(['fr', 'zz']);
    await open.page.locator('.sheet [value=xx]').click();
    expect((await ticked(open.page)).sort()).toEqual(['xx', 'zz']);
  });

  it('keeps the language and both places that were ticked, and the page of kept things lists them', async () => {
    await visit('/en/k/');
    await keep(open.page, ['fr', 'zz']);
    const text = await open.page.locator('main').innerText();
    expect(text).toContain('France');
    expect(await open.page.locator('main .packs').first().locator('li').count()).toBe(3);
    expect(await open.page.locator('#keep').count()).toBe(0);
  });
});
