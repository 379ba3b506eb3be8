import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';

/**
 * Looks at a page without evaluating anything in it: through the browser's DOM inspector, which runs no script and so counts as no
 * gesture of the user. With it the rules that browsers have for Back hold as they do for a reader.
 */
export type Look = {
  /** The centre of the first element that matches, in the page's coordinates, once there is one. Throws after twenty seconds. */
  find: (selector: string) => Promise<{ x: number; y: number }>;
  /** The same, if there is one now. */
  place: (selector: string) => Promise<{ x: number; y: number } | undefined>;
  has: (selector: string) => Promise<boolean>;
  /** Waits until an element matches, shown or not. Throws after twenty seconds. */
  wait: (selector: string) => Promise<void>;
  /** Everything a reader could see: the body's HTML, or nothing while the whole page is hidden, covered or empty. */
  seen: () => Promise<string>;
  /** What was seen in the second after now, each state once. */
  seenForASecond: () => Promise<string[]>;
};

export async function lookAt(page: Page): Promise<Look> {
  const session = await page.context().newCDPSession(page);
  const seen = async () => {
    const { root } = await session.send('DOM.getDocument', { depth: 2 });
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
    const body = html?.children?.find(({ nodeName }) => nodeName === 'BODY');
    if (!body || html?.attributes?.some((text) => text === 'hidden' || text.includes('opacity: 0'))) return '';
    const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId: body.nodeId });
    return /^<body[^>]*>\s*<\/body>$/.test(outerHTML) ? '' : outerHTML;
  };
  const has = async (selector: string) => (await query(session, selector)) !== undefined;
  const place = async (selector: string) => {
    const nodeId = await query(session, selector);
    if (nodeId === undefined) return undefined;
    await session.send('DOM.scrollIntoViewIfNeeded', { nodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = (await session.send('DOM.getBoxModel', { nodeId })).model.border;
    return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
  };
  return {
    has,
    place,
    seen,
    wait: async (selector) => void (await until(selector, () => has(selector))),
    find: (selector) => until(selector, () => place(selector)),
    seenForASecond: () => statesForASecond(seen),
  };
}

async function query(session: CDPSession, selector: string): Promise<number | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  return nodeId || undefined;
}

/** Asks every 30 ms until there is an answer, for twenty seconds at most. */
export async function until<T>(what: string, ask: () => Promise<T>): Promise<NonNullable<T>> {
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(30)) {
    // The document may be replaced between two questions.
    const answer = await ask().catch(() => undefined);
    if (answer) return answer;
  }
  throw new Error(`there is no ${what} on the page`);
}

/** What was seen in the second after now, each state once. */
export async function statesForASecond(seen: () => Promise<string>): Promise<string[]> {
  const states = new Set<string>();
  const end = Date.now() + 1000;
  let looks = 0;
  let failure: unknown;
  // On a busy machine a page may take longer than that to let itself be looked at.
  while (Date.now() < end || (looks === 0 && Date.now() < end + 10_000)) {
    try {
      states.add(await seen());
      looks += 1;
    } catch (error) {
      // While one page gives way to the next there is no document to look at.
      states.add('');
      failure = error;
    }
    await sleep(30);
  }
  // Eyes that see nothing at all would pass for a blank page.
  if (looks === 0) throw new Error('the page could not be looked at', { cause: failure });
  return [...states];
}
