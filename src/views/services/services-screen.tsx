import type { Screen } from '../../domain/page-data.ts';
import { EmergencyNumbers } from '../parts/emergency-numbers.tsx';
import { PlaceList } from '../parts/place-list.tsx';
import { Row } from '../parts/row.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { hrefOf, type View } from '../view.ts';
import { ServiceList } from './service-list.tsx';

/** The place that stands for everywhere else: its services are not bound to one. */
const ANYWHERE = 'zz';

/** Who can help. Without a place it asks for one first. */
export function ServicesScreen({ view, screen }: { view: View; screen: Extract<Screen, { kind: 'services' }> }) {
  const { t, context } = view;
  const { services, emergency, placeName } = screen;
  const elsewhere = context.place === ANYWHERE ? undefined : context.places.find(({ id }) => id === ANYWHERE);
  return (
    <>
      <h1 tabIndex={-1}>{placeName ? t('services.title.in', { place: placeName }) : t('services.title')}</h1>
      {emergency && <EmergencyNumbers page={{ view, shared: emergency.status }} place={emergency} />}
      {services ? (
        <>
          <StatusNotice
            view={view}
            status={services.status}
            extra={context.stage === 'preview' ? t('stage.preview') : undefined}
          />
          <p>{t('services.before')}</p>
          {services.services.length === 0 && <p class="empty">{t('services.none')}</p>}
          <ServiceList view={view} chunk={services} />
          {elsewhere && (
            <ul class="rows">
              <li>
                <Row href={hrefOf(view, { kind: 'services', lang: context.lang, place: elsewhere.id })} icon="users">
                  {t('services.anywhere')}
                </Row>
              </li>
            </ul>
          )}
        </>
      ) : (
        <>
          <p>{t('services.choose')}</p>
          <PlaceList view={view} to={(place) => ({ kind: 'services', lang: context.lang, place })} />
        </>
      )}
    </>
  );
}
