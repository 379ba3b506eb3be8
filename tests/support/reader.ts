import type { Page } from 'playwright-core';
import { plainText } from '../../src/content/plain-text.ts';
import { type TopicChunk, topicCode } from '../../src/domain/pack.ts';
import { builtChunks } from './built-pages.ts';

/** A topic's title in a language, as the build has it. */
export function titleOf(lang: string, path: string): string {
  return plainText((builtChunks(lang)[topicCode(path)] as TopicChunk).title.text);
}

/** Taps "Keep on this phone" and confirms, for these places. Does not wait for what comes of it. */
export async function tapKeep(page: Page, places: string[] = []): Promise<void> {
  await page.locator('#keep').click();
  for (const place of places) await page.locator(`.sheet [value=${place}]`).click();
  await page.locator('.sheet .button').click();
}

/** Keeps the page's language, and waits until it opens offline. */
export async function keep(page: Page, places: string[] = []): Promise<void> {
  await tapKeep(page, places);
  await page.locator('html[data-kept=kept]').waitFor({ state: 'attached' });
}

/** Changes the language as a reader does, with the control at the top. */
export async function switchLanguage(page: Page, lang: string): Promise<void> {
  await page.locator('nav#languages summary').click();
  await page.locator(`nav#languages a[hreflang=${lang}]`).click();
}

/** The kinds of notice on the screen. */
export function notices(page: Page): Promise<string[]> {
  return page.locator('[data-notice]').evaluateAll((all) => all.map((one) => one.getAttribute('data-notice') ?? ''));
}
