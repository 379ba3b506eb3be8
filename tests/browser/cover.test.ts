import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { newProfile } from '../support/browser.ts';
import { deafen, type Glimpse, readGlimpses, watchGlimpses } from '../support/glimpses.ts';
import { openHeaded } from '../support/xvfb.ts';

/** Opens another tab by keys, and closes it again: how the page looked at each turn. */
async function glimpsesBehindAnotherTab(spoil?: () => void): Promise<Glimpse[]> {
  const { profile, remove } = await newProfile();
  onTestFinished(remove);
  const headed = await openHeaded(`${inject('site')}/en/k7/`, { profile });
  onTestFinished(headed.close);
  await headed.page.locator('.keep').waitFor();
  if (spoil) await headed.page.evaluate(spoil);
  await headed.page.evaluate(watchGlimpses);
  // Playwright tells every page that it is in front, as long as it is connected.
  await headed.page.context().browser()?.close();
  await headed.key('ctrl+t');
  await sleep(1500);
  await headed.key('ctrl+w');
  await sleep(1500);
  return readAgain(profile);
}

async function readAgain(profile: string): Promise<Glimpse[]> {
  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  const control = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const isOurs = (page: Page) => page.url().startsWith(inject('site'));
  const page = control.contexts()[0]?.pages().find(isOurs);
  const glimpses = await page?.evaluate(readGlimpses);
  await control.close();
  return glimpses ?? [];
}

describe('while another tab is in front', () => {
  it('the page is covered, and whole again afterwards', async () => {
    expect(await glimpsesBehindAnotherTab()).toEqual([
      { away: true, covered: true },
      { away: false, covered: false },
    ]);
  });

  it('the control: where the page does not hear of it, it stays as it was', async () => {
    expect(await glimpsesBehindAnotherTab(deafen)).toEqual([
      { away: true, covered: false },
      { away: false, covered: false },
    ]);
  });
});
