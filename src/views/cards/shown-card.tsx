import type { Screen } from '../../domain/page-data.ts';
import { HoldButton } from '../parts/hold-button.tsx';
import { Inlines } from '../parts/inline.tsx';
import { foreign, type View } from '../view.ts';

/**
 * A card that fills the screen, and nothing else: whoever is handed the phone finds no way to the rest. The reader ends it by
 * holding the button for a second.
 */
export function ShownCard({ view, screen }: { view: View; screen: Screen }) {
  const { app, t, context } = view;
  const shown = app?.shown;
  if (!shown) return null;
  const card = 'cards' in screen ? screen.cards.cards.find(({ id }) => id === shown.card) : undefined;
  const other = screen.kind === 'cards' ? screen.other : undefined;
  const local = other?.texts.find(({ id }) => id === shown.card);
  const theirs = local?.text;
  const mine = local?.own ?? card?.text;
  const lang = theirs?.lang ?? other?.lang ?? context.lang;
  const { fill } = shown;
  return (
    <main class="shown" lang={context.lang} dir={context.dir} data-card={shown.card}>
      {mine && (
        <h1 tabIndex={-1} class={theirs ? 'mine' : 'large'} {...foreign(view, mine.lang)}>
          <Inlines view={view} text={mine.text} gaps={{ fill, named: true }} />
        </h1>
      )}
      {theirs && (
        <p class="large" lang={lang} dir={foreign(view, lang).dir ?? context.dir}>
          <Inlines view={view} text={theirs.text} gaps={{ fill }} />
        </p>
      )}
      <HoldButton onHeld={() => app.act({ kind: 'end-card' })}>{t('app.card.end')}</HoldButton>
    </main>
  );
}
