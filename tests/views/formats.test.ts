import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/views/format-date.ts';
import { formatPhone } from '../../src/views/format-phone.ts';
import { kilobytes } from '../../src/views/kilobytes.ts';
import { t } from './render-page.tsx';

describe('formatDate', () => {
  it.each([
    ['2026-11-21', '21 November 2026'],
    ['2026-05-03T23:59:00Z', '3 May 2026'],
    ['2026-04', 'April 2026'],
    ['2026', '2026'],
  ])('%s => %s', (iso, words) => expect(formatDate(iso, t)).toBe(words));
});

describe('formatPhone', () => {
  it.each([
    ['+33143148157', '+33 1 43 14 81 57'],
    ['+6448028791', '+64 48 02 87 91'],
    ['+18772262004', '+1 87 72 26 20 04'],
    ['+358401234567', '+358 4 01 23 45 67'],
    ['112', '112'],
  ])('%s => %s', (number, shown) => expect(formatPhone(number)).toBe(shown));

  it('never changes a digit', () => {
    const number = fc.stringMatching(/^\+[1-9]\d{6,14}$/);
    fc.assert(fc.property(number, (one) => formatPhone(one).replaceAll(' ', '') === one));
  });
});

describe('kilobytes', () => {
  it('promises a reader never less than it costs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        (bytes) => kilobytes(bytes) * 1000 >= bytes && kilobytes(bytes) % 10 === 0,
      ),
    );
  });
});
