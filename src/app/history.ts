// Part of the first load: keep it small.
import type { Route } from '../domain/route.ts';

/**
 * The tab's history as this document knows it: which screen each entry showed. Only the entry in front carries its screen in the
 * browser's own history, so that a reload comes back; the others hold a number.
 */
export type Stack = { routes: readonly Route[]; at: number; locked: boolean };

/** What an entry holds in `history.state`: its number, and for the entry in front the route and the picked place. */
export type EntryState = { i: number; r?: Route; p?: string };

export function startStack(route: Route, at = 0): Stack {
  const routes: Route[] = [];
  routes[at] = route;
  return { routes, at, locked: false };
}

/** Moves on: what the entry in front keeps (no screen), and what the new one holds. */
export function moveOn(stack: Stack, route: Route, place?: string): { stack: Stack; leave: EntryState; enter: EntryState } {
  const at = stack.at + 1;
  const routes = [...stack.routes.slice(0, at), route];
  return { stack: { routes, at, locked: false }, leave: { i: stack.at }, enter: { i: at, r: route, p: place } };
}

/** Shows another screen in the entry in front, without a new one. */
export function stayAt(stack: Stack, route: Route): Stack {
  return { ...stack, routes: Object.assign([...stack.routes], { [stack.at]: route }) };
}

/**
 * Back or Forward brought this entry to the front. An entry that this document does not know (it was reloaded since) shows home;
 * so does every entry while a card is shown.
 */
export function landOn(stack: Stack, state: unknown, home: Route): { stack: Stack; route: Route } {
  const entry = parseEntry(state);
  const at = entry?.i ?? 0;
  const route = stack.locked ? home : (stack.routes[at] ?? entry?.r ?? home);
  const routes = Object.assign([...stack.routes], { [at]: route });
  return { stack: { ...stack, routes, at }, route };
}

/** From now on every entry is the plain home: the phone is in somebody else's hand. */
export function lock(stack: Stack, home: Route): Stack {
  return { ...stack, routes: Array.from({ length: stack.at + 1 }, () => home), locked: true };
}

/** The card has ended. What was read before it stays forgotten. */
export function unlock(stack: Stack): Stack {
  return { ...stack, locked: false };
}

/** What an entry holds, as far as it is ours: other scripts and older releases may have left anything there. */
export function parseEntry(state: unknown): EntryState | undefined {
  if (typeof state !== 'object' || state === null || !('i' in state) || typeof state.i !== 'number') return undefined;
  const { i } = state;
  const r = 'r' in state && isRoute(state.r) ? state.r : undefined;
  const p = 'p' in state && typeof state.p === 'string' ? state.p : undefined;
  return { i, r, p };
}

function isRoute(value: unknown): value is Route {
  return typeof value === 'object' && value !== null && 'kind' in value && ('lang' in value || value.kind === 'languages');
}
