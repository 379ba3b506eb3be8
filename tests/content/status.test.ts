import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SegmentState, type StatusInput, segmentStatus } from '../../src/content/status.ts';
import type { ChangeRecord, ReviewRecord } from '../../src/domain/keeper.ts';
import { STATUSES } from '../../src/domain/text.ts';

const change = (from: string, to: string, severity: 'minor' | 'normal' | 'critical', on = '2026-05-01'): ChangeRecord => ({
  seg: 'pep/when',
  from,
  to,
  severity,
  on,
});
const review = (over: Partial<ReviewRecord> = {}): ReviewRecord => ({
  seg: 'pep/when',
  src: 'h2',
  tgt: 't',
  level: 'peer',
  by: 'org:x',
  on: '2026-06-01',
  ...over,
});
const entry = { msgid: 'now', msgstr: 'ahora', fuzzy: false };
const old = { msgid: 'now', msgstr: 'ahora', fuzzy: true, previousMsgid: 'then' };
const current: StatusInput = {
  isSource: false,
  kind: 'practical',
  entry,
  source: 'now',
  sourceHash: 'h2',
  targetHash: 't',
  entrySourceHash: 'h2',
  hasErrors: false,
  changes: [],
  reviews: [],
  today: '2026-11-21',
};
const stale = { entry: old, entrySourceHash: 'h0' };
const recalled: ChangeRecord = { seg: 'pep/when', severity: 'recalled', by: 'org:x', on: '2026-07-01' };

const RULES: [string, Partial<StatusInput>, SegmentState][] = [
  ['a failing check blocks, even before anything else', { ...stale, hasErrors: true }, { status: 'blocked' }],
  ['no entry is missing', { entry: undefined }, { status: 'missing' }],
  ['an empty translation is missing', { entry: { ...entry, msgstr: '  ' } }, { status: 'missing' }],
  ['an empty fuzzy translation is missing, not a draft', { entry: { ...entry, msgstr: '', fuzzy: true } }, { status: 'missing' }],
  ['fuzzy without a previous source is a draft', { entry: { ...entry, fuzzy: true } }, { status: 'draft' }],
  ['a draft stays one whatever reviews say', { entry: { ...entry, fuzzy: true }, reviews: [review()] }, { status: 'draft' }],
  ['a source that differs without a record is stale', stale, { status: 'stale', other: 'source' }],
  [
    'a normal change makes stale, since its day',
    { ...stale, changes: [change('h0', 'h2', 'normal')] },
    { status: 'stale', since: '2026-05-01', other: 'source' },
  ],
  [
    'a changed source is stale also before the catalog was merged',
    { entrySourceHash: 'h0', entry: { ...entry, msgid: 'then' }, changes: [change('h0', 'h2', 'normal')] },
    { status: 'stale', since: '2026-05-01', other: 'source' },
  ],
  [
    'a critical change makes stale-critical',
    { ...stale, changes: [change('h0', 'h2', 'critical')] },
    { status: 'stale-critical', since: '2026-05-01', other: 'previous' },
  ],
  [
    'a critical change counts anywhere in the chain, in whatever order it is written down',
    {
      ...stale,
      changes: [
        change('h1', 'h2', 'minor', '2026-06-01'),
        change('h', 'h1', 'critical', '2026-05-02'),
        change('h0', 'h', 'normal'),
      ],
    },
    { status: 'stale-critical', since: '2026-05-01', other: 'previous' },
  ],
  [
    'a critical change before the translated source does not count',
    { ...stale, changes: [change('h', 'h0', 'critical', '2026-04-01'), change('h0', 'h2', 'normal')] },
    { status: 'stale', since: '2026-05-01', other: 'source' },
  ],
  [
    'a critical change that was undone does not count',
    {
      ...stale,
      changes: [change('h0', 'h', 'critical'), change('h', 'h0', 'normal'), change('h0', 'h2', 'normal', '2026-08-01')],
    },
    { status: 'stale', since: '2026-08-01', other: 'source' },
  ],
  [
    'a critical change counts where the record has a gap after it',
    { ...stale, changes: [change('h0', 'h1', 'critical')] },
    { status: 'stale-critical', since: '2026-05-01', other: 'previous' },
  ],
  [
    'a critical change counts where the record has a gap before it',
    { ...stale, changes: [change('h1', 'h2', 'critical')] },
    { status: 'stale-critical', since: '2026-05-01', other: 'previous' },
  ],
  [
    'minor changes that do not reach today leave it stale',
    { ...stale, changes: [change('h0', 'h1', 'minor')] },
    { status: 'stale', since: '2026-05-01', other: 'source' },
  ],
  [
    'two records of one change count as the graver',
    { ...stale, changes: [change('h0', 'h2', 'critical'), change('h0', 'h2', 'minor')] },
    { status: 'stale-critical', since: '2026-05-01', other: 'previous' },
  ],
  [
    'two records of one change count as the graver, normal too',
    { ...stale, changes: [change('h0', 'h2', 'normal'), change('h0', 'h2', 'minor')] },
    { status: 'stale', since: '2026-05-01', other: 'source' },
  ],
  [
    'minor changes keep it current',
    { ...stale, changes: [change('h0', 'h1', 'minor'), change('h1', 'h2', 'minor')] },
    { status: 'unreviewed' },
  ],
  [
    'minor changes keep a review valid',
    { ...stale, changes: [change('h0', 'h1', 'minor'), change('h1', 'h2', 'minor')], reviews: [review({ src: 'h0' })] },
    { status: 'peer' },
  ],
  ['no review is unreviewed', {}, { status: 'unreviewed' }],
  ['a matching review is peer', { reviews: [review()] }, { status: 'peer' }],
  ['a review of another source does not count', { reviews: [review({ src: 'h0' })] }, { status: 'unreviewed' }],
  [
    'a review before a normal change does not count',
    { reviews: [review({ src: 'h0' })], changes: [change('h0', 'h2', 'normal')] },
    { status: 'unreviewed' },
  ],
  ['a review of another translation does not count', { reviews: [review({ tgt: 'u' })] }, { status: 'unreviewed' }],
  ['a review counts on its last day', { reviews: [review({ until: '2026-11-21' })] }, { status: 'peer' }],
  ['a review does not count after its last day', { reviews: [review({ until: '2026-11-20' })] }, { status: 'unreviewed' }],
  ['a lawyer counts for law', { kind: 'law', reviews: [review(), review({ level: 'legal' })] }, { status: 'legal' }],
  ['a doctor counts for health', { kind: 'health', reviews: [review({ level: 'medical' })] }, { status: 'medical' }],
  ['a doctor is a second person for law', { kind: 'law', reviews: [review({ level: 'medical' })] }, { status: 'peer' }],
  ['any expert counts elsewhere', { reviews: [review({ level: 'legal' })] }, { status: 'legal' }],
  ['an unknown kind is no trap', { kind: 'constructor', reviews: [review({ level: 'legal' })] }, { status: 'legal' }],
  [
    'an expert of one place is a second person elsewhere',
    { kind: 'law', reviews: [review({ level: 'legal', place: 'fr' })] },
    { status: 'peer' },
  ],
  [
    'an expert of a place counts there',
    { kind: 'law', reviews: [review({ seg: 'fr/pep/when', level: 'legal', place: 'fr' })] },
    { status: 'legal' },
  ],
  ['a source text is unreviewed at first', { isSource: true, entry: undefined, targetHash: undefined }, { status: 'unreviewed' }],
  [
    'a source text is reviewed by its own hash',
    { isSource: true, entry: undefined, targetHash: undefined, reviews: [review({ tgt: 'h2' })] },
    { status: 'peer' },
  ],
  [
    'a minor change keeps the review of a source text',
    {
      isSource: true,
      entry: undefined,
      targetHash: 'h2',
      reviews: [review({ src: 'h0', tgt: 'h0' })],
      changes: [change('h0', 'h2', 'minor')],
    },
    { status: 'peer' },
  ],
  [
    'a normal change ends the review of a source text, and does not make it stale',
    {
      isSource: true,
      entry: undefined,
      targetHash: 'h2',
      reviews: [review({ src: 'h0', tgt: 'h0' })],
      changes: [change('h0', 'h2', 'normal')],
    },
    { status: 'unreviewed' },
  ],
  ['a recall is a mark of its own', { reviews: [review()], changes: [recalled] }, { status: 'peer', recalled: '2026-07-01' }],
  ['a recall adds to a missing text', { entry: undefined, changes: [recalled] }, { status: 'missing', recalled: '2026-07-01' }],
  ['a recall reaches the source too', { isSource: true, changes: [recalled] }, { status: 'unreviewed', recalled: '2026-07-01' }],
  ['without a hash the texts themselves are compared', { entrySourceHash: undefined }, { status: 'unreviewed' }],
  ['without a hash another text is stale', { entrySourceHash: undefined, entry: old }, { status: 'stale', other: 'source' }],
];

describe('segmentStatus', () => {
  it.each(RULES)('%s', (_rule, over, state) => {
    expect(segmentStatus({ ...current, ...over })).toEqual(state);
  });

  const hash = fc.constantFrom('h0', 'h1', 'h2', 'h3', 't');
  const day = fc.constantFrom('2026-01-01', '2026-06-01', '2026-11-21');
  const anyChange: fc.Arbitrary<ChangeRecord> = fc.oneof(
    fc.record({
      seg: fc.constant('a/b'),
      from: hash,
      to: hash,
      severity: fc.constantFrom('minor', 'normal', 'critical'),
      on: day,
    }),
    fc.record({ seg: fc.constant('a/b'), severity: fc.constant('recalled' as const), by: fc.constant('org:x'), on: day }),
  );
  const anyInput: fc.Arbitrary<StatusInput> = fc.record(
    {
      isSource: fc.boolean(),
      kind: fc.constantFrom('law', 'health', 'safety', ''),
      entry: fc.record(
        {
          msgid: fc.constantFrom('a', 'b'),
          msgstr: fc.constantFrom('', 'x'),
          fuzzy: fc.boolean(),
          previousMsgid: fc.constantFrom('a', 'b', ''),
        },
        { requiredKeys: ['msgid', 'msgstr', 'fuzzy'] },
      ),
      source: fc.constantFrom('a', 'b'),
      sourceHash: hash,
      targetHash: hash,
      entrySourceHash: hash,
      hasErrors: fc.boolean(),
      changes: fc.array(anyChange, { maxLength: 8 }),
      reviews: fc.array(
        fc.record(
          {
            seg: fc.constant('a/b'),
            src: hash,
            tgt: hash,
            level: fc.constantFrom('peer', 'legal', 'medical'),
            by: fc.constant('org:x'),
            on: day,
            until: day,
          },
          { requiredKeys: ['seg', 'src', 'tgt', 'level', 'by', 'on'] },
        ),
        { maxLength: 4 },
      ),
      today: day,
    },
    { requiredKeys: ['isSource', 'kind', 'source', 'sourceHash', 'hasErrors', 'changes', 'reviews', 'today'] },
  );

  it('answers every input with a status, the same each time and whatever the order of the records', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = JSON.stringify(input);
        const state = segmentStatus(input);
        expect(STATUSES).toContain(state.status);
        expect(segmentStatus({ ...input, changes: [...input.changes].reverse(), reviews: [...input.reviews].reverse() })).toEqual(
          state,
        );
        expect(JSON.stringify(input)).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('never calls a text reviewed while a check fails or its source differs without a minor chain', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const noMinor = input.changes.filter(({ severity }) => severity !== 'minor');
        const { status } = segmentStatus({ ...input, isSource: false, changes: noMinor });
        const reviewed = ['peer', 'legal', 'medical'].includes(status);
        const same = (input.entrySourceHash ?? input.sourceHash) === input.sourceHash;
        if (input.hasErrors || !same) expect(reviewed).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
