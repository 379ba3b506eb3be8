import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../domain/message.ts';
import type { PathWords } from '../../domain/route.ts';
import { formatDate } from '../format-date.ts';
import { Digits } from '../parts/phone.tsx';
import { rich } from '../parts/rich.tsx';
import { hrefOf, type View } from '../view.ts';

const PROMISES = ['account', 'store', 'offline', 'address', 'leave', 'ask', 'sources', 'unknown', 'signed', 'open'] as const;
const LEAVING = ['hides', 'back', 'keys', 'history', 'seen', 'script', 'installed'] as const;
const LIMITS = [
  'history',
  'removed',
  'network',
  'calls',
  'spyware',
  'screenshots',
  'server',
  'lost',
  'clock',
  'mistakes',
  'deleting',
] as const;

/** What Parasol promises, how to try each promise oneself, what leaving does, and what no page can do: in plain words. */
export function AboutScreen({ view }: { view: View }) {
  const { t, context } = view;
  const discreet = saysNothing(context.words);
  return (
    <>
      <h1 tabIndex={-1}>{t('about.title')}</h1>
      <div class="lead">
        <p>{t('about.lead')}</p>
      </div>
      <h2>{t('about.promise.title')}</h2>
      <p>{t('about.promise.lead')}</p>
      <dl>
        {PROMISES.filter((name) => discreet || name !== 'address').map((name) => (
          // Each promise with its test: a name and what it stands for.
          <Promised key={name} view={view} name={name} />
        ))}
      </dl>
      <h2>{t('about.leave.title')}</h2>
      <List view={view} keys={LEAVING.map((name) => `about.leave.${name}` as const)} />
      <h2>{t('about.limit.title')}</h2>
      <p>{t('about.limit.lead')}</p>
      <List view={view} keys={LIMITS.map((name) => `about.limit.${name}` as const)} />
      <h2>{t('about.checks.title')}</h2>
      <p>{t('about.checks.text')}</p>
      <p>{t('about.checks.marks')}</p>
      {context.stage === 'preview' && <p>{t('stage.preview')}</p>}
      <h2>{t('about.use.title')}</h2>
      {discreet && <p>{t('about.use.titles')}</p>}
      <p>{t('about.use.reading')}</p>
      <h2>{t('about.licence.title')}</h2>
      <p>{t('about.licence.text')}</p>
      <p class="small">{t('about.built', { date: formatDate(context.built, t) })}</p>
      <p>
        <a href={hrefOf(view, { kind: 'kept', lang: context.lang })}>{t('nav.kept')}</a>
      </p>
    </>
  );
}

function Promised({ view, name }: { view: View; name: (typeof PROMISES)[number] }) {
  return (
    <>
      <dt>{view.t(`about.promise.${name}`)}</dt>
      <dd>{said(view, `about.check.${name}`)}</dd>
    </>
  );
}

function List({ view, keys }: { view: View; keys: MessageKey[] }) {
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>{said(view, key)}</li>
      ))}
    </ul>
  );
}

/** A sentence with what it names: other parts of the page by their own words, addresses as they are. */
function said({ t, context }: View, key: MessageKey): ComponentChildren {
  switch (key) {
    case 'about.check.sources':
      return t(key, { title: t('about-page.title') });
    case 'about.check.unknown':
      return t(key, { title: t('place.offices') });
    case 'about.check.signed':
      return rich(t, key, {
        list: <Digits>{`${context.base}packs/index.json`}</Digits>,
        signature: <Digits>{`${context.base}packs/index.sig`}</Digits>,
      });
    case 'about.leave.hides':
      return rich(t, key, { site: <Digits>{new URL(context.exit).host.replace(/^www\./, '')}</Digits> });
    default:
      return t(key);
  }
}

/** An edition that wants to be found names its subjects in addresses and titles: it cannot promise that they say nothing. */
function saysNothing(words: PathWords): boolean {
  return words.about.length === 1;
}
