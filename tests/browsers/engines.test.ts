import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { End, Engine } from '../support/engines/engine.ts';
import { eachEngine } from '../support/engines/engines.ts';

// The harness itself: what the other tests of this folder believe it to do. No page of Parasol is opened here.

const script = `<script>
  document.getElementById('count').onclick = (event) => { event.target.textContent += '!'; };
  addEventListener('keydown', (event) => { document.title += event.key; });
</script>`;
const pages: Record<string, string> = {
  '/1': '<a id="next" href="/2">to 2</a><noscript>no script runs</noscript><p id="low" style="margin-top:3000px">low</p>',
  '/2': `<p id="count" style="width:200px">two</p>${script}`,
  '/hidden': '<script>document.documentElement.hidden = true</script><p>not to be seen',
  '/empty': '<title>-</title>',
  '/red': '<body style="background:#f00">red',
  '/far': '<img src="http://example.org/a.png">far',
};
/** A busy machine takes its time. */
const SOON = { timeout: 20_000 };
let asked: string | undefined;
const server = createServer((request, response) => {
  asked = request.headers['accept-language'];
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(`<!doctype html><title>-</title>${pages[request.url ?? ''] ?? '-'}`);
});
let site: string;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  site = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

eachEngine((start) => {
  describe('without a toolbar', () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start.launch();
    });
    afterAll(() => engine?.close());

    it('says which engine it is', () => {
      expect(engine.name).toBe(start.name);
      expect(engine.version).toMatch(/^\d+\.\d+/);
    });

    it('opens a page, clicks, presses keys, reads, takes a picture', async () => {
      const page = await engine.newPage();
      await page.goto(`${site}/1`);
      expect(await page.text('#next')).toBe('to 2');
      await page.click('#next');
      await page.wait('#count');
      expect(await page.url()).toBe(`${site}/2`);
      await page.click('#count');
      expect(await page.text('#count')).toBe('two!');
      await page.press('Shift', 'a');
      expect(await page.evaluate('document.title')).toBe('-Shifta');
      expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
      await page.close();
    });

    it('evaluates a function with arguments, a promise and nothing, without a gesture; a click is one', async () => {
      const page = await engine.newPage();
      await page.goto(`${site}/2`);
      expect(await page.evaluate((a: number, b: string) => [a + 1, b], 1, 'ü"')).toEqual([2, 'ü"']);
      expect(await page.evaluate(() => Promise.resolve(3))).toBe(3);
      expect(await page.evaluate(() => undefined)).toBeNull();
      await expect(page.evaluate('nowhere.at.all')).rejects.toThrow();
      const active = () => page.evaluate(() => navigator.userActivation.hasBeenActive);
      expect(await active()).toBe(false);
      await page.click('#count');
      expect(await active()).toBe(true);
      await page.close();
    });

    it('keeps readers apart, and the tabs of one together', async () => {
      const page = await engine.newPage();
      await page.goto(`${site}/1`);
      await page.evaluate(() => localStorage.setItem('a', '1'));
      const tab = await page.newTab();
      await tab.goto(`${site}/2`);
      const stored = () => localStorage.getItem('a');
      expect(await tab.evaluate(stored)).toBe('1');
      const other = await engine.newPage();
      await other.goto(`${site}/2`);
      expect(await other.evaluate(stored)).toBeNull();
      expect(await page.url()).toBe(`${site}/1`);
      expect(await tab.url()).toBe(`${site}/2`);
      for (const each of [tab, page, other]) await each.close();
    });

    it('shows a page’s text, and runs nothing of it, with JavaScript off', async () => {
      const page = await engine.newPage({ javaScript: false });
      await page.goto(`${site}/1`);
      expect(await page.text()).toContain('no script runs');
      await page.click('#next');
      await page.wait('#count');
      await page.click('#count');
      expect(await page.text('#count')).toBe('two');
      await page.close();
    });

    it('has the size it is given', async () => {
      const page = await engine.newPage({ viewport: { width: 460, height: 640 } });
      await page.goto(`${site}/1`);
      expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([460, 640]);
      await page.close();
    });

    it.skipIf(start.name === 'webkit')('asks for the language it is given', async () => {
      const page = await engine.newPage({ language: 'ar' });
      await page.goto(`${site}/1`);
      expect(await page.evaluate(() => navigator.language)).toBe('ar');
      expect(asked).toMatch(/^ar\b/);
      await page.close();
    });

    it('notices a request to another host, of a page and of a reader, and none to this machine', async () => {
      const page = await engine.newPage();
      await page.goto(`${site}/2`);
      expect(engine.elsewhere).toEqual([]);
      await page.goto(`${site}/far`);
      expect(new Set(engine.elsewhere)).toEqual(new Set(['example.org']));
      await page.goto('https://example.com/');
      expect(engine.elsewhere).toContain('example.com');
      await page.close();
    });
  });

  describe('with a window', () => {
    const open = async (path: string) => {
      const browser = await start.openHeaded(`${site}${path}`);
      onTestFinished(browser.close);
      return browser;
    };

    it('goes Back, Forward and Reload by its own buttons, and clicks where an element is', async () => {
      const browser = await open('/1');
      expect(browser.version).toMatch(/^\d+\.\d+/);
      expect(browser.pid()).toBeGreaterThan(1);
      await browser.click('#next');
      await browser.wait('#count');
      await browser.press('back');
      await browser.wait('#next');
      await browser.press('forward');
      await browser.wait('#count');
      await browser.evaluate(() => document.body.append('only until reload'));
      await browser.press('reload');
      expect((await browser.seenForASecond()).at(-1)).not.toContain('only until reload');
      expect(await browser.url()).toBe(`${site}/2`);
      await browser.press('back');
      await browser.wait('#next');
      // It stands three screens down.
      await browser.evaluate(() => document.getElementById('low')?.addEventListener('click', () => document.body.append('hit')));
      await browser.click('#low');
      await expect.poll(() => browser.seen(), SOON).toContain('hit');
      expect(browser.elsewhere).toEqual([]);
    });

    it('sees what a reader sees, and looking is no gesture', async () => {
      const browser = await open('/1');
      expect(await browser.seen()).toMatch(/^<body>.*to 2/);
      await browser.type(`${site}/hidden`);
      await expect.poll(() => browser.url(), SOON).toBe(`${site}/hidden`);
      expect(await browser.seenForASecond()).toEqual(['']);
      expect(await browser.shownForASecond(0xff0000)).toBeLessThan(0.01);
      await browser.type(`${site}/red`);
      await expect.poll(() => browser.url(), SOON).toBe(`${site}/red`);
      expect(await browser.shownForASecond(0xff0000)).toBeGreaterThan(0.5);
      await browser.type(`${site}/empty`);
      await expect.poll(() => browser.url(), SOON).toBe(`${site}/empty`);
      expect(await browser.seen()).toBe('');
      expect(await browser.evaluate(() => navigator.userActivation.hasBeenActive)).toBe(false);
      await browser.type(`${site}/2`);
      await browser.wait('#count');
      expect(await browser.evaluate(() => navigator.userActivation.hasBeenActive)).toBe(false);
      await browser.click('#count');
      await expect.poll(() => browser.evaluate(() => navigator.userActivation.hasBeenActive), SOON).toBe(true);
      expect((await browser.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    });

    it('says so when it cannot look: blind eyes would pass for a blank page', async () => {
      const browser = await open('/1');
      process.kill(browser.pid(), 'SIGKILL');
      await expect(browser.seenForASecond()).rejects.toThrow();
    });

    it.skipIf(start.name === 'webkit').each<End>(['quit', 'closed', 'killed'])('brings its tab back (%s)', async (end) => {
      const browser = await open('/1');
      await browser.click('#next');
      await browser.wait('#count');
      // Both write their tabs down some seconds later.
      await new Promise((done) => setTimeout(done, 5000));
      const pid = browser.pid();
      await browser.restart?.(end);
      expect(browser.pid()).not.toBe(pid);
      await browser.wait('#count');
      await browser.press('back');
      await browser.wait('#next');
    });
  });
});
