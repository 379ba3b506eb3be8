import { render } from 'preact';
import { findLocale } from '../domain/language.ts';
import type { MinimumChunk } from '../domain/pack.ts';
import type { Inline } from '../domain/text.ts';
import { loadMinimums } from '../store/minimum.ts';
import { emergencyHref } from '../views/parts/phone.tsx';
import { sha256Hex } from './verify.ts';

type LanguageLink = { tag: string; autonym: string; dir: 'ltr' | 'rtl'; href: string };

/**
 * Draws what is left when nothing else can be read: the emergency numbers and the cards of the kept minimum, in the language of
 * the address if it is there, and a plain link to each language. There are no interface texts here: none can be read.
 */
export async function drawMinimum(container: HTMLElement, lang: string, links: LanguageLink[]) {
  const minimums = await loadMinimums(sha256Hex).catch(() => []);
  const best = minimums.find((one) => one.lang === lang) ?? minimums[0];
  render(<Minimum lang={best?.lang ?? lang} minimum={best?.minimum} links={links} />, container);
}

function Minimum({ lang, minimum, links }: { lang: string; minimum: MinimumChunk | undefined; links: LanguageLink[] }) {
  return (
    <main lang={lang} dir={findLocale(lang)?.dir}>
      {minimum?.emergency.map(({ place, name, numbers }) => (
        <section key={place}>
          <h2>{name}</h2>
          {numbers.map(({ id, number }) => (
            <p key={id}>
              <a href={emergencyHref(id, number)}>
                <bdi dir="ltr">{number}</bdi>
              </a>
            </p>
          ))}
        </section>
      ))}
      {minimum?.cards.map(({ id, text }) => (
        <p key={id} lang={text.lang}>
          {plain(text.text)}
        </p>
      ))}
      <ul>
        {links.map(({ tag, autonym, dir, href }) => (
          <li key={tag}>
            <a href={href} hreflang={tag} lang={tag} dir={dir}>
              {autonym}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** Words and values only. */
function plain(text: Inline[]): string {
  return text.map(plainPiece).join('');
}

function plainPiece(piece: Inline): string {
  if (typeof piece === 'string') return piece;
  if ('strong' in piece) return plain(piece.strong);
  if ('link' in piece) return plain(piece.link);
  if ('value' in piece) return piece.value;
  if ('number' in piece) return piece.number;
  return 'fill' in piece ? '…' : ' ';
}
