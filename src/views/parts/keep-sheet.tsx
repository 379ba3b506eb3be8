import { useState } from 'preact/hooks';
import { packId } from '../../domain/pack.ts';
import type { Sheet } from '../app-view.ts';
import { kilobytes } from '../kilobytes.ts';
import { autonym, foreign, type View } from '../view.ts';
import { Icon } from './icon.tsx';

/** Two countries are enough for who lives in one and works in another, and keep the download small. */
const MOST_PLACES = 2;

/** "Keep on this phone": for which country, and what it costs. */
export function KeepSheet({ view, sheet }: { view: View; sheet: Extract<Sheet, { kind: 'keep' }> }) {
  const { app, t, context } = view;
  const { lang } = context;
  const [places, setPlaces] = useState(sheet.places);
  const ids = [packId(lang), ...places.map((place) => packId(lang, place))];
  const bytes = ids.reduce((sum, id) => sum + (sheet.sizes[id] ?? 0), 0);
  const toggle = (place: string) =>
    setPlaces((now) => (now.includes(place) ? now.filter((one) => one !== place) : [...now, place].slice(-MOST_PLACES)));
  return (
    <>
      <p>{t('app.sheet.keep.text', { language: autonym(lang) })}</p>
      <fieldset>
        <legend>{t('app.sheet.keep.place')}</legend>
        {context.places.map(({ id, name, lang: nameLang }) => (
          // biome-ignore lint/a11y/useSemanticElements: Chromium describes every `<input>` it sees to a server of its own
          <button
            key={id}
            type="button"
            role="checkbox"
            class="choice"
            value={id}
            aria-checked={places.includes(id)}
            onClick={() => toggle(id)}
            {...foreign(view, nameLang)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <p class="small">{t('app.sheet.keep.seen')}</p>
      <button type="button" class="button" onClick={() => app?.act({ kind: 'keep', places })}>
        <Icon name="download" />
        {t('app.keep.size', { size: kilobytes(bytes) })}
      </button>
    </>
  );
}
