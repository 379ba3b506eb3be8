import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../domain/message.ts';
import type { AppView } from '../app-view.ts';

/** What stands below the screen's edge, or behind the dock there, has not been seen. */
const BEHIND_DOCK = '0px 0px -120px';

/** The practice of leaving, in the flow of the page: what to try, and what comes of it. The control itself is the real one. */
export function Practice({ t, act }: { t: Translate; act: AppView['act'] }) {
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        act({ kind: 'practice', step: 'seen' });
      },
      { rootMargin: BEHIND_DOCK },
    );
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, [act]);
  return (
    <section class="practice">
      <h2>{t('app.practice.title')}</h2>
      <p>{t('app.practice.text', { leave: t('leave.label') })}</p>
      <p>{t('app.practice.return')}</p>
      <button type="button" class="quiet" ref={end} onClick={() => act({ kind: 'practice', step: 'not-now' })}>
        {t('app.sheet.close')}
      </button>
    </section>
  );
}
