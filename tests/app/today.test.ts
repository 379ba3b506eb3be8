import { expect, it } from 'vitest';
import { today } from '../../src/app/today.ts';

it('is the date on the phone, not that of Greenwich', () => {
  expect(today(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
  expect(today(new Date(2026, 10, 21, 23, 59))).toBe('2026-11-21');
});
