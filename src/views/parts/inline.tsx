import type { JSX } from 'preact';
import type { Inline } from '../../domain/text.ts';
import { topicHref, type View } from '../view.ts';
import { Digits, emergencyHref, PhoneLink } from './phone.tsx';
import { untranslated } from './private-attributes.ts';

type Fill = Record<string, string>;

/** What fills the gaps of a card, and whose language the gaps' names may be said in. */
export type Gaps = { fill?: Fill; named?: boolean };

/** Running text as text nodes and a few elements. `gaps` is for cards only. */
export function Inlines({ view, text, gaps }: { view: View; text: Inline[]; gaps?: Gaps }): JSX.Element {
  // A text's pieces never change their order: their place is their identity.
  return (
    <>
      {text.map((piece, at) => (
        <Piece key={at} view={view} piece={piece} gaps={gaps} />
      ))}
    </>
  );
}

function Piece({ view, piece, gaps }: { view: View; piece: Inline; gaps?: Gaps }) {
  if (typeof piece === 'string') return <>{piece}</>;
  if ('strong' in piece)
    return (
      <strong>
        <Inlines view={view} text={piece.strong} gaps={gaps} />
      </strong>
    );
  if ('br' in piece) return <br />;
  if ('topic' in piece)
    return (
      <a href={topicHref(view, piece.topic, view.context.placeTopics?.includes(piece.topic) ? view.context.place : undefined)}>
        <Inlines view={view} text={piece.link} />
      </a>
    );
  if ('url' in piece)
    return (
      <a href={piece.url} rel="noopener noreferrer">
        <Inlines view={view} text={piece.link} />
      </a>
    );
  if ('fact' in piece) return <FactValue view={view} piece={piece} />;
  if ('phone' in piece)
    return <PhoneLink number={piece.number} href={`tel:${piece.call ?? piece.number}`} late={isLate(view, piece.checkBy)} />;
  if ('emergency' in piece) {
    const { place } = view.context;
    const number = (place && piece.places[place]) || piece.number;
    return <PhoneLink number={number} href={emergencyHref(piece.emergency, number)} />;
  }
  return <Gap view={view} name={piece.fill} gaps={gaps} />;
}

/** A value that differs by place shows all there are, the sooner first: who reads the wrong place's must not be too late. */
function FactValue({ view, piece }: { view: View; piece: Extract<Inline, { fact: string }> }) {
  const late = isLate(view, piece.checkBy) ? 'late' : undefined;
  const values = valuesOf(view, piece);
  return (
    <span class={late}>
      {values.map(({ value, where }, at) => (
        <span key={value} class="fact">
          {at > 0 && ' / '}
          <Digits>{value}</Digits>
          {where && ` (${where})`}
        </span>
      ))}
    </span>
  );
}

function valuesOf(view: View, { value, places = {} }: Extract<Inline, { fact: string }>): { value: string; where: string }[] {
  const { place } = view.context;
  const differing = Object.entries(places).filter(([id, local]) => (!place || id === place) && local !== value);
  if (differing.length === 0) return [{ value, where: '' }];
  const distinct = [...new Set(differing.map(([, local]) => local))];
  const all = distinct.map((local) => ({
    value: local,
    where: whereOf(
      view,
      differing.filter(([, one]) => one === local),
    ),
  }));
  all.push({ value, where: view.t('fact.elsewhere') });
  return all.sort((a, b) => Number.parseFloat(a.value) - Number.parseFloat(b.value));
}

/** The one place where a value holds, by its name; several, or one that is not on offer, are "in some places". */
function whereOf({ t, context }: View, [first, ...others]: [string, string][]): string {
  const known = others.length === 0 && context.places.find(({ id }) => id === first?.[0]);
  return known ? known.name : t('fact.some');
}

function Gap({ view, name, gaps }: { view: View; name: string; gaps?: Gaps }) {
  const filled = gaps?.fill?.[name];
  if (filled) return <bdi {...untranslated}>{filled}</bdi>;
  // On the other person's side the gap has no name: ours would be in the wrong language.
  return <span class="gap">{gaps?.named ? view.t(`fill.${name}` as 'fill.name') : ''}</span>;
}

/** Past the day until which a value may stand unchecked. */
export function isLate(view: View, checkBy: string | undefined): boolean {
  return checkBy !== undefined && view.context.today > checkBy;
}

/** The earliest day on which a late value in the text was checked; undefined when none is late. */
export function lateSince(view: View, text: Inline[]): string | undefined {
  const days = text.flatMap((piece): string[] => {
    if (typeof piece === 'string') return [];
    if ('strong' in piece) return [lateSince(view, piece.strong) ?? []].flat();
    if ('link' in piece) return [lateSince(view, piece.link) ?? []].flat();
    return 'checkBy' in piece && isLate(view, piece.checkBy) ? [piece.checked ?? piece.checkBy ?? ''] : [];
  });
  return days.sort()[0];
}
