import type { ChangeRecord } from '../domain/keeper.ts';

type Edit = Extract<ChangeRecord, { from: string }>;

/** What lies between the source text a translator saw and today's. */
export type SourceDifference =
  | { kind: 'same' }
  /** `since`: the ISO date of the first change that matters, when it was recorded. */
  | { kind: 'normal' | 'critical'; since?: string };

/**
 * Follows the recorded changes of one segment from the hash `from` to the hash `to`. Only minor changes between: `same`. A critical one on
 * any way between, also where the record has a gap: `critical`. Two records of one change: the graver counts.
 */
export function sourceDifference(changes: ChangeRecord[], from: string | undefined, to: string): SourceDifference {
  if (from === to) return { kind: 'same' };
  // A way between never comes back to its start nor leaves its end: what was undone in the meantime does not matter.
  const edits = changes.filter(
    (change): change is Edit => change.severity !== 'recalled' && change.to !== from && change.from !== to,
  );
  const ahead = reach(edits, from, 'from', 'to');
  const behind = reach(edits, to, 'to', 'from');
  const joined = from !== undefined && ahead.has(to);
  const between = edits.filter((edit) =>
    joined ? ahead.has(edit.from) && behind.has(edit.to) : ahead.has(edit.from) || behind.has(edit.to),
  );
  const critical = between.some(({ severity }) => severity === 'critical');
  if (joined && !critical && reach(onlyMinor(between), from, 'from', 'to').has(to)) return { kind: 'same' };
  const graver = between.filter(({ severity }) => severity !== 'minor');
  const since = (graver.length > 0 ? graver : between).map(({ on }) => on).sort()[0];
  return { kind: critical ? 'critical' : 'normal', ...(since ? { since } : {}) };
}

function onlyMinor(edits: Edit[]): Edit[] {
  const graver = new Set(edits.filter(({ severity }) => severity !== 'minor').map(({ from, to }) => `${from} ${to}`));
  return edits.filter(({ from, to }) => !graver.has(`${from} ${to}`));
}

/** Every hash that can be come to from `start`, itself included. */
function reach(edits: Edit[], start: string | undefined, tail: 'from' | 'to', head: 'from' | 'to'): Set<string> {
  const seen = new Set<string>(start === undefined ? [] : [start]);
  // A set grows while it is walked: new hashes are visited too.
  for (const hash of seen) for (const edit of edits) if (edit[tail] === hash) seen.add(edit[head]);
  return seen;
}
