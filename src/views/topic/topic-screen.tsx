import type { Screen } from '../../domain/page-data.ts';
import { AboutPage } from '../parts/about-page.tsx';
import { Blocks } from '../parts/blocks.tsx';
import { Practice } from '../parts/practice.tsx';
import { Row } from '../parts/row.tsx';
import { SaidCards } from '../parts/said-cards.tsx';
import { type Page, Segment } from '../parts/segment.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { topicHref, type View } from '../view.ts';
import { Here } from './here.tsx';
import { TopicServices } from './topic-services.tsx';

/** One topic: what to do first, what holds in the reader's place, the rest, what to say, who can help. */
export function TopicScreen({ view, screen }: { view: View; screen: Extract<Screen, { kind: 'topic' }> }) {
  const { t, app } = view;
  const { topic, here, cards } = screen;
  const page: Page = { view, shared: topic.status, code: topic.code };
  // Steps come before anything about the place: who opened a link must see what to do without scrolling.
  const stepsFirst = topic.blocks[0]?.kind === 'steps';
  const first = stepsFirst ? topic.blocks.slice(0, 1) : [];
  const rest = stepsFirst ? topic.blocks.slice(1) : topic.blocks;
  const said = new Set(topic.blocks.flatMap((block) => (block.kind === 'say' ? block.cards : [])));
  const others = cards.cards.filter(({ id }) => topic.cards.includes(id) && !said.has(id));
  return (
    <article class={topic.urgent ? 'urgent' : undefined}>
      <Segment page={page} text={topic.title} as="h1" />
      <div class="lead">
        <Segment page={page} text={topic.summary} />
      </div>
      <StatusNotice view={view} status={topic.status} dated={topic} />
      <Blocks page={page} blocks={first} cards={cards.cards} />
      {app?.practice && stepsFirst && !topic.urgent && <Practice t={t} act={app.act} />}
      <Here view={view} screen={screen} />
      <Blocks page={page} blocks={rest} cards={cards.cards} />
      {others.length > 0 && (
        <section>
          <h2>{t('topic.cards')}</h2>
          <SaidCards page={{ view, shared: cards.status }} cards={others} />
        </section>
      )}
      <TopicServices view={view} screen={screen} />
      {here && (
        <ul class="rows">
          <li>
            <Row href={topicHref(view, topic.path)} icon="book-open">
              {t('topic.everywhere')}
            </Row>
          </li>
        </ul>
      )}
      <AboutPage view={view} code={topic.code} sources={here?.sources ?? topic.sources} watch={topic.watch} />
    </article>
  );
}
