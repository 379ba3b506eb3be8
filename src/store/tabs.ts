// Part of the first load: keep it small.
import { setLatch } from './latch.ts';
import { markRemoved } from './removed.ts';

const CHANNEL = 'parasol';
/** A tab that has not heard the end of a removal for so long leaves by itself: the other one was closed. */
const MOST_MS = 60_000;
/** A channel hears its own page's other channels too. */
let told = false;

/** Tells the other tabs that everything is being removed, or that it is over. */
export function tellTabs(word: 'removing' | 'over') {
  if (typeof BroadcastChannel === 'undefined') return;
  told = true;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(word);
  channel.close();
}

/**
 * Listens for another tab that removes everything. From its first word this tab keeps nothing any more, and is latched; `empty` has
 * to clear its screen. `leave` is called when it is over, not before: the browser's own clearing takes the latch of every tab.
 */
export function onRemoval(exit: string, empty: () => void, leave: () => void) {
  if (typeof BroadcastChannel === 'undefined') return;
  new BroadcastChannel(CHANNEL).onmessage = ({ data }) => {
    if (told) return;
    if (data === 'removing') {
      markRemoved();
      try {
        sessionStorage.clear();
      } catch {
        // Where it is refused there is nothing in it.
      }
      empty();
      setTimeout(leave, MOST_MS);
    }
    setLatch(exit);
    if (data === 'over') leave();
  };
}
