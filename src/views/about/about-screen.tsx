import type { MessageKey } from '../../domain/message.ts';
import { formatDate } from '../format-date.ts';
import { hrefOf, type View } from '../view.ts';

const PROMISES = ['account', 'store', 'ask', 'sources', 'unknown'] as const;
const LIMITS = [
  'history',
  'leave',
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

/** What Parasol promises and what it cannot do, in plain words. */
export function AboutScreen({ view }: { view: View }) {
  const { t, context } = view;
  return (
    <>
      <h1 tabIndex={-1}>{t('about.title')}</h1>
      <div class="lead">
        <p>{t('about.lead')}</p>
      </div>
      <h2>{t('about.promise.title')}</h2>
      <List view={view} keys={PROMISES.map((name) => `about.promise.${name}` as const)} />
      <h2>{t('about.limit.title')}</h2>
      <p>{t('about.limit.lead')}</p>
      <List view={view} keys={LIMITS.map((name) => `about.limit.${name}` as const)} />
      <h2>{t('about.checks.title')}</h2>
      <p>{t('about.checks.text')}</p>
      <p>{t('about.checks.marks')}</p>
      {context.stage === 'preview' && <p>{t('stage.preview')}</p>}
      <h2>{t('about.use.title')}</h2>
      <p>{t('about.use.titles')}</p>
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

function List({ view, keys }: { view: View; keys: MessageKey[] }) {
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>{view.t(key)}</li>
      ))}
    </ul>
  );
}
