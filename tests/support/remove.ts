import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** A language's interface texts, as the build has them. */
export function messagesOf(lang: string): Record<string, string> {
  return JSON.parse(readFileSync(`locales/${lang}.json`, 'utf8')) as Record<string, string>;
}

/** Taps "Remove everything", and holds the button of the question until the screen is cleared. */
export async function askAndHold(page: Page): Promise<void> {
  await page.bringToFront();
  await page.locator('#remove').click();
  await page.locator('.sheet .hold').hover();
  await page.mouse.down();
  await page.locator('.sheet').waitFor({ state: 'detached', timeout: 10_000 });
  await page.mouse.up();
}

/** Removes everything as a reader does, and waits for the result: its title, and the parts that are said to be removed. */
export async function removeEverything(page: Page, timeout = 45_000): Promise<{ title: string; removed: boolean[] }> {
  await askAndHold(page);
  await page.locator('.removal h1').waitFor({ timeout });
  return resultOf(page);
}

export async function resultOf(page: Page): Promise<{ title: string; removed: boolean[] }> {
  const parts = page.locator('.removed [data-removed]');
  return {
    title: (await page.locator('.removal h1').textContent()) ?? '',
    removed: await parts.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.removed === 'true')),
  };
}
