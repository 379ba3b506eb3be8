import type { LocalCard } from '../../domain/pack.ts';
import { hrefOf } from '../view.ts';
import { Icon } from './icon.tsx';
import { Inlines } from './inline.tsx';
import type { Page } from './segment.tsx';
import { Segment } from './segment.tsx';

/**
 * Cards named by a topic: what to say, and the way to the page that shows them large. Only a card for everywhere gives its words
 * here; whether another may be shown depends on the place, and the cards page knows.
 */
export function SaidCards({ page, cards }: { page: Page; cards: LocalCard[] }) {
  const { view } = page;
  const { lang, place } = view.context;
  if (cards.length === 0) return null;
  return (
    <ul class="rows said">
      {cards.map((card) => (
        <li key={card.id}>
          <a class="row" href={`${hrefOf(view, { kind: 'cards', lang, place })}#${card.text.n}`}>
            <Icon name="message-square" />
            <span>
              <Segment page={page} text={card.about} as="span" />
              {card.use === 'everywhere' && (
                <q>
                  <Inlines view={view} text={card.text.text} gaps={{ named: true }} />
                </q>
              )}
              <span class="go">{view.t('card.open')}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
