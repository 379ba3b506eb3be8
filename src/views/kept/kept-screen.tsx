import type { Screen } from '../../domain/page-data.ts';
import type { KeptPack } from '../app-view.ts';
import { formatDate } from '../format-date.ts';
import { kilobytes } from '../kilobytes.ts';
import { Icon } from '../parts/icon.tsx';
import { Digits } from '../parts/phone.tsx';
import { rich } from '../parts/rich.tsx';
import { autonym, placeNameOf, type View } from '../view.ts';

type Props = { view: View; screen: Extract<Screen, { kind: 'kept' }> };

/** What is on this phone, and what could be. */
export function KeptScreen({ view, screen }: Props) {
  const { app, t } = view;
  return (
    <>
      <h1 tabIndex={-1}>{t('kept.title')}</h1>
      {app ? <OnThisPhone view={view} /> : <p>{t('kept.without')}</p>}
      {screen.packs.length > 0 && <h2>{t('kept.could')}</h2>}
      <ul class="packs">
        {screen.packs.map(({ id, lang, place, size }) => (
          <li key={id}>
            <PackName view={view} lang={lang} place={place} />
            <small>{rich(t, 'kept.size', { size: <Digits>{kilobytes(size)}</Digits> })}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function OnThisPhone({ view }: { view: View }) {
  const { app, t, context } = view;
  if (!app) return null;
  return (
    <>
      {app.keptPacks.length === 0 ? (
        <p>{t('app.kept.nothing')}</p>
      ) : (
        <ul class="packs">
          {app.keptPacks.map((pack) => (
            <KeptRow key={pack.id} view={view} pack={pack} />
          ))}
        </ul>
      )}
      <div class="actions">
        {app.kept !== 'kept' && (
          <button id="keep" type="button" class="button" onClick={() => app.act({ kind: 'ask-keep' })}>
            <Icon name="download" />
            {app.keepSize ? t('app.keep.size', { size: kilobytes(app.keepSize) }) : t('app.keep')}
          </button>
        )}
        {app.keptPacks.length > 0 && (
          <button type="button" class="quiet" onClick={() => app.act({ kind: 'update' })}>
            <Icon name="refresh-cw" />
            {t('app.kept.update')}
          </button>
        )}
        <button id="remove" type="button" class="quiet" onClick={() => app.act({ kind: 'remove' })}>
          <Icon name="trash-2" />
          {t('app.remove')}
        </button>
      </div>
      {app.keptPacks.length > 0 && <PlainStart view={view} />}
      <p class="small">{t('app.kept.seen', { date: formatDate(context.built, t) })}</p>
    </>
  );
}

/** How the app begins, with a plain word on what that is worth. */
function PlainStart({ view: { app, t } }: { view: View }) {
  const on = Boolean(app?.plainStart);
  return (
    <div class="setting">
      {/* biome-ignore lint/a11y/useSemanticElements: Chromium describes every `<input>` it sees to a server of its own */}
      <button
        id="plain"
        type="button"
        role="checkbox"
        class="choice"
        aria-checked={on}
        aria-describedby="plain-text"
        onClick={() => app?.act({ kind: 'plain-start', on: !on })}
      >
        {t('app.plain.label')}
      </button>
      <p id="plain-text" class="small">
        {t('app.plain.text')}
      </p>
    </div>
  );
}

function KeptRow({ view, pack }: { view: View; pack: KeptPack }) {
  const { t } = view;
  return (
    <li>
      <PackName view={view} lang={pack.lang} place={pack.place} />
      <small>{rich(t, 'kept.size', { size: <Digits>{kilobytes(pack.bytes)}</Digits> })}</small>
      <small>{t('app.kept.dates', { kept: formatDate(pack.kept, t), built: formatDate(pack.built, t) })}</small>
    </li>
  );
}

function PackName({ view, lang, place }: { view: View; lang: string; place?: string }) {
  return (
    <strong>
      <bdi lang={lang}>{autonym(lang)}</bdi>
      {place && ` · ${placeNameOf(view, place)}`}
    </strong>
  );
}
