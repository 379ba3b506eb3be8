import type { HomeChunk } from '../../domain/pack.ts';
import type { Screen } from '../../domain/page-data.ts';
import { SECTIONS, type Section } from '../../domain/vocabulary.ts';
import { EmergencyNumbers } from '../parts/emergency-numbers.tsx';
import { Icon } from '../parts/icon.tsx';
import { Practice } from '../parts/practice.tsx';
import { Row } from '../parts/row.tsx';
import { Segment } from '../parts/segment.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { TopicRows } from '../parts/topic-rows.tsx';
import { hrefOf, topicHref, type View } from '../view.ts';

const SECTION_ICONS: Record<Section, string> = {
  now: 'clock',
  police: 'scale',
  raids: 'door-open',
  safety: 'shield',
  health: 'heart-pulse',
  pregnancy: 'baby',
  mind: 'leaf',
  work: 'briefcase',
  home: 'home',
  papers: 'file-text',
  trafficking: 'key',
  privacy: 'lock',
  community: 'users',
  outreach: 'hand-heart',
};

/** Situations first, then everything else in its section. */
export function HomeScreen({ view, screen }: { view: View; screen: Extract<Screen, { kind: 'home' }> }) {
  const { t, context, app } = view;
  const { lang, place } = context;
  const { home, emergency } = screen;
  const page = { view, shared: home.status };
  return (
    <>
      <h1 tabIndex={-1}>{t('home.title')}</h1>
      <ul class="tiles">
        {home.tiles.map((tile) => (
          <li key={tile.id}>
            <a href={topicHref(view, tile.topic, emergency?.topics.includes(tile.topic) ? place : undefined)}>
              <Icon d={tile.icon} />
              <Segment page={page} text={tile.text} as="span" />
            </a>
          </li>
        ))}
      </ul>
      {emergency && <EmergencyNumbers page={{ view, shared: emergency.status }} place={emergency} />}
      {app?.practice && <Practice t={t} act={app.act} />}
      <ul class="rows large">
        <li>
          <Row href={hrefOf(view, { kind: 'cards', lang, place })} icon="message-square" note={t('home.cards.note')}>
            {t('home.cards')}
          </Row>
        </li>
        <li>
          <Row href={hrefOf(view, { kind: 'services', lang, place })} icon="users" note={t('home.services.note')}>
            {t('home.services')}
          </Row>
        </li>
      </ul>
      <h2>{t('home.all')}</h2>
      <Sections view={view} home={home} />
      <StatusNotice view={view} status={home.status} />
    </>
  );
}

/** Folded, so that the page stays short; works without JavaScript. */
function Sections({ view, home }: { view: View; home: HomeChunk }) {
  return (
    <div class="sections">
      {SECTIONS.map((section) => {
        const topics = home.topics.filter((topic) => topic.section === section);
        if (topics.length === 0) return null;
        return (
          <details key={section} class="section">
            <summary>
              <Icon name={SECTION_ICONS[section]} />
              <span>{view.t(`section.${section}`)}</span>
              <Icon name="chevron-down" />
            </summary>
            <TopicRows view={view} topics={topics} status={home.status} titles />
          </details>
        );
      })}
    </div>
  );
}
