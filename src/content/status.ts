import type { ChangeRecord, ReviewRecord } from '../domain/keeper.ts';
import type { Status } from '../domain/text.ts';
import { sourceDifference } from './source-changes.ts';

/** A translation as a catalog holds it. */
export type TranslationEntry = { msgid: string; msgstr: string; fuzzy: boolean; previousMsgid?: string };

export type StatusInput = {
  /** The page's language is the one this text was written in. */
  isSource: boolean;
  /** Kind of the document: decides which expert counts. */
  kind: string;
  entry?: TranslationEntry;
  source: string;
  sourceHash: string;
  /** Hash of `msgstr`; of the source itself, or left out, when `isSource`. */
  targetHash?: string;
  /** Hash of the source that the translator saw: of `previousMsgid` when fuzzy, else of `msgid`. */
  entrySourceHash?: string;
  /** An error-level check fails on the translation. */
  hasErrors: boolean;
  /** Of this segment only. */
  changes: ChangeRecord[];
  reviews: ReviewRecord[];
  /** ISO date. */
  today: string;
};

export type SegmentState = {
  status: Status;
  /** Since when the source differs from the one translated. */
  since?: string;
  /** Since when the text is taken back. Adds to any status. */
  recalled?: string;
  /** What is shown beside the text: the current source, or the translation of the previous one. */
  other?: 'previous' | 'source';
};

/**
 * How far a segment may be trusted: derived from hashes and dates, never typed in. First match wins: blocked, missing, draft,
 * stale-critical, stale, unreviewed, peer, legal or medical. Never throws.
 */
export function segmentStatus(input: StatusInput): SegmentState {
  const recalled = recalledSince(input.changes);
  return { ...ownStatus(input), ...(recalled ? { recalled } : {}) };
}

function ownStatus(input: StatusInput): SegmentState {
  const { entry, isSource, changes, source, sourceHash } = input;
  // An error in source content stops the build, so a source text is never blocked, missing or stale.
  if (isSource) return { status: reviewStatus(input) };
  if (input.hasErrors) return { status: 'blocked' };
  if (!entry || entry.msgstr.trim() === '') return { status: 'missing' };
  if (entry.fuzzy && !entry.previousMsgid) return { status: 'draft' };
  const seen = entry.fuzzy ? entry.previousMsgid : entry.msgid;
  const seenHash = input.entrySourceHash ?? (seen === source ? sourceHash : undefined);
  const { kind, ...since } = sourceDifference(changes, seenHash, sourceHash);
  if (kind === 'critical') return { status: 'stale-critical', ...since, other: 'previous' };
  if (kind === 'normal') return { status: 'stale', ...since, other: 'source' };
  return { status: reviewStatus(input) };
}

/** The expert whose reading counts as such. Any other reader counts as a second person. */
const EXPERTS: Record<string, readonly Status[]> = { law: ['legal'], health: ['medical'] };

function reviewStatus(input: StatusInput): Status {
  const levels = input.reviews.filter((review) => isValid(review, input)).map(levelHere);
  const experts = (Object.hasOwn(EXPERTS, input.kind) && EXPERTS[input.kind]) || ['legal', 'medical'];
  const expert = (['legal', 'medical'] as const).find((level) => experts.includes(level) && levels.includes(level));
  return expert ?? (levels.length > 0 ? 'peer' : 'unreviewed');
}

function isValid(
  review: ReviewRecord,
  { isSource, changes, sourceHash, targetHash = isSource ? sourceHash : undefined, today }: StatusInput,
) {
  if (review.until !== undefined && today.slice(0, 10) > review.until) return false;
  const same = (hash: string) => sourceDifference(changes, hash, sourceHash).kind === 'same';
  return same(review.src) && (review.tgt === targetHash || (isSource && same(review.tgt)));
}

/** An expert of one place's law speaks for that place's texts; for any other text, as a second person. */
function levelHere({ level, place, seg }: ReviewRecord): Status {
  if (place === undefined || level === 'peer') return level;
  return seg.split('/').slice(0, -1).includes(place) ? level : 'peer';
}

/** A text taken back stays so: its correction is a new text with a new slug. */
function recalledSince(changes: ChangeRecord[]): string | undefined {
  return changes
    .filter(({ severity }) => severity === 'recalled')
    .map(({ on }) => on)
    .sort()[0];
}
