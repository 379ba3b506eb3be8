import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { formatPhone } from '../../src/views/format-phone.ts';
import { launchBrowser, type OpenPage, type TestBrowser } from '../support/browser.ts';
import { builtChunks } from '../support/built-pages.ts';
import { type Fault, startFaultServer } from '../support/fault-server.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Options = { site?: string; javaScriptEnabled?: boolean; before?: () => unknown };

async function openServices(
  lang: string,
  { site = inject('site'), javaScriptEnabled = true, before }: Options = {},
): Promise<OpenPage> {
  const open = await browser.newPage({ viewport: { width: 360, height: 640 }, javaScriptEnabled });
  onTestFinished(() => open.context.close());
  open.context.setDefaultTimeout(10_000);
  if (before) await open.page.addInitScript(before);
  await open.page.goto(`${site}/${lang}/s/fr/`, { waitUntil: 'networkidle' });
  if (javaScriptEnabled) await open.page.locator('.filters').waitFor();
  return open;
}

/** The first way in of a service, by how its address begins. */
const wayIn = (page: Page, scheme: string) => page.locator(`.service > a.button[href^="${scheme}"]`).first();
const said = (lang: string, key: string) => (builtChunks(lang).ui as Record<string, string>)[key] ?? '';
const marked = (page: Page) => page.evaluate(() => String(getSelection()));

/** Taps a way in and waits for the question; gives the address behind it. */
async function ask(page: Page, scheme: string): Promise<string> {
  const href = (await wayIn(page, scheme).getAttribute('href')) ?? '';
  await wayIn(page, scheme).click();
  await page.locator('.sheet').waitFor();
  return href;
}

async function copy(page: Page, lang: string): Promise<string> {
  await page
    .locator('.sheet')
    .getByRole('button', { name: said(lang, 'app.sheet.copy') })
    .click();
  const status = page.locator('.sheet [role=status]:not(:empty)');
  await status.waitFor();
  return status.innerText();
}

const KINDS: [scheme: string, kind: string, shown: (to: string) => string][] = [
  ['tel:', 'call', formatPhone],
  ['mailto:', 'message', (to) => to],
  ['https:', 'link', (to) => new URL(`https:${to}`).host],
];

describe.each(['en', 'ar', 'th'])('in %s', (lang) => {
  it('a call, a message and a website are asked about: who is there in full, what stays behind; and they can be copied', async () => {
    const { page, context, record } = await openServices(lang);
    const before = record.elsewhere.length;
    for (const [scheme, kind, shown] of KINDS) {
      const href = await ask(page, scheme);
      const to = href.slice(scheme.length);
      expect(await page.locator('.sheet h2').innerText()).toBe(said(lang, `app.sheet.${kind}.title`));
      expect(await page.locator('.sheet .big').innerText()).toBe(shown(to));
      expect(await page.locator('.sheet').innerText()).toContain(said(lang, `app.sheet.${kind}.text`));
      expect(await copy(page, lang)).toBe(said(lang, 'app.sheet.copied'));
      // Copying asked for no permission; looking does.
      await context.grantPermissions(['clipboard-read']);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(kind === 'link' ? href : to);
      await context.clearPermissions();
      await page.keyboard.press('Escape');
    }
    expect([...record.violations, ...record.errors, ...record.elsewhere.slice(before)]).toEqual([]);
  });

  it('the website is opened from there, and not told where the reader came from', async () => {
    const { page, record } = await openServices(lang);
    const { hostname } = new URL(await ask(page, 'https:'));
    const request = page.waitForRequest((one) => new URL(one.url()).hostname === hostname);
    await page.locator('.sheet a.button').click();
    expect((await request).headers().referer).toBeUndefined();
    expect(record.elsewhere).toContain(hostname);
  });
});

describe('where the browser does not copy', () => {
  it('because it has no clipboard, the text is marked for a hand to copy, and that is said', async () => {
    const { page } = await openServices('en', { before: () => Reflect.deleteProperty(Navigator.prototype, 'clipboard') });
    expect(await page.evaluate(() => 'clipboard' in navigator)).toBe(false);
    const to = (await ask(page, 'tel:')).slice('tel:'.length);
    expect(await copy(page, 'en')).toBe(said('en', 'app.sheet.by-hand'));
    expect(await marked(page)).toBe(formatPhone(to));
  });

  it('because it was forbidden to, too; of a website the whole address is marked', async () => {
    const { page, context } = await openServices('en');
    // What is not granted in the test browser is refused from then on.
    await context.grantPermissions(['clipboard-read']);
    const href = await ask(page, 'https:');
    expect(await copy(page, 'en')).toBe(said('en', 'app.sheet.by-hand'));
    expect(await marked(page)).toBe(href);
  });

  it('copying needs no word in the permissions policy', async () => {
    const { headers } = await fetch(`${inject('site')}/en/`);
    expect(headers.get('permissions-policy')).not.toMatch(/clipboard/);
  });
});

describe('when the question cannot be asked', () => {
  it.each<[string, Fault]>([
    ['does not come', { kind: 'status', status: 503 }],
    ['never ends', { kind: 'hang' }],
  ])('because its program %s, the link is followed at once or after three seconds', async (_, fault) => {
    const server = await startFaultServer(inject('site'));
    onTestFinished(server.close);
    server.script(({ path }) => (/^\/assets\/sheet-/.test(path) ? fault : undefined));
    const { page } = await openServices('en', { site: server.url });
    const href = (await wayIn(page, 'https:').getAttribute('href')) ?? '';
    const request = page.waitForRequest((one) => one.url() === new URL(href).href);
    await wayIn(page, 'https:').click();
    await request;
    expect(server.requests.some(({ path }) => path.startsWith('/assets/sheet-'))).toBe(true);
  });

  it('because there is no JavaScript, a link is a link', async () => {
    const { page } = await openServices('en', { javaScriptEnabled: false });
    expect(await wayIn(page, 'tel:').count()).toBe(1);
    const href = (await wayIn(page, 'https:').getAttribute('href')) ?? '';
    const request = page.waitForRequest((one) => one.url() === new URL(href).href);
    await wayIn(page, 'https:').click();
    expect((await request).headers().referer).toBeUndefined();
  });
});
