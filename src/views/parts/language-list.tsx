import { autonym, foreign, hrefOf, inLanguage, type View } from '../view.ts';

/** The same screen in every language that has it, each by its own name. */
export function LanguageList({ view }: { view: View }) {
  const { route, lang, languages } = view.context;
  return (
    <ul class="languages">
      {languages.map((tag) => (
        <li key={tag}>
          <a
            href={hrefOf(view, inLanguage(route, tag))}
            hreflang={tag}
            lang={tag}
            dir={foreign(view, tag).dir}
            aria-current={tag === lang && route.kind !== 'languages' ? 'true' : undefined}
          >
            {autonym(tag)}
          </a>
        </li>
      ))}
    </ul>
  );
}
