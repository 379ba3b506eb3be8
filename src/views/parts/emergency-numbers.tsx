import type { PlaceChunk } from '../../domain/pack.ts';
import { Icon } from './icon.tsx';
import { Digits, emergencyHref } from './phone.tsx';
import { type Page, Segment } from './segment.tsx';

/** The numbers that answer at any hour, large enough to hit with a shaking hand. */
export function EmergencyNumbers({ page, place, notes }: { page: Page; place: PlaceChunk; notes?: boolean }) {
  const { t } = page.view;
  return (
    <ul class="emergency" aria-label={t('emergency.title')}>
      {place.emergency.map(({ id, number, note }) => (
        <li key={id}>
          <a href={emergencyHref(id, number)}>
            <Icon name="phone" />
            <span>
              <span>{t(`emergency.${id}` as 'emergency.any')}</span>
              <strong>
                <Digits>{number}</Digits>
              </strong>
            </span>
          </a>
          {notes && note && <Segment page={page} text={note} />}
        </li>
      ))}
    </ul>
  );
}
