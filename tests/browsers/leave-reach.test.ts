import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pagesOfEachKind } from '../support/built-pages.ts';
import type { Engine, EnginePage } from '../support/engines/engine.ts';
import { eachEngine } from '../support/engines/engines.ts';
import { coveredLeavePoints } from '../support/leave-points.ts';

/** A window of WebKitGTK is no narrower than its bars. */
const SCREENS = [
  { width: 460, height: 640 },
  { width: 740, height: 360 },
  { width: 1280, height: 800 },
];

/** Runs in the page: the size of text that a reader has set, against the usual. */
function setTextSize(times: number): void {
  document.documentElement.style.fontSize = `${112.5 * times}%`;
}

async function coveredOn(page: EnginePage, path: string): Promise<string[]> {
  await page.goto(`${inject('site')}${path}`);
  const covered: string[] = [];
  for (const times of [1, 2]) {
    await page.evaluate(setTextSize, times);
    for (const point of await page.evaluate(coveredLeavePoints)) covered.push(`${path}, text × ${times}, ${point}`);
  }
  return covered;
}

eachEngine((start) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start.launch();
  });
  afterAll(() => engine?.close());

  describe('what a finger meets on the control that leaves', () => {
    it.each(SCREENS)('is the control, on every kind of page and in every language: $width × $height', async (viewport) => {
      const page = await engine.newPage({ viewport });
      const covered: string[] = [];
      for (const { path } of pagesOfEachKind()) covered.push(...(await coveredOn(page, path)));
      expect(covered).toEqual([]);
      await page.close();
    });

    it('the control: the same look finds whatever lies over it', async () => {
      const page = await engine.newPage();
      await page.goto(`${inject('site')}/en/`);
      await page.evaluate(() => {
        const over = document.body.appendChild(document.createElement('div'));
        Object.assign(over.style, { position: 'fixed', inset: '0', zIndex: '2147483647' });
      });
      expect(await page.evaluate(coveredLeavePoints)).toHaveLength(9);
      await page.close();
    });
  });
});
