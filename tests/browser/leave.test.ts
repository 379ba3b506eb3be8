import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { startFaultServer } from '../support/fault-server.ts';
import { lookAt } from '../support/look.ts';
import { openHeaded } from '../support/xvfb.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const BLANK = { hidden: true, elements: 0, latched: true };

/** Does `work` in the page, and looks in the very same task: before anything could be painted. */
const blankAfter = (page: Page, work: string) =>
  page.evaluate((work) => {
    const events: Record<string, () => void> = {
      tap: () => document.getElementById('leave')?.click(),
      second: () => document.querySelector<HTMLElement>('footer .leave')?.click(),
      shift: () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' })),
      nothing: () => undefined,
    };
    for (const name of work.split(' ')) events[name]?.();
    return {
      hidden: document.documentElement.hidden,
      elements: document.body.childElementCount,
      latched: sessionStorage.length > 0,
    };
  }, work);

describe('leaving', () => {
  it.each(['/en/k7/', '/ar/', '/', '/th/c/fr/'])('blanks %s in the task of the tap itself, and latches', async (path) => {
    const { page, context } = await browser.newPage();
    await page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
    expect(await blankAfter(page, 'nothing')).not.toEqual(BLANK);
    expect(await blankAfter(page, 'tap')).toEqual(BLANK);
    await context.close();
  });

  it('has a second way at the end of the page, for who has read or listened that far', async () => {
    const { page, context } = await browser.newPage();
    await page.goto(`${inject('site')}/ar/k7/`, { waitUntil: 'networkidle' });
    const hrefs = await page.locator('#leave, footer .leave').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(hrefs).toHaveLength(2);
    expect(new Set(hrefs).size).toBe(1);
    expect(await blankAfter(page, 'second')).toEqual(BLANK);
    await context.close();
  });

  it('takes Shift three times, not twice', async () => {
    const { page, context } = await browser.newPage();
    await page.goto(`${inject('site')}/en/k7/`, { waitUntil: 'networkidle' });
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    expect((await blankAfter(page, 'nothing')).hidden).toBe(false);
    expect(await blankAfter(page, 'shift')).toEqual(BLANK);
    await context.close();
  });

  it('works before a script of the app has come', async () => {
    const server = await startFaultServer(inject('site'));
    onTestFinished(server.close);
    server.script(({ path }) => (path.startsWith('/assets/') ? { kind: 'hang' } : undefined));
    const { page, context } = await browser.newPage();
    await page.goto(`${server.url}/en/k7/`, { waitUntil: 'commit' });
    await page.locator('main').waitFor();
    expect(await page.evaluate(() => document.readyState)).not.toBe('complete');
    expect(await blankAfter(page, 'tap')).toEqual(BLANK);
    await context.close();
  });

  it('leaves a sheet too, and works on the shell that a kept app opens from', async () => {
    const { page, context } = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.goto(`${inject('site')}/en/k7/`, { waitUntil: 'networkidle' });
    await page.locator('#keep').click();
    await page.locator('.sheet').waitFor();
    const { x = 0, y = 0 } = (await page.locator('#leave').boundingBox()) ?? {};
    // What a finger would meet there is the control itself, above the veil.
    expect(await page.evaluate(([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.id, [x + 20, y + 20])).toBe('leave');
    expect(await blankAfter(page, 'tap')).toEqual(BLANK);
    // In a tab of its own: the first one is on its way out.
    const shell = await context.newPage();
    await shell.goto(`${inject('site')}/shell.html`);
    expect(await blankAfter(shell, 'tap')).toEqual(BLANK);
    await context.close();
  });
});

/** Goes from home to a topic in memory, leaves by a real click, then presses Back and Forward: every state that was seen. */
async function leaveAndGoBack(spoil?: (page: Page) => Promise<void>): Promise<string[]> {
  const headed = await openHeaded(`${inject('site')}/en/`);
  onTestFinished(headed.close);
  const look = await lookAt(headed.page);
  const tap = async (selector: string) => {
    const { x, y } = await look.find(selector);
    await headed.click(x, y);
  };
  await spoil?.(headed.page);
  await look.wait('html .keep');
  await tap('.tiles a');
  await look.wait('main.on-topic');
  await tap('#leave');
  const seen: string[] = [];
  for (const button of ['back', 'forward', 'back', 'forward', 'back', 'forward'] as const) {
    await headed.press(button);
    seen.push(...(await look.seenForASecond()));
  }
  return seen.filter((html) => html.includes('<main'));
}

describe('after leaving, the real Back and Forward', () => {
  it('show no content, three times over', async () => {
    expect(await leaveAndGoBack()).toEqual([]);
  });

  it('the control: without the latch the same clicks do bring content back', async () => {
    // Neither the tab nor its entries know any more that they were left.
    const forget = (page: Page) =>
      page.evaluate(() => {
        addEventListener('pagehide', () => sessionStorage.clear());
        const replace = history.replaceState.bind(history);
        history.replaceState = (_, unused, url) => replace(null, unused, url);
      });
    expect(await leaveAndGoBack(forget)).not.toEqual([]);
  });
});
