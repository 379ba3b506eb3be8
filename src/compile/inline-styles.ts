import type { Route } from '../domain/route.ts';

/** Where each inline style stands: `base` on every page, the others only where their screen is. */
export const INLINE_STYLES = {
  base: 'src/views/style.css',
  topic: 'src/views/topic/topic.css',
  home: 'src/views/home/home.css',
} as const;

/** Minified, by name. Each is an element of its own on a page, so that the policy needs one hash for each and not for each mixture. */
export type InlineStyles = Record<keyof typeof INLINE_STYLES, string>;

/** The styles of one kind of page, in the order of their elements. */
export function stylesOf({ base, topic, home }: InlineStyles, kind: Route['kind']): string[] {
  const own: Partial<Record<Route['kind'], string>> = { topic, place: topic, home };
  return [base, own[kind] ?? []].flat();
}
