import { describe, expect, it } from 'vitest';
import { collectTexts, countByStatus, expiredSince, isExpired, sharedStatus } from '../../src/content/page-status.ts';
import { type Block, STATUSES, type Status, type Text } from '../../src/domain/text.ts';

const text = (status?: Status): Text => ({ id: 'a/b', text: ['x'], ...(status ? { status } : {}) });
const watch = (date: string) => ({ date, what: 'A vote', source: 'https://example.org' });

describe('sharedStatus', () => {
  it.each<[string, (Status | undefined)[], Status]>([
    ['the one most texts have', ['peer', 'peer', 'stale'], 'peer'],
    ['the worse of two that are as frequent', ['peer', 'stale', 'stale', 'peer'], 'stale'],
    ['unreviewed where there is no text', [], 'unreviewed'],
    ['that of texts with a status', [undefined, undefined, 'legal'], 'legal'],
  ])('is %s', (_what, statuses, shared) => {
    expect(sharedStatus(statuses.map(text))).toBe(shared);
  });

  it('does not count empty cells', () => {
    expect(sharedStatus([{ ...text('missing'), text: [] }, { ...text('missing'), text: [] }, text('peer')])).toBe('peer');
  });
});

describe('countByStatus', () => {
  it('counts texts with words, by status', () => {
    const count = countByStatus([text('peer'), text('stale'), text('peer'), { id: '', text: [] }], 'legal');
    expect(count).toEqual({ ...Object.fromEntries(STATUSES.map((status) => [status, 0])), peer: 2, stale: 1 });
  });
});

describe('collectTexts', () => {
  it('finds every text, in page order', () => {
    const blocks: Block<string>[] = [
      { kind: 'heading', text: 'a' },
      {
        kind: 'papers',
        held: 'none',
        blocks: [
          { kind: 'paragraph', text: 'b' },
          { kind: 'warning', blocks: [{ kind: 'list', items: ['c', 'd'] }] },
        ],
      },
      { kind: 'say', cards: ['c-pep'] },
      {
        kind: 'table',
        head: ['e', 'f'],
        rows: [
          ['g', 'h'],
          ['i', 'j'],
        ],
      },
      { kind: 'steps', items: ['k'] },
    ];
    expect(collectTexts(blocks).join('')).toBe('abcdefghijk');
  });
});

describe('expiredSince', () => {
  it.each([
    ['2027-01-01', [], '2026-12-31', undefined],
    ['2027-01-01', [], '2027-01-01', undefined],
    ['2027-01-01', [], '2027-01-02', '2027-01-01'],
    ['2027-01-01', [], '2027-01-02T10:00:00Z', '2027-01-01'],
    ['2027-06-01', ['2026-12'], '2026-12-30', undefined],
    ['2027-06-01', ['2026-12'], '2026-12-31', '2026-12-31'],
    ['2029-06-01', ['2028-02'], '2028-03-05', '2028-02-29'],
    ['2029-06-01', ['2026'], '2027-01-01', '2026-12-31'],
    ['2027-06-01', ['2026-12-10'], '2026-12-09', undefined],
    ['2027-06-01', ['2026-12-10'], '2026-12-10', '2026-12-10'],
    ['2027-01-01', ['2027-03', '2026-12-10'], '2027-06-01', '2026-12-10'],
  ])('with check_by %s and watch %j says on %s: %s', (checkBy, dates, today, since) => {
    expect(expiredSince(checkBy, dates.map(watch), today)).toBe(since);
    expect(isExpired(checkBy, dates.map(watch), today)).toBe(since !== undefined);
  });
});
