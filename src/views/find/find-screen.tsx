import type { Screen } from '../../domain/page-data.ts';
import type { Inline, Text } from '../../domain/text.ts';
import { TopicRows } from '../parts/topic-rows.tsx';
import type { View } from '../view.ts';

/** Every topic in the order of the reader's alphabet. */
export function FindScreen({ view, screen }: { view: View; screen: Extract<Screen, { kind: 'find' }> }) {
  const { t, context } = view;
  const { home } = screen;
  const compare = new Intl.Collator(context.lang).compare;
  const topics = [...home.topics].sort((a, b) => compare(plain(a.title), plain(b.title)));
  return (
    <>
      <h1 tabIndex={-1}>{t('find.title')}</h1>
      <p>{t('find.text')}</p>
      <TopicRows view={view} topics={topics} status={home.status} />
    </>
  );
}

function plain({ text }: Text): string {
  return text.map(words).join('');
}

function words(piece: Inline): string {
  if (typeof piece === 'string') return piece;
  if ('strong' in piece) return piece.strong.map(words).join('');
  return 'link' in piece ? piece.link.map(words).join('') : '';
}
