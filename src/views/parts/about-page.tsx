import type { ShownSource } from '../../domain/pack.ts';
import type { WatchDate } from '../../domain/source-reference.ts';
import { formatDate } from '../format-date.ts';
import { hrefOf, type View } from '../view.ts';
import { Digits } from './phone.tsx';
import { untranslated } from './private-attributes.ts';

type Props = { view: View; sources: ShownSource[]; watch: WatchDate[]; code?: string };

/**
 * What stands behind a page, on demand: sources, announced changes, how to say that something is wrong. While it is open every
 * text shows its spoken reference (the style sheet does that); on paper they always show.
 */
export function AboutPage({ view, sources, watch, code }: Props) {
  const { t, context } = view;
  return (
    <details class="about-page fold">
      <summary>{t('about-page.title')}</summary>
      {code && <p>{t('about-page.reference', { code: code.toUpperCase() })}</p>}
      <p>{t('about-page.wrong')}</p>
      {watch.map(({ date }) => (
        <p key={date}>{t('about-page.watch', { date: formatDate(date, t) })}</p>
      ))}
      {sources.length > 0 && (
        <>
          <h3>{t('topic.sources')}</h3>
          <ul class="sources">
            {sources.map(({ address, date, parts }) => (
              <li key={`${address} ${date}`}>
                {/^https?:/.test(address) ? (
                  <a href={address} rel="noopener noreferrer">
                    <Digits>{new URL(address).host.replace(/^www\./, '')}</Digits>
                  </a>
                ) : (
                  <bdi lang="en" {...untranslated}>
                    {address}
                  </bdi>
                )}
                {parts && (
                  <bdi lang="en" {...untranslated}>
                    {parts}
                  </bdi>
                )}
                {date !== 'undated' && <small>{formatDate(date, t)}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={hrefOf(view, { kind: 'about', lang: context.lang })}>{t('nav.about')}</a>
      </p>
    </details>
  );
}
