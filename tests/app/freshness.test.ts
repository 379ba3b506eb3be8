import { describe, expect, it } from 'vitest';
import { isTimeToAsk, judgeIndex } from '../../src/app/freshness.ts';

const known = { seq: 100, newest: '2026-11-21T00:00:00Z' };

describe('judgeIndex', () => {
  it.each([
    [{ seq: 100, built: '2026-11-21T00:00:00Z' }, 'fine'],
    [{ seq: 101, built: '2027-12-26T00:00:00Z' }, 'fine'],
    [{ seq: 99, built: '2026-11-22T00:00:00Z' }, 'old'],
    [{ seq: 101, built: '2027-12-27T00:00:00Z' }, 'ahead'],
    [{ seq: 101, built: 'tomorrow' }, 'ahead'],
  ])('%j => %s', (index, verdict) => expect(judgeIndex(index, known)).toBe(verdict));
});

describe('isTimeToAsk', () => {
  const asked = '2026-11-21T10:00:00Z';
  it.each([
    ['2026-11-21T10:01:00Z', false],
    ['2026-11-22T09:59:00Z', false],
    ['2026-11-22T10:00:00Z', true],
    ['2016-01-01T00:00:00Z', true],
  ])('at %s: %s', (now, answer) => expect(isTimeToAsk(asked, new Date(now))).toBe(answer));

  it('asks when the time of the last look cannot be read', () => expect(isTimeToAsk('', new Date())).toBe(true));
});
