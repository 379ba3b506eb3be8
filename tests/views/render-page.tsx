import { render } from '@testing-library/preact';
import { renderToString } from 'preact-render-to-string';
import messages from '../../locales/en.json' with { type: 'json' };
import type { PageData } from '../../src/domain/page-data.ts';
import { createTranslator } from '../../src/page/translator.ts';
import { ALL_SCREENS } from '../../src/views/all-screens.ts';
import type { AppView } from '../../src/views/app-view.ts';
import { Page } from '../../src/views/page.tsx';

export const t = createTranslator('en', messages);

/** The page as it is prerendered. */
export function markup(data: PageData, app?: AppView): string {
  return renderToString(<Page data={data} t={t} app={app} screens={ALL_SCREENS} />);
}

/** The page in a document: prerendered as HTML when there is no app, drawn by Preact when there is one. */
export function draw(data: PageData, app?: AppView): HTMLElement {
  if (app) return render(<Page data={data} t={t} app={app} screens={ALL_SCREENS} />).container as HTMLElement;
  document.body.innerHTML = markup(data);
  return document.body;
}

/** All elements that match, so that a test can say how many there are. */
export function all<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  return [...root.querySelectorAll<E>(selector)];
}

/** The one element that matches; fails the test when there is none or there are several. */
export function one<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = all<E>(root, selector);
  if (found.length !== 1) throw new Error(`${found.length} elements match ${selector}`);
  return found[0] as E;
}
