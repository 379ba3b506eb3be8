import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Engine, EnginePage } from '../support/engines/engine.ts';
import { eachEngine } from '../support/engines/engines.ts';
import { NOTHING, storedInPage } from '../support/stored.ts';

/** Runs in the page: follows one of the links of the screen, another one each time. False when there is none. */
function followLink(step: number): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('main a[href^="/"]')];
  links[(step * 7) % links.length]?.click();
  return links.length > 0;
}

async function readTwentyPages(page: EnginePage): Promise<void> {
  await page.goto(`${inject('site')}/en/`);
  for (let step = 0; step < 20; step += 1) {
    if (!(await page.evaluate(followLink, step))) await page.goto(`${inject('site')}/en/`);
    await sleep(300);
  }
}

eachEngine((start) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start.launch();
  });
  afterAll(() => engine?.close());

  describe('before "keep"', () => {
    it('nothing is stored and no other host is asked, on a visit of twenty pages', async () => {
      const page = await engine.newPage({ viewport: { width: 460, height: 640 } });
      await readTwentyPages(page);
      expect(await page.evaluate(storedInPage)).toEqual(NOTHING);
      expect(engine.elsewhere).toEqual([]);
      await page.close();
    });

    it('the control: the same look finds what a page did store', async () => {
      const page = await engine.newPage();
      await page.goto(`${inject('site')}/en/`);
      await page.evaluate(() => {
        localStorage.setItem('seen', '1');
        indexedDB.open('trace');
      });
      await sleep(300);
      const found = await page.evaluate(storedInPage);
      expect([found.local, found.databases]).toEqual([['seen'], ['trace']]);
      await page.close();
    });
  });
});
