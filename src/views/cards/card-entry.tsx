import { useState } from 'preact/hooks';
import type { PlaceCardsChunk } from '../../domain/pack.ts';
import type { Text } from '../../domain/text.ts';
import { Icon } from '../parts/icon.tsx';
import { Inlines } from '../parts/inline.tsx';
import { PrivateField } from '../parts/private-field.tsx';
import { iconOf, type Page, Segment, toneOf } from '../parts/segment.tsx';
import { autonym, foreign, type View } from '../view.ts';
import type { OfferedCard } from './offered-cards.ts';

type Fill = Record<string, string>;
type Props = { page: Page; offered: OfferedCard; other?: PlaceCardsChunk };

/** A card in the list: the reader's words above, what the other person reads below. The app lets gaps be filled in and shows it large. */
export function CardEntry({ page, offered: { card, mine, theirs }, other }: Props) {
  const { view, shared } = page;
  const { app, t } = view;
  // What is typed lives here and nowhere else, until the page is left.
  const [fill, setFill] = useState<Fill>({});
  return (
    <li class="card" id={String(card.text.n)} data-card={card.id}>
      <Segment page={page} text={card.about} as="h3" />
      <p class="mine" data-seg={mine.id} data-status={mine.status ?? shared} {...foreign(view, mine.lang)}>
        <Inlines view={view} text={mine.text} gaps={{ fill, named: true }} />
      </p>
      {theirs && other && (
        <Theirs page={{ view, shared: other.status }} text={theirs} lang={theirs.lang ?? other.lang} fill={fill} />
      )}
      {card.care && (
        <div class="mark caution">
          <Icon name="info" />
          <Segment page={page} text={card.care} as="div" />
        </div>
      )}
      {app && (
        <>
          <Gaps view={view} names={card.fill} onType={(name, text) => setFill((now) => ({ ...now, [name]: text }))} />
          <button type="button" class="button" onClick={() => app.act({ kind: 'show-card', card: card.id, fill })}>
            <Icon name="message-square" />
            {t('app.card.show')}
          </button>
        </>
      )}
    </li>
  );
}

/** The words that a card leaves open, one field each. They come when they are asked for. */
function Gaps({ view: { t }, names, onType }: { view: View; names: string[]; onType: (name: string, text: string) => void }) {
  const [open, setOpen] = useState(false);
  if (names.length === 0) return null;
  if (!open)
    return (
      <button type="button" class="quiet" onClick={() => setOpen(true)}>
        {t('app.card.fill')}
      </button>
    );
  return (
    <>
      {names.map((name, at) => {
        const label = t(`fill.${name}` as 'fill.name');
        return (
          <div key={name} class="field">
            <small aria-hidden="true">{label}</small>
            <PrivateField label={label} onType={(text) => onType(name, text)} focus={at === 0} />
          </div>
        );
      })}
    </>
  );
}

/** What the other person reads. A status that differs from the other lines' is said to the reader, below. */
function Theirs({ page: { view, shared }, text, lang, fill }: { page: Page; text: Text; lang: string; fill: Fill }) {
  const status = text.status ?? shared;
  const name = autonym(lang);
  return (
    <div class="theirs">
      <small lang={lang}>{name}</small>
      <p lang={lang} dir={foreign(view, lang).dir ?? view.context.dir} data-seg={text.id} data-status={status}>
        <Inlines view={view} text={text.text} gaps={{ fill }} />
      </p>
      {(status !== shared || status === 'stale-critical') && (
        <div class={`mark ${toneOf(status)}`}>
          <Icon name={iconOf(status)} />
          {view.t(`mark.${status}`, { language: name, shown: name })}
        </div>
      )}
    </div>
  );
}
