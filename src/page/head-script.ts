// The one inline script of every page: a classic script, first in <head>, before anything is drawn. It leaves the page in one
// tap, keeps a left page empty (the latch), covers the page while another app is in front, and hides everything while the app
// draws a screen that the address does not name. It is compiled to an IIFE and hashed into the policy, so it imports nothing
// and stays tiny.

/** The site's base path, written in by the build. */
declare const __BASE__: string;
/** The latch in the tab's session storage: the address to leave to. */
const LATCH = 'x';
/** In the tab's session storage while a card is shown: the language of the plain home. `store/shown-card.ts` writes it. */
const CARD = 'c';
const root = document.documentElement;
let left = false;

/** What a storage or history call returns; undefined where the browser refuses it. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {}
}

const inTab = (name: string) => quietly(() => sessionStorage.getItem(name));

/** Nothing but the system's own background, in this very task. The title stays: it is neutral everywhere. */
function blank() {
  root.dataset.boot = 'left';
  root.style.colorScheme = 'light dark';
  root.hidden = true;
  if (document.body) document.body = document.createElement('body');
}

/** `replace` drops this page from the history. An installed app has nowhere to go; offline the browser would show an error page. */
function goTo(exit?: string | null) {
  if (exit && navigator.onLine && !matchMedia('(display-mode: standalone)').matches) location.replace(exit);
}

function leave() {
  const exit = document.querySelector<HTMLAnchorElement>('#leave')?.href ?? '';
  left = true;
  blank();
  quietly(() => sessionStorage.setItem(LATCH, exit));
  quietly(() => history.replaceState(null, '', __BASE__));
  quietly(() => speechSynthesis.cancel());
  // After the empty page was painted: WebKit draws nothing more once a navigation has begun, and the exit may take its time.
  const go = () => {
    clearTimeout(late);
    goTo(exit);
  };
  const late = setTimeout(go, 200);
  requestAnimationFrame(() => setTimeout(go));
}

/**
 * A page that was left never shows itself again, whichever way the browser comes back to it. `without` says that this page may be one
 * although the latch is gone.
 */
function stayLeft(without = left) {
  const exit = inTab(LATCH);
  if (!without && exit == null) return;
  left = true;
  if (document.readyState === 'loading') {
    // What the parser has not read yet is not read at all; should an engine read on, it is thrown away unseen.
    stop();
    addEventListener('DOMContentLoaded', blank);
  }
  blank();
  goTo(exit);
}

/** What a finger cannot touch and an app switcher does not show. Not `hidden`: that would lose the place and the focus. */
function cover(covered: boolean) {
  root.style.opacity = covered ? '0' : '';
}

/** While a card is shown, whatever the browser comes back to is the plain home. True when that is so here. */
function goHome(): boolean {
  const lang = left ? null : inTab(CARD);
  if (lang) quietly(() => history.replaceState({ i: 0, r: { kind: 'home', lang } }, '', __BASE__));
  return Boolean(lang);
}

const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
let mustHide = false;
if (navigation?.type === 'navigate') quietly(() => sessionStorage.removeItem(LATCH));
else {
  // Only the screen in front names itself in the browser's history, and leaving took it out: who comes back to one behind it has left.
  // So it stays empty also after a restart, which brings tabs back without their storage.
  const state = quietly(() => history.state);
  stayLeft(state?.i >= 0 && !state.r);
  mustHide = goHome();
}

document.addEventListener('visibilitychange', () => cover(document.hidden));
// A page that the browser keeps in memory is put away covered: it may be drawn before it hears that it came back.
addEventListener('pagehide', () => cover(true));
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  stayLeft();
  if (goHome()) location.reload();
  else cover(false);
});
// Registered before the app's own listener, which must not write a route into a left page's entry.
addEventListener('popstate', (event) => {
  stayLeft();
  left && event.stopImmediatePropagation();
});
addEventListener(
  'click',
  (event) => {
    if (!(event.target as Element).closest('#leave,.leave')) return;
    event.preventDefault();
    leave();
  },
  true,
);

let shifts: number[] = [];
addEventListener('keydown', ({ key, repeat, timeStamp }) => {
  if (repeat) return;
  shifts = key === 'Shift' ? [timeStamp, ...shifts] : [];
  // `undefined` compares false: fewer than three.
  timeStamp - (shifts[2] as number) < 1000 && leave();
});

// The address says `/`, but the entry holds another screen: show nothing until the app has drawn it, or after 3 s what is there;
// but behind a card nothing else, ever.
if (!left && quietly(() => history.state.r)) {
  root.hidden = true;
  if (!mustHide)
    setTimeout(() => {
      root.hidden = left;
    }, 3000);
}

export {};
