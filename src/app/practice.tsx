import { render } from 'preact';
import { createTranslator } from '../page/translator.ts';
import type { AppView } from '../views/app-view.ts';
import { Practice } from '../views/parts/practice.tsx';
import { isLeft } from './render.tsx';
import type { AppState } from './state.ts';

/** After the six situations, or after the first steps of a page that is not urgent. */
const SPOT = '.tiles, article:not(.urgent) > .steps';

type Tools = {
  container: HTMLElement;
  state: AppState /** Takes all words of the page's language into `state`. Throws a FetchFailure. */;
  loadMessages(): Promise<void>;
  act: AppView['act'];
};

/**
 * Offers the practice of leaving on a page that stands as it was prerendered, and only where nothing on the screen moves for it: below
 * its edge. Else the next page offers it. Throws a FetchFailure when its words cannot be had.
 */
export async function offerOnFirstPage({ container, state, loadMessages, act }: Tools): Promise<void> {
  const spot = container.querySelector(SPOT);
  const hasRoom = () => spot !== null && spot.getBoundingClientRect().bottom >= innerHeight;
  if (!hasRoom()) return;
  await loadMessages();
  const { data } = state;
  // The reader may have read on, moved on or left meanwhile.
  if (!data || data.screen || state.practice || isLeft() || !hasRoom()) return;
  state.practice = 'here';
  const box = document.createElement('div');
  spot?.after(box);
  const actHere: AppView['act'] = (action) => {
    if (action.kind === 'practice' && action.step === 'not-now') {
      render(null, box);
      box.remove();
    }
    act(action);
  };
  render(<Practice t={createTranslator(data.context.lang, data.ui)} act={actHere} />, box);
}
