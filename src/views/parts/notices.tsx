import type { Notice } from '../app-view.ts';
import { autonym, type View } from '../view.ts';
import { Icon } from './icon.tsx';

const ICONS: Record<Notice['kind'], string> = {
  saving: 'download',
  saved: 'circle-check',
  'no-space': 'triangle-alert',
  'cannot-keep': 'info',
  'failed-move': 'wifi-off',
  'not-kept': 'wifi-off',
  offline: 'wifi-off',
  'network-changed': 'triangle-alert',
  'update-ready': 'refresh-cw',
};

/** What happened, what is still safe, what to do. The region is always there, so that screen readers hear what enters it. */
export function Notices({ view }: { view: View }) {
  const { app } = view;
  if (!app) return null;
  return (
    <div class="notices" role="status">
      {app.notices.map((notice) => (
        <OneNotice key={notice.kind} view={view} notice={notice} />
      ))}
    </div>
  );
}

function OneNotice({ view, notice }: { view: View; notice: Notice }) {
  const { app, t } = view;
  const { kind } = notice;
  return (
    <div class="toast" data-notice={kind}>
      <Icon name={ICONS[kind]} />
      <p>
        {sentence(view, notice)}
        {'href' in notice && (
          <>
            {' '}
            <a href={notice.href} data-plain>
              {t('app.notice.plain')}
            </a>
          </>
        )}
        {kind === 'saving' && <progress max={notice.total} value={notice.done} aria-label={t('app.notice.progress')} />}
        {kind === 'update-ready' && (
          <button type="button" class="quiet" onClick={() => app?.act({ kind: 'update' })}>
            {t('app.notice.update')}
          </button>
        )}
      </p>
      {kind !== 'saving' && (
        <button type="button" class="close" onClick={() => app?.act({ kind: 'dismiss', notice: kind })}>
          <Icon name="x" />
          <span class="unseen">{t('app.notice.dismiss')}</span>
        </button>
      )}
    </div>
  );
}

function sentence({ t }: View, notice: Notice): string {
  if (notice.kind === 'saving') return t('app.notice.saving', { done: notice.done, total: notice.total });
  if (notice.kind === 'not-kept') return t('app.notice.not-kept', { language: autonym(notice.lang) });
  return t(`app.notice.${notice.kind}`);
}
