import { render } from 'preact';
import type { Site } from '../domain/site.ts';
import { createTranslator } from '../page/translator.ts';
import { removeAll } from '../store/remove.ts';
import { RemovalScreen, type RemovalState } from '../views/kept/removal-screen.tsx';
import { closeScreen, leave } from './render.tsx';
import type { ShownPage } from './state.ts';

export { RemoveSheet } from '../views/kept/remove-sheet.tsx';

/**
 * Clears the screen in this very task, removes everything from the phone, and says what came of it, in the language of the page
 * that was shown. `abort` ends the page's own fetches.
 */
export function removeEverything({ context, ui }: ShownPage, site: Site, abort: () => void) {
  const { lang, dir } = context;
  const t = createTranslator(lang, ui);
  const place = closeScreen();
  const show = (state: RemovalState) => {
    const all = { t, lang, dir, host: location.host, state, again: () => void run(), leave };
    render(<RemovalScreen {...all} />, place);
    scrollTo(0, 0);
  };
  async function run() {
    const progress = (step: number, total: number) => show({ kind: 'running', step, total });
    const { left, server } = await removeAll({ base: site.base, exit: site.exit, abort, progress });
    if (left.length === 0) document.documentElement.dataset.kept = 'none';
    show({ kind: 'over', left, server });
  }
  void run();
}
