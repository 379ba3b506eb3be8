import { render } from 'preact';
import { site } from '../page/site.ts';
import { openStore } from '../store/open.ts';
import { loadPrefs } from '../store/prefs.ts';
import { PlainPage } from '../views/plain/plain-page.tsx';
import { parseEntry } from './history.ts';
import { isLeft } from './render.tsx';

/**
 * Where the reader has chosen so, shows a plain page and nothing else, until it is tapped. It hides the first look and protects
 * nothing: what cannot be read is shown without it.
 */
export async function plainStart(container: HTMLElement): Promise<void> {
  const prefs = await loadPrefs(await openStore());
  if (!prefs?.plain || isLeft()) return;
  const uncover = cover(container);
  try {
    await import('./app-style.ts').catch(() => undefined);
    await new Promise<void>((open) => {
      render(<PlainPage title={site.title} onOpen={open} />, container);
      // The head script hides a page that its address does not name.
      document.documentElement.hidden = isLeft();
    });
  } finally {
    uncover();
  }
}

/** Takes everything off the page, so that nothing of it can be seen or read out, and all words that would name a language or a subject. */
function cover(container: HTMLElement): () => void {
  const root = document.documentElement;
  const control = document.getElementById('leave');
  const page = document.createDocumentFragment();
  const { lang, dir } = root;
  const { title } = document;
  page.append(...container.childNodes);
  if (control) control.textContent = '✕';
  root.lang = 'en';
  root.dir = 'ltr';
  document.title = site.title;
  return () => {
    // As the head script does: what the address does not name waits for the app to draw it, three seconds at most.
    root.hidden = Boolean(parseEntry(history.state)?.r);
    setTimeout(() => {
      root.hidden = isLeft();
    }, 3000);
    root.lang = lang;
    root.dir = dir;
    document.title = title;
    render(null, container);
    container.replaceChildren(page);
  };
}
