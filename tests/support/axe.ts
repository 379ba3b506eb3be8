import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe-core finds wrong in a page (WCAG 2.2 AA), a line each. The page's context must bypass its policy, which refuses foreign scripts. */
export async function axe(page: Page): Promise<string[]> {
  // As tall as the page: a link that the dock covers is one that a reader scrolls up.
  await page.setViewportSize({ width: 360, height: await page.evaluate(() => document.documentElement.scrollHeight + 200) });
  await page.evaluate(AXE);
  const results = await page.evaluate(
    (tags) => (window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }).axe.run({ runOnly: tags }),
    TAGS,
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
