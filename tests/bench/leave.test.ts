import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';

const TAPS = 20;
const SLOWER = 6;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Milliseconds from a real tap to the first frame without the page, on a processor that is six times slower. */
async function timeToBlank(page: Page, path: string): Promise<number> {
  await page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  // Offline the page stays where it is, and can be asked.
  await page.context().setOffline(true);
  await page.evaluate(() => {
    addEventListener('click', ({ timeStamp }) => {
      // A task that begins after a frame's callbacks begins after its paint.
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { blankAfter: performance.now() - timeStamp })));
    });
  });
  await page.locator('#leave').click();
  const time = await page.waitForFunction(() => (globalThis as { blankAfter?: number }).blankAfter);
  const blanked = await page.evaluate(() => document.documentElement.hidden);
  await page.context().setOffline(false);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  expect(blanked).toBe(true);
  return Number(await time.jsonValue());
}

describe('from the tap to a blank screen', () => {
  it.each(['/en/', '/th/k7/', '/ar/s/fr/', '/en/c/'])('%s', async (path) => {
    const { page, context } = await browser.newPage({ viewport: { width: 360, height: 640 } });
    const times: number[] = [];
    for (let tap = 0; tap < TAPS; tap += 1) times.push(await timeToBlank(page, path));
    await context.close();
    times.sort((a, b) => a - b);
    const at = (part: number) => Math.round(times[Math.ceil(part * TAPS) - 1] ?? Number.NaN);
    console.info(
      `leave, ${path}, CPU ÷ ${SLOWER}, ${TAPS} taps: median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms (aim: 100)`,
    );
  });
});
