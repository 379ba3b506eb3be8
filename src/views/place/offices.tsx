import type { OfficesChunk } from '../../domain/pack.ts';
import type { Tells } from '../../domain/vocabulary.ts';
import { Icon } from '../parts/icon.tsx';
import { type Page, Segment } from '../parts/segment.tsx';

const TONES: Record<Tells, string> = { no: 'good', may: 'caution', must: 'caution', unknown: 'unknown' };
const ICONS: Record<Tells, string> = { no: 'shield-check', may: 'info', must: 'triangle-alert', unknown: 'circle-help' };

/** Office by office: who tells immigration, the desk and the professional behind it apart. */
export function Offices({ page, offices }: { page: Page; offices: OfficesChunk }) {
  const { t } = page.view;
  if (offices.offices.length === 0) return null;
  return (
    <section>
      <h2>{t('place.offices')}</h2>
      <p>{t('place.offices.text')}</p>
      <ul class="offices">
        {offices.offices.map(({ id, reception, professional, note }) => (
          <li key={id} data-office={id}>
            <h3>{t(`office.${id}`)}</h3>
            {reception === professional ? (
              <Answer tells={reception} text={t(`tells.${reception}`)} />
            ) : (
              <>
                <Answer tells={reception} text={t(`tells.reception.${reception}`)} />
                <Answer tells={professional} text={t(`tells.professional.${professional}`)} />
              </>
            )}
            {note && <Segment page={page} text={note} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ tells, text }: { tells: Tells; text: string }) {
  return (
    <p class={`answer ${TONES[tells]}`} data-tells={tells}>
      <Icon name={ICONS[tells]} />
      {text}
    </p>
  );
}
