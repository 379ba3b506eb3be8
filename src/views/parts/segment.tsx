import type { JSX } from 'preact';
import type { Status, Text } from '../../domain/text.ts';
import { formatDate } from '../format-date.ts';
import { autonym, foreign, type View } from '../view.ts';
import { Icon } from './icon.tsx';
import { Inlines, lateSince } from './inline.tsx';

type Tag = 'p' | 'h1' | 'h2' | 'h3' | 'span' | 'div' | 'li' | 'td' | 'th' | 'dd';

/** What surrounds a text: the status its page shares, and the code that its spoken reference begins with. */
export type Page = { view: View; shared: Status; code?: string };

/** Which statuses must be marked where the text stands, whatever the page shares. */
const ALWAYS_MARKED: readonly Status[] = ['stale-critical'];

/** Elements that may hold their marks; after the others the marks follow. */
const HOLDS_MARKS: readonly Tag[] = ['li', 'td', 'th', 'dd', 'div'];

/**
 * One text with its status. The element that carries `data-seg` holds the text alone, in the text's own language; marks are said
 * in the reader's.
 */
export function Segment({ page, text, as = 'p' }: { page: Page; text: Text; as?: Tag }) {
  const { view, shared } = page;
  const status = text.status ?? shared;
  const marked = isMarked(text, shared);
  const since = lateSince(view, text.text);
  // Inside a link or a label there is room for a word of warning only: the page behind it carries the marks.
  if (as === 'span') return <Short page={page} text={text} status={status} />;
  if (!marked) return <Bare page={page} text={text} as={as} status={status} since={since} />;
  const Outer = HOLDS_MARKS.includes(as) ? as : 'div';
  const inner = Outer === as ? 'div' : as;
  return (
    <Outer class="marked">
      {text.recalled ? (
        <>
          <Marks page={page} text={text} status={status} />
          <details class="fold">
            <summary>{view.t('mark.recalled.show')}</summary>
            <Bare page={page} text={text} as={inner} status={status} />
          </details>
        </>
      ) : (
        <>
          <Bare page={page} text={text} as={inner} status={status} since={since} />
          <Marks page={page} text={text} status={status} />
        </>
      )}
    </Outer>
  );
}

/** A text inside a link. One that was taken back is not shown there at all. */
function Short({ page, text, status }: { page: Page; text: Text; status: Status }) {
  const { t } = page.view;
  if (text.recalled) return <span class="flag caution">{t('mark.recalled', { date: formatDate(text.recalled, t) })}</span>;
  return (
    <>
      <Bare page={page} text={text} as="span" status={status} />
      {status === 'stale-critical' && <span class="flag caution">{t('mark.changed')}</span>}
    </>
  );
}

/** The text alone. A number in it that is past its day is signed in the margin, where there is room for it already. */
function Bare({ page, text, as, status, since }: { page: Page; text: Text; as: Tag; status: Status; since?: string }) {
  const { view, code } = page;
  // A tag from a short list that TypeScript cannot turn into one component type.
  const Element = as as 'p';
  return (
    <Element
      data-seg={text.id}
      data-status={status}
      data-expired={since || undefined}
      data-recalled={text.recalled}
      data-ref={code && text.n ? spokenReference(code, text.n) : undefined}
      tabIndex={as === 'h1' ? -1 : undefined}
      {...foreign(view, text.lang)}
    >
      <Inlines view={view} text={text.text} />
      {since && (
        <span class="sign" lang={view.context.lang} dir={view.context.dir}>
          <Icon name="hourglass" />
          <span class="unseen">{view.t('late.since', { date: formatDate(since, view.t) })}</span>
        </span>
      )}
    </Element>
  );
}

function isMarked(text: Text, shared: Status): boolean {
  const status = text.status ?? shared;
  return Boolean(text.recalled || text.other || status !== shared || ALWAYS_MARKED.includes(status));
}

function Marks({ page, text, status }: { page: Page; text: Text; status: Status }): JSX.Element {
  const { view, shared } = page;
  const { t } = view;
  const own = autonym(view.context.lang);
  const shown = autonym(text.lang ?? view.context.lang);
  return (
    <>
      {text.recalled && (
        <p class="mark caution">
          <Icon name="triangle-alert" />
          {t('mark.recalled', { date: formatDate(text.recalled, t) })}
        </p>
      )}
      {(status !== shared || ALWAYS_MARKED.includes(status)) && (
        <p class={`mark ${toneOf(status)}`}>
          <Icon name={iconOf(status)} />
          {text.since && (status === 'stale' || status === 'stale-critical')
            ? t(`mark.${status}.since`, { date: formatDate(text.since, t) })
            : t(`mark.${status}`, { language: own, shown })}
        </p>
      )}
      {text.other && (
        <details class="fold">
          <summary>
            {status === 'stale-critical'
              ? t('mark.older', { language: own })
              : t('mark.current', { language: autonym(text.other.lang) })}
          </summary>
          <div lang={text.other.lang} dir={foreign(view, text.other.lang).dir ?? view.context.dir}>
            <Inlines view={view} text={text.other.text} />
          </div>
        </details>
      )}
    </>
  );
}

/** Which colours a status takes; the words and the icon say it without them. */
export function toneOf(status: Status): 'caution' | 'unknown' | 'good' {
  if (status === 'unreviewed') return 'unknown';
  return isChecked(status) ? 'good' : 'caution';
}

/** Somebody who knows read it. */
export function isChecked(status: Status): boolean {
  return status === 'peer' || status === 'legal' || status === 'medical';
}

export function iconOf(status: Status): string {
  const tone = toneOf(status);
  if (tone === 'good') return 'circle-check';
  if (status === 'missing' || status === 'draft' || status === 'blocked') return 'languages';
  return tone === 'unknown' ? 'circle-help' : 'triangle-alert';
}

/** `K7·4`: what a reader reads out to say which text is meant. */
export function spokenReference(code: string, n: number): string {
  return `${code.toUpperCase()}·${n}`;
}
