import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { phone } from '../../src/domain/fact.ts';
import { fullDate, partialDate } from '../../src/domain/source-reference.ts';

describe('a date', () => {
  it.each(['2026', '2026-04', '2026-11-21', '2024-02-29'])('%s is one', (text) => {
    expect(v.is(partialDate, text)).toBe(true);
  });

  it.each(['2026-13', '2026-02-30', '2025-02-29', '26-11-21', 'soon', '2026-1-1', ''])('%j is none', (text) => {
    expect(v.is(partialDate, text)).toBe(false);
  });

  it('is full with year, month and day', () => {
    expect(v.is(fullDate, '2026-11-21')).toBe(true);
    expect(v.is(fullDate, '2026-11')).toBe(false);
  });
});

describe('a phone number', () => {
  const base = {
    note: 'n',
    source: { address: 'https://example.org', date: '2026', confidence: 'high' },
    checked: '2026-11-21',
    check_by: '2027-02-21',
  };

  it.each([
    [{ number: '+33143148157' }, true],
    [{ number: '3919', short: true }, true],
    [{ number: '3919' }, false],
    [{ number: '0143148157' }, false],
    [{ number: '+33 1 43' }, false],
    [{ number: '+33143148157', short: true }, false],
  ])('%j: %s', (more, fits) => {
    expect(v.is(phone, { ...base, ...more })).toBe(fits);
  });
});
