import type { BrowserContext, Page } from 'playwright-core';

/** A new tab that notes every text a reader could see in it, in order. */
export async function watchedTab(context: BrowserContext): Promise<{ page: Page; seen: () => Promise<string[]> }> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const root = document.documentElement;
      // biome-ignore lint/performance/useDomNodeTextContent: what is not displayed is not seen
      const text = root && !root.hidden ? (document.getElementById('app')?.innerText.trim() ?? '') : '';
      if (text && text !== seen.at(-1)) seen.push(text);
    };
    // Its callback runs before anything is painted: no frame escapes it.
    new MutationObserver(look).observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
  });
  return { page, seen: () => page.evaluate(() => (window as unknown as { seen: string[] }).seen) };
}
