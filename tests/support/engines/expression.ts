import type { Work } from './engine.ts';

/** Work for a page as one expression whose value is JSON text, so that every engine's answer is read the same way. */
export function expressionOf<T, A extends unknown[]>(work: Work<T, A>, args: A): string {
  const value = typeof work === 'string' ? `(${work})` : `(${work})(...${JSON.stringify(args)})`;
  const text = `(value) => JSON.stringify(value) ?? 'null'`;
  // A value that is there at once is told at once: in a page without JavaScript no promise ever settles.
  return `((value, text) => value instanceof Promise ? value.then(text) : text(value))(${value}, ${text})`;
}

/** What a page answered to an expression of `expressionOf`. The type is the caller's word: it wrote the work. */
export function answerOf<T>(text: unknown): T {
  if (typeof text !== 'string') throw new Error(`the page answered no text: ${JSON.stringify(text)}`);
  return JSON.parse(text) as T;
}

/** Runs in the page: everything a reader could see of it. */
export function seenInPage(): string {
  const { hidden } = document.documentElement;
  const { body } = document;
  const empty = !body || (body.childElementCount === 0 && body.textContent?.trim() === '');
  return hidden || empty ? '' : body.outerHTML;
}

/**
 * Runs in the page: the middle of the first element that matches, scrolled to; null while there is none. From the window's lower edge too,
 * for a hand that clicks on the screen: above the page stand bars of a height that changes.
 */
export function placeInPage(selector: string): Place | null {
  const element = document.querySelector(selector);
  if (!element) return null;
  const before = element.getBoundingClientRect();
  if (before.top < 0 || before.bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const middle = { left: left + width / 2, top: top + height / 2 };
  return width === 0 ? null : { ...middle, above: innerHeight - middle.top };
}

export type Place = { left: number; top: number; above: number };

/** Runs in the page. */
export function hasInPage(selector: string): boolean {
  return document.querySelector(selector) !== null;
}

/** Runs in the page: what an element says to a reader, so without what is hidden. */
export function textInPage(selector: string): string {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent says hidden text as well.
  return (document.querySelector(selector) as HTMLElement).innerText;
}
