import { describe, expect, it } from 'vitest';
import { openState } from '../../src/domain/hours.ts';
import type { Hours } from '../../src/domain/service.ts';

const hours = (more: Partial<Hours>): Hours => ({ always: false, times: [], zone: 'Europe/Paris', holidays: 'unknown', ...more });
// A Saturday; Paris is an hour ahead of UTC.
const at = (time: string) => new Date(`2026-11-21T${time}:00Z`);

describe('opening hours', () => {
  it.each([
    ['in the middle of the day', '10:00', 'open'],
    ['at the minute it opens, in the place’s own time', '08:00', 'open'],
    ['a minute before', '07:59', 'closed'],
    ['at the minute it closes', '16:00', 'closed'],
  ])('%s', (_when, time, state) => {
    expect(openState(hours({ times: [{ days: [6], from: '09:00', to: '17:00' }] }), at(time))).toBe(state);
  });

  it.each([
    ['on the evening of a listed day', '22:30', 'open'],
    ['in the small hours after it', '01:30', 'closed'],
  ])('past midnight: %s', (_when, time, state) => {
    expect(openState(hours({ times: [{ days: [6], from: '22:00', to: '03:00' }] }), at(time))).toBe(state);
  });

  it('past midnight: the night that began yesterday goes on', () => {
    expect(openState(hours({ times: [{ days: [5], from: '22:00', to: '03:00' }] }), at('01:30'))).toBe('open');
  });

  it('are unknown when nobody told them, and after the day they were told for', () => {
    expect(openState(undefined, at('10:00'))).toBe('unknown');
    expect(openState(hours({}), at('10:00'))).toBe('unknown');
    expect(openState(hours({ always: true }), at('10:00'))).toBe('open');
    expect(openState(hours({ always: true, until: '2026-11-20' }), at('10:00'))).toBe('unknown');
  });
});
