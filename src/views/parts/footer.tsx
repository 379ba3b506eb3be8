import { hrefOf, type View } from '../view.ts';

/** The few links that every page ends with. */
export function Footer({ view }: { view: View }) {
  const { t, context } = view;
  const { lang, route, place } = context;
  if (route.kind === 'languages') return null;
  const links = [
    ['nav.cards', { kind: 'cards', lang, place }],
    ['nav.services', { kind: 'services', lang, place }],
    ['nav.kept', { kind: 'kept', lang }],
    ['nav.about', { kind: 'about', lang }],
  ] as const;
  return (
    <footer>
      <ul>
        {links.map(([key, to]) => (
          <li key={key}>
            <a href={hrefOf(view, to)}>{t(key)}</a>
          </li>
        ))}
        {/* Who has read, or been read, to the end need not go back to the top to leave. */}
        <li>
          <a class="leave" href={context.exit}>
            {t('leave.label')}
          </a>
        </li>
        {context.stage === 'preview' && <li>{t('stage.tag')}</li>}
      </ul>
    </footer>
  );
}
