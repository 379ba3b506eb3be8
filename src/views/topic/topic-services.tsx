import type { Screen } from '../../domain/page-data.ts';
import { Row } from '../parts/row.tsx';
import { ServiceEntry } from '../services/service-entry.tsx';
import { hrefOf, type View } from '../view.ts';

/** Who can help with this topic in the reader's place; without a place, the way to choose one. */
export function TopicServices({ view, screen }: { view: View; screen: Extract<Screen, { kind: 'topic' }> }) {
  const { t, context } = view;
  const { lang, place } = context;
  const { services, topic } = screen;
  const open = services?.services ?? [];
  if (topic.services.length === 0 && open.length === 0) return null;
  return (
    <section>
      <h2>{t('home.services')}</h2>
      {services && open.length === 0 && <p>{t('services.none')}</p>}
      <ul class="services">
        {open.map((service) => (
          <ServiceEntry key={service.id} view={view} service={service} status={services?.status ?? 'unreviewed'} brief />
        ))}
      </ul>
      <ul class="rows">
        <li>
          <Row href={hrefOf(view, { kind: 'services', lang, place })} icon="users">
            {place ? t('services.all') : t('services.choose.link')}
          </Row>
        </li>
      </ul>
    </section>
  );
}
