import { LanguageList } from '../parts/language-list.tsx';
import type { View } from '../view.ts';

/** The first page: every language by its own name, and nothing else. Its title is for screen readers; the names need no words. */
export function LanguagesScreen({ view }: { view: View }) {
  const { t } = view;
  return (
    <>
      <h1 tabIndex={-1}>{t('languages.title')}</h1>
      <nav id="languages" aria-label={t('nav.languages')}>
        <LanguageList view={view} />
      </nav>
    </>
  );
}
