import type { TopicEntry } from '../../domain/pack.ts';
import type { Status } from '../../domain/text.ts';
import { topicHref, type View } from '../view.ts';
import { Row } from './row.tsx';
import { Segment } from './segment.tsx';

type Props = { view: View; topics: TopicEntry[]; status: Status; place?: string; titles?: boolean };

/** Topics as rows: title, and what one finds there. `titles` leaves it at those, where many stand together. */
export function TopicRows({ view, topics, status, place, titles = false }: Props) {
  return (
    <ul class="rows">
      {topics.map((topic) => {
        const page = { view, shared: status };
        return (
          <li key={topic.path} class={topic.urgent ? 'urgent' : undefined}>
            <Row
              href={topicHref(view, topic.path, place)}
              note={titles ? undefined : <Segment page={page} text={topic.summary} as="span" />}
            >
              <Segment page={page} text={topic.title} as="span" />
            </Row>
          </li>
        );
      })}
    </ul>
  );
}
