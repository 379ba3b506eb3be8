import { autonym, hrefOf, type View } from '../view.ts';
import { Icon } from './icon.tsx';
import { LanguageList } from './language-list.tsx';

/** The way home, and the language by its own name. The corner beside them belongs to leaving. */
export function Header({ view }: { view: View }) {
  const { context, t } = view;
  const { route, lang } = context;
  if (route.kind === 'languages') return <header class="top" />;
  return (
    <header class="top">
      <a class="home" href={hrefOf(view, { kind: 'home', lang })}>
        <Icon name="home" />
        <span>{t('nav.home')}</span>
      </a>
      <nav id="languages" aria-label={t('nav.languages')}>
        <details key={hrefOf(view, route)} class="menu">
          <summary>
            <Icon name="languages" />
            <span>{autonym(lang)}</span>
          </summary>
          <LanguageList view={view} />
        </details>
      </nav>
    </header>
  );
}
