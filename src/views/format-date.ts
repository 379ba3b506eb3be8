import type { MessageKey, Translate } from '../domain/message.ts';

/**
 * A date in words, from messages: the browsers' own formatting differs by version and calendar. `2026-11-21` => `21 November
 * 2026`, `2026-11` => `November 2026`, `2026` => `2026`; times after the day are dropped.
 */
export function formatDate(iso: string, t: Translate): string {
  const [year = '', month, day] = iso.slice(0, 10).split('-');
  if (!month) return year;
  const name = t(`month.${Number(month)}` as MessageKey);
  return day ? t('date.full', { day: Number(day), month: name, year }) : t('date.month', { month: name, year });
}
