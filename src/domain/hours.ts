import type { Hours } from './service.ts';

export type OpenState = 'open' | 'closed' | 'unknown';

/** Is a service open at that moment? Judged in the service's own time zone; without hours, or after `until`, it is unknown. */
export function openState(hours: Hours | undefined, now: Date): OpenState {
  if (!hours) return 'unknown';
  if (hours.until && now.toISOString().slice(0, 10) > hours.until) return 'unknown';
  if (hours.always) return 'open';
  if (hours.times.length === 0) return 'unknown';
  const { day, minute } = localTime(now, hours.zone);
  const open = hours.times.some(({ days, from, to }) => {
    const [start, end] = [minutes(from), minutes(to)];
    if (start < end) return days.includes(day) && minute >= start && minute < end;
    // Past midnight: the evening of a listed day, or the early morning after it.
    const yesterday = day === 1 ? 7 : day - 1;
    return (days.includes(day) && minute >= start) || (days.includes(yesterday) && minute < end);
  });
  return open ? 'open' : 'closed';
}

function minutes(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * 60 + minute;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function localTime(now: Date, zone: string): { day: number; minute: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return { day: WEEKDAYS.indexOf(part('weekday')) + 1, minute: Number(part('hour')) * 60 + Number(part('minute')) };
}
