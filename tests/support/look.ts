import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';

/**
 * Looks at a page without evaluating anything in it: through the browser's DOM inspector, which runs no script and so counts as no
 * gesture of the user. With it the rules that browsers have for Back hold as they do for a reader.
 */
export type Look = {
  /** The centre of the first element that matches, in the page's coordinates, once there is one. Throws after ten seconds. */
  find: (selector: string) => Promise<{ x: number; y: number }>;
  /** Waits until an element matches, shown or not. Throws after ten seconds. */
  wait: (selector: string) => Promise<void>;
  /** Everything a reader could see: the body's HTML, or nothing while the whole page is hidden or covered. */
  seen: () => Promise<string>;
  /** What was seen in the second after now, each state once. */
  seenForASecond: () => Promise<string[]>;
};

export async function lookAt(page: Page): Promise<Look> {
  const session = await page.context().newCDPSession(page);
  const wait = (selector: string) => until(selector, async () => (await query(session, selector)) !== undefined);
  const seen = async () => {
    const { root } = await session.send('DOM.getDocument', { depth: 2 });
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
    const body = html?.children?.find(({ nodeName }) => nodeName === 'BODY');
    if (!body || html?.attributes?.some((text) => text === 'hidden' || text.includes('opacity: 0'))) return '';
    return (await session.send('DOM.getOuterHTML', { nodeId: body.nodeId })).outerHTML;
  };
  const find = async (selector: string) => {
    let box: number[] = [];
    await until(selector, async () => {
      const nodeId = await query(session, selector);
      if (nodeId === undefined) return false;
      await session.send('DOM.scrollIntoViewIfNeeded', { nodeId });
      box = (await session.send('DOM.getBoxModel', { nodeId })).model.border;
      return true;
    });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = box;
    return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
  };
  const seenForASecond = async () => {
    const states = new Set<string>();
    const end = Date.now() + 1000;
    do {
      // While one page gives way to the next there is no document to look at.
      states.add(await seen().catch(() => ''));
      await sleep(30);
    } while (Date.now() < end);
    return [...states];
  };
  return { find, wait, seen, seenForASecond };
}

async function query(session: CDPSession, selector: string): Promise<number | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  return nodeId || undefined;
}

async function until(what: string, test: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(30)) {
    // The document may be replaced between two questions.
    if (await test().catch(() => false)) return;
  }
  throw new Error(`there is no ${what} on the page`);
}
