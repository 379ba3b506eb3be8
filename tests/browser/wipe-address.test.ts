import { createServer, type RequestListener } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it, type TestContext } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A server on a port of its own; returns the port. */
async function listen(answer: RequestListener, { onTestFinished }: Pick<TestContext, 'onTestFinished'>): Promise<number> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** What a page of somebody else tries, to make this browser ask for that address. */
const ATTACKS: Record<string, (page: Page, target: string) => Promise<unknown>> = {
  image: (page, target) => load(page, 'img', target),
  script: (page, target) => load(page, 'script', target),
  frame: (page, target) => load(page, 'iframe', target),
  fetch: (page, target) =>
    page.evaluate((url) => fetch(url, { mode: 'no-cors', credentials: 'include' }).catch(() => undefined), target),
  redirect: (page, target) => load(page, 'img', `/to?${target}`),
  link: async (page, target) => {
    await page.evaluate((url) => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = url;
      link.textContent = 'link';
    }, target);
    await page.locator('a').click();
    await page.waitForLoadState();
  },
  form: async (page, target) => {
    await page.evaluate((url) => {
      const form = document.body.appendChild(document.createElement('form'));
      form.action = url;
      form.requestSubmit();
    }, target);
    await page.waitForURL(/wipe/).catch(() => undefined);
  },
};

/** Puts an element with that source into the page and waits until it has loaded, or failed. */
function load(page: Page, name: 'img' | 'script' | 'iframe', src: string): Promise<void> {
  return page.evaluate(
    ([name, src]) =>
      new Promise<void>((done) => {
        const element = document.createElement(name) as HTMLImageElement;
        element.onload = element.onerror = () => done();
        element.src = src;
        document.body.append(element);
      }),
    [name, src] as const,
  );
}

/** What is left of a canary at `site` after every attack on it from `attacker`, one after the other. */
async function leftAfter(
  site: string,
  attacker: string,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
): Promise<string[]> {
  const { page, context } = await browser.newPage();
  onTestFinished(() => context.close());
  const reader = await context.newPage();
  const left: string[] = [];
  for (const [name, attack] of Object.entries(ATTACKS)) {
    await reader.goto(`${site}/icon.svg`);
    await reader.evaluate(() => {
      localStorage.setItem('canary', '1');
      // biome-ignore lint/suspicious/noDocumentCookie: the test puts a canary there
      document.cookie = 'canary=1; max-age=99999';
    });
    await page.goto(attacker);
    await attack(page, `${site}/wipe`);
    // A browser clears before it hands the answer on; a navigation may come a moment later.
    await page.waitForTimeout(200);
    await reader.goto(`${site}/icon.svg`);
    const both = await reader.evaluate(() => [localStorage.length, document.cookie === '' ? 0 : 1]);
    if (both.join() === '1,1') left.push(name);
  }
  return left;
}

const PAGE: RequestListener = (request, response) => {
  if (request.url?.startsWith('/to?')) response.writeHead(302, { location: request.url.slice(4) }).end();
  else response.writeHead(200, { 'content-type': 'text/html' }).end('<title>-</title>');
};

describe.concurrent('/wipe', () => {
  it.for(['localhost', '127.0.0.1'])(
    'removes nothing for a page of somebody else, whatever it tries: from another port of %s',
    async (host, context) => {
      const other = await listen(PAGE, context);
      const left = await leftAfter(inject('site'), `http://${host}:${other}/`, context);
      context.expect(left).toEqual(Object.keys(ATTACKS));
    },
  );

  it('the control: a server that does not ask who asks lets each of them erase the phone', async (context) => {
    const careless = await listen((request, response) => {
      const clear = { 'clear-site-data': '"cache", "cookies", "storage"' };
      response.writeHead(200, { 'content-type': 'image/svg+xml', ...(request.url?.startsWith('/wipe') ? clear : {}) });
      response.end('<svg xmlns="http://www.w3.org/2000/svg"/>');
    }, context);
    const other = await listen(PAGE, context);
    context.expect(await leftAfter(`http://localhost:${careless}`, `http://127.0.0.1:${other}/`, context)).toEqual([]);
  });

  it('removes everything for a page of its own; typed into the address bar it removes nothing', async (context) => {
    const { page, context: tab } = await browser.newPage();
    context.onTestFinished(() => tab.close());
    const count = () => page.evaluate(() => localStorage.length);
    await page.goto(`${inject('site')}/icon.svg`);
    await page.evaluate(() => localStorage.setItem('canary', '1'));
    const request = { cache: 'no-store', credentials: 'same-origin' } as const;
    context.expect(await page.evaluate(async (request) => (await fetch('/wipe', request)).status, request)).toBe(200);
    context.expect(await count()).toBe(0);
    await page.evaluate(() => localStorage.setItem('canary', '1'));
    context.expect((await page.goto(`${inject('site')}/wipe`))?.status()).toBe(404);
    await page.goto(`${inject('site')}/icon.svg`);
    context.expect(await count()).toBe(1);
  });
});
