import type { PackIndex } from '../domain/pack.ts';

const DAY = 24 * 60 * 60 * 1000;
/** A signed index from further in the future would lock out every honest one after it. */
const MOST_DAYS_AHEAD = 400;

/** What is known of earlier indexes: the highest `seq` seen, and the newest date known from anything signed or built. */
export type Known = { seq: number; newest: string };

/**
 * May this index replace what is known? `old` when a newer one was seen here, `ahead` when it is too far in the future. The phone's
 * clock has no say: it may be wrong.
 */
export function judgeIndex({ seq, built }: Pick<PackIndex, 'seq' | 'built'>, known: Known): 'fine' | 'old' | 'ahead' {
  if (seq < known.seq) return 'old';
  const ahead = Date.parse(built) - Date.parse(known.newest);
  // An unreadable date compares false and is refused too.
  return ahead <= MOST_DAYS_AHEAD * DAY ? 'fine' : 'ahead';
}

/** Is it a day since the index was last asked for? A clock that was set back counts as a day. */
export function isTimeToAsk(asked: string, now: Date): boolean {
  const since = now.getTime() - Date.parse(asked);
  return !(since >= 0 && since < DAY);
}
