// Part of the first load: keep it small.
import { render } from 'preact';
import type { Translate } from '../domain/message.ts';
import type { PageData } from '../domain/page-data.ts';
import { toPath } from '../domain/route.ts';
import { createTranslator } from '../page/translator.ts';
import type { AppView } from '../views/app-view.ts';
import { Page } from '../views/page.tsx';
import { DockContent } from '../views/parts/dock.tsx';
import { loadedScreens } from './screens.ts';
import type { ShownPage } from './state.ts';

/** The one place that touches the document. */
export type Screen = {
  /**
   * Draws a page. One without `screen` stands there already: its texts stay untouched, and only the dock and the sheet are drawn, in
   * place.
   */
  draw(data: ShownPage, app: AppView): void;
  /** A new screen has come: read it out from its title, and show its beginning, where it was left, or a part of it. */
  arrive(scroll?: number, fragment?: string): void;
};

export function createScreen(container: HTMLElement): Screen {
  const root = document.documentElement;
  let last: { ui: PageData['ui']; t: Translate } | undefined;
  let overlay: HTMLElement | undefined;

  function translator({ ui, context }: ShownPage): Translate {
    if (last?.ui !== ui) last = { ui, t: createTranslator(context.lang, ui) };
    return last.t;
  }

  function drawAround({ context }: ShownPage, t: Translate, app: AppView) {
    const view = { context, t, app };
    const page = container.querySelector<HTMLElement>('.page');
    const dock = container.querySelector('.dock');
    if (dock) render(<DockContent view={view} />, dock);
    if (page) page.inert = Boolean(app.sheet);
    if (!app.sheet && !overlay) return;
    overlay ??= container.appendChild(document.createElement('div'));
    const SheetView = loadedScreens().sheet;
    render(app.sheet && SheetView ? <SheetView view={view} sheet={app.sheet} /> : null, overlay);
  }

  /** From now on the app draws the whole page: what it drew around the prerendered texts goes, in the same task. */
  function takeOver() {
    if (!overlay && !container.firstElementChild?.classList.contains('page')) return;
    const dock = container.querySelector('.dock');
    if (dock) render(null, dock);
    if (overlay) render(null, overlay);
    overlay = undefined;
    container.replaceChildren();
  }

  let drawsAll = false;
  return {
    draw(data, app) {
      const t = translator(data);
      const { lang, dir, route } = data.context;
      root.lang = lang;
      root.dir = dir;
      root.dataset.kept = app.kept;
      const leave = document.getElementById('leave');
      const label = t('leave.label');
      if (leave && leave.textContent !== label) leave.textContent = label;
      const { screen } = data;
      if (screen) {
        if (!drawsAll) takeOver();
        drawsAll = true;
        // A new screen is drawn anew: text that the browser's own translation has wrapped would not change with it.
        render(<Page key={toPath(route)} data={{ ...data, screen }} t={t} app={app} screens={loadedScreens()} />, container);
      } else drawAround(data, t, app);
      // The head script hid a page that its address does not name.
      root.hidden = false;
    },
    arrive(scroll = 0, fragment = '') {
      const title = container.querySelector('h1');
      if (title) {
        title.tabIndex = -1;
        title.focus({ preventScroll: true });
      }
      scrollTo(0, scroll);
      // An empty fragment names no element.
      document.getElementById(fragment)?.scrollIntoView();
    },
  };
}

/** The page was left, or everything is being removed: nothing may be drawn any more. */
export function isLeft(): boolean {
  return document.documentElement.dataset.boot !== undefined;
}

/** Takes everything off the screen but the way to leave, in this very task. Nothing of the app is drawn any more. Returns an empty place. */
export function closeScreen(): HTMLElement {
  document.documentElement.dataset.boot = 'removing';
  const place = document.createElement('div');
  const exit = document.getElementById('leave');
  document.body.replaceChildren(...(exit ? [exit] : []), place);
  return place;
}

/** Leaves as a tap on the control does. */
export function leave() {
  document.getElementById('leave')?.click();
}
