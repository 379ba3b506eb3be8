import type { PlaceChunk } from '../../domain/pack.ts';
import type { Screen } from '../../domain/page-data.ts';
import { AboutPage } from '../parts/about-page.tsx';
import { EmergencyNumbers } from '../parts/emergency-numbers.tsx';
import { untranslated } from '../parts/private-attributes.ts';
import { Row } from '../parts/row.tsx';
import { type Page, Segment } from '../parts/segment.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { TopicRows } from '../parts/topic-rows.tsx';
import { hrefOf, type View } from '../view.ts';
import { Offices } from './offices.tsx';

/** A place: numbers, the law in five lines, who tells immigration, who the officials are, what else there is. */
export function PlaceScreen({ view, screen }: { view: View; screen: Extract<Screen, { kind: 'place' }> }) {
  const { t, context } = view;
  const { place, offices, home, services } = screen;
  const page: Page = { view, shared: place.status };
  const { lang } = context;
  return (
    <>
      <Segment page={page} text={place.name} as="h1" />
      <StatusNotice view={view} status={place.status} dated={place} />
      <EmergencyNumbers page={page} place={place} notes />
      <ul class="rows large">
        <li>
          <Row
            href={hrefOf(view, { kind: 'services', lang, place: place.id })}
            icon="users"
            note={t('place.services.count', { count: services.services.length })}
          >
            {t('home.services')}
          </Row>
        </li>
        <li>
          <Row href={hrefOf(view, { kind: 'cards', lang, place: place.id })} icon="message-square" note={t('home.cards.note')}>
            {t('home.cards')}
          </Row>
        </li>
      </ul>
      {place.law.length > 0 && (
        <section>
          <h2>{t('place.law')}</h2>
          <ul>
            {place.law.map((line) => (
              <Segment key={line.id} page={page} text={line} as="li" />
            ))}
          </ul>
          {place.regions.map((region) =>
            region.law.length === 0 ? null : (
              <details key={region.id} class="papers">
                <summary>
                  <Segment page={page} text={region.name} as="span" />
                </summary>
                <ul>
                  {region.law.map((line) => (
                    <Segment key={line.id} page={page} text={line} as="li" />
                  ))}
                </ul>
              </details>
            ),
          )}
        </section>
      )}
      <Offices page={{ view, shared: offices.status }} offices={offices} />
      <Officials page={page} officials={place.officials} />
      {home.topics.length > 0 && (
        <section>
          <h2>{t('place.topics')}</h2>
          <TopicRows titles view={view} topics={home.topics} status={home.status} place={place.id} />
        </section>
      )}
      <AboutPage view={view} sources={place.sources} watch={place.watch} />
    </>
  );
}

const ASPECTS = ['know', 'ask', 'enter', 'take', 'tell'] as const;

/** Who may come to the door, by the name they use themselves. What is not known of them is said. */
function Officials({ page, officials }: { page: Page; officials: PlaceChunk['officials'] }) {
  const { t } = page.view;
  if (officials.length === 0) return null;
  return (
    <section>
      <h2>{t('place.officials')}</h2>
      {officials.map((official) => (
        <details key={official.id} class="papers">
          <summary>
            <span>
              <strong {...untranslated}>{official.name}</strong>
              <Segment page={page} text={official.what} as="span" />
            </span>
          </summary>
          <dl>
            {ASPECTS.map((aspect) => {
              const text = official[aspect];
              return [
                <dt key={`${aspect}-term`}>{t(`official.${aspect}`)}</dt>,
                text ? (
                  <Segment key={aspect} page={page} text={text} as="dd" />
                ) : (
                  <dd key={aspect} class="unknown">
                    {t('official.unknown')}
                  </dd>
                ),
              ];
            })}
          </dl>
        </details>
      ))}
    </section>
  );
}
