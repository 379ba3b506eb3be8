import type { Screen } from '../../domain/page-data.ts';
import { CARD_GROUPS, type CardGroup } from '../../domain/vocabulary.ts';
import { Icon } from '../parts/icon.tsx';
import { PlaceList } from '../parts/place-list.tsx';
import { isChecked } from '../parts/segment.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { autonym, type View } from '../view.ts';
import { CardEntry } from './card-entry.tsx';
import { offeredCards } from './offered-cards.ts';
import { ShownCard } from './shown-card.tsx';

const GROUP_ICONS: Record<CardGroup, string> = {
  police: 'scale',
  emergency: 'siren',
  doctor: 'stethoscope',
  pharmacy: 'pill',
  home: 'home',
  client: 'users',
};

/** Phrases to show, by the moment they are for; or the one that is being shown, and nothing else. */
export function CardsScreen({ view, screen }: { view: View; screen: Extract<Screen, { kind: 'cards' }> }) {
  const { t, context } = view;
  if (view.app?.shown) return <ShownCard view={view} screen={screen} />;
  const { cards, other, placeName } = screen;
  const { offered, held } = offeredCards(cards.cards, other);
  const unchecked = other && other.lang !== context.lang && !isChecked(other.status) ? other.lang : undefined;
  return (
    <>
      <h1 tabIndex={-1}>{placeName ? t('cards.title.in', { place: placeName }) : t('cards.title')}</h1>
      <p>{t(other ? 'cards.text' : 'cards.text.place')}</p>
      {!other && <PlaceList view={view} to={(place) => ({ kind: 'cards', lang: context.lang, place })} />}
      <StatusNotice
        view={view}
        status={cards.status}
        extra={unchecked ? t('cards.unchecked', { language: autonym(unchecked) }) : undefined}
      />
      {other && held.length > 0 && (
        <p class="mark unknown" data-held={held.length}>
          <Icon name="circle-help" />
          {t('cards.held', { count: held.length })}
        </p>
      )}
      {CARD_GROUPS.map((group) => {
        const inGroup = offered.filter(({ card }) => card.group === group);
        if (inGroup.length === 0) return null;
        return (
          <section key={group}>
            <h2>
              <Icon name={GROUP_ICONS[group]} /> {t(`group.${group}`)}
            </h2>
            <ul class="cards">
              {inGroup.map((one) => (
                <CardEntry key={one.card.id} page={{ view, shared: cards.status }} offered={one} other={other} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
