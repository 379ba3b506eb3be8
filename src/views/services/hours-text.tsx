import type { Hours } from '../../domain/service.ts';
import { Digits } from '../parts/phone.tsx';
import { rich } from '../parts/rich.tsx';
import type { View } from '../view.ts';

/** Opening hours in words, in the service's own time: `Monday to Friday 09:00–17:00`. */
export function HoursText({ view, hours }: { view: View; hours: Hours | undefined }) {
  const { t } = view;
  if (!hours || (!hours.always && hours.times.length === 0)) return <>{t('hours.unknown')}</>;
  if (hours.always) return <>{t('hours.always')}</>;
  return (
    <>
      {hours.times.map(({ days, from, to }) => (
        <span key={`${days}${from}`} class="line">
          {rich(t, 'hours.line', { days: daysText(view, days), times: <Digits>{`${from}–${to}`}</Digits> })}
        </span>
      ))}
    </>
  );
}

function daysText({ t }: View, days: number[]): string {
  const name = (day: number | undefined) => t(`hours.day.${day}` as 'hours.day.1');
  const sorted = [...days].sort();
  if (sorted.length === 7) return t('hours.daily');
  const unbroken = sorted.every((day, at) => at === 0 || day === (sorted[at - 1] ?? 0) + 1);
  if (unbroken && sorted.length > 2) return t('hours.days', { from: name(sorted[0]), to: name(sorted.at(-1)) });
  return sorted.map(name).join(t('hours.and'));
}
