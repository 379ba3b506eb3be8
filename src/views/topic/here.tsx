import type { Screen } from '../../domain/page-data.ts';
import { Blocks } from '../parts/blocks.tsx';
import { Icon } from '../parts/icon.tsx';
import { PlaceList } from '../parts/place-list.tsx';
import { Row } from '../parts/row.tsx';
import { Freshness, StatusNotice } from '../parts/status-notice.tsx';
import { placeNameOf, topicHref, type View } from '../view.ts';

/** "Here in …": what holds in the reader's place; else the way to places that have a text, or that there is none yet. */
export function Here({ view, screen }: { view: View; screen: Extract<Screen, { kind: 'topic' }> }) {
  const { t, context } = view;
  const { topic, here, placeName, cards } = screen;
  const { lang, place } = context;
  // A topic whose general part is empty can only be answered place by place.
  const dependsOnPlace = topic.places.length > 0 || topic.blocks.length === 0;
  if (here && place) {
    return (
      <section class="here">
        <h2>
          <Icon name="map-pin" />
          {t('topic.here', { place: placeName ?? placeNameOf(view, place) })}
        </h2>
        {here.status !== topic.status && <StatusNotice view={view} status={here.status} dated={here} />}
        <Blocks page={{ view, shared: here.status, code: `${here.code} ${place}` }} blocks={here.blocks} cards={cards.cards} />
        {here.status === topic.status && <Freshness view={view} dated={here} />}
      </section>
    );
  }
  if (!dependsOnPlace) return null;
  if (place && topic.places.includes(place))
    return (
      <ul class="rows large">
        <li>
          <Row href={topicHref(view, topic.path, place)} icon="map-pin">
            {t('topic.here', { place: placeName ?? placeNameOf(view, place) })}
          </Row>
        </li>
      </ul>
    );
  if (place)
    return (
      <section class="here">
        <h2>
          <Icon name="map-pin" />
          {t('topic.here', { place: placeName ?? placeNameOf(view, place) })}
        </h2>
        <p class="mark unknown">
          <Icon name="circle-help" />
          {t('topic.here.none')}
        </p>
      </section>
    );
  const known = view.context.places.filter(({ id }) => topic.places.includes(id));
  return (
    <section class="here">
      <h2>
        <Icon name="map-pin" />
        {t('topic.here.choose')}
      </h2>
      {known.length > 0 ? (
        <PlaceList
          view={{ ...view, context: { ...context, places: known } }}
          to={(id) => ({ kind: 'topic', lang, topic: topic.path, place: id })}
        />
      ) : (
        <p>{t('topic.here.none')}</p>
      )}
    </section>
  );
}
