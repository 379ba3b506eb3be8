import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKey, Translate } from '../../domain/message.ts';
import { Icon } from '../parts/icon.tsx';
import { Digits } from '../parts/phone.tsx';
import { rich } from '../parts/rich.tsx';

/** What a reader knows as one thing, whichever of the browser's stores it stands in. */
const HOLDINGS = ['texts', 'program', 'rest'] as const;

/** How far the removal is; at its end what is gone, what is not, and whether our server took part. */
export type RemovalState =
  | { kind: 'running'; step: number; total: number }
  | { kind: 'over'; left: (typeof HOLDINGS)[number][]; server: 'cleared' | 'unreached' | 'refused' };

type Props = {
  t: Translate;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** What the browser's settings call this site. */
  host: string;
  state: RemovalState;
  again: () => void;
  leave: () => void;
};

/** All there is on the screen while everything is removed, and after it. */
export function RemovalScreen({ state, ...props }: Props) {
  const { t, lang, dir } = props;
  return (
    <main class="removal" lang={lang} dir={dir}>
      {state.kind === 'running' ? (
        <>
          <p role="status">{t('app.removing', { step: state.step, total: state.total })}</p>
          <progress max={state.total} value={state.step} aria-label={t('app.notice.progress')} />
        </>
      ) : (
        <Over {...props} state={state} />
      )}
    </main>
  );
}

const STAYS: MessageKey[] = ['app.removed.stays.history', 'app.removed.stays.phone', 'app.removed.stays.tools'];

function Over({ t, host, state, again, leave }: Omit<Props, 'state'> & { state: Extract<RemovalState, { kind: 'over' }> }) {
  const { left, server } = state;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <>
      <h1 tabIndex={-1} ref={title}>
        {t(left.length > 0 ? 'app.removed.unfinished' : 'app.removed.title')}
      </h1>
      <ul class="removed">
        {HOLDINGS.map((one) => (
          <Part key={one} t={t} name={`app.removed.${one}`} isLeft={left.includes(one)} />
        ))}
      </ul>
      {left.length > 0 && <WhatToDo t={t} host={host} again={again} />}
      <h2>{t('app.removed.stays.title')}</h2>
      <ul>
        {STAYS.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
        {server !== 'cleared' && <li>{t(`app.removed.${server}`)}</li>}
      </ul>
      <button type="button" class={left.length > 0 ? 'quiet' : 'button'} onClick={leave}>
        {t('app.removed.leave')}
      </button>
    </>
  );
}

function Part({ t, name, isLeft }: { t: Translate; name: MessageKey; isLeft: boolean }) {
  return (
    <li class={isLeft ? 'mark caution' : 'mark good'} data-removed={!isLeft}>
      <Icon name={isLeft ? 'triangle-alert' : 'circle-check'} />
      <span>
        <strong>{t(name)}</strong>
        <span class="line">{t(isLeft ? 'app.removed.left' : 'app.removed.gone')}</span>
      </span>
    </li>
  );
}

const BROWSERS: MessageKey[] = ['app.removed.chrome', 'app.removed.firefox', 'app.removed.iphone', 'app.removed.other'];

/** The one thing that most often helps, then the browser's own way: menus differ, so each is told in a sentence. */
function WhatToDo({ t, host, again }: Pick<Props, 't' | 'host' | 'again'>) {
  return (
    <>
      <h2>{t('app.removed.do.title')}</h2>
      <p>{t('app.removed.do.tabs')}</p>
      <button type="button" class="button" onClick={again}>
        <Icon name="refresh-cw" />
        {t('app.removed.again')}
      </button>
      <p>{t('app.removed.do.browser')}</p>
      <ul>
        {BROWSERS.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <p>{rich(t, 'app.removed.address', { address: <Digits>{host}</Digits> })}</p>
    </>
  );
}
