import type { Page } from 'playwright-core';
import { newProfile } from './browser.ts';
import { openChromium } from './chromium-window.ts';
import { SCREEN, startDisplay } from './display.ts';
import type { ToolbarButton } from './engines/engine.ts';
import { TOOLBARS } from './engines/toolbar.ts';
import { noInternet } from './no-internet.ts';
import { type Stops, stopAll } from './process.ts';

export type HeadedBrowser = {
  /** To look at; see `ChromiumWindow`. */
  page: Page;
  /** A click on the toolbar, as a hand does it. */
  press: (button: ToolbarButton) => Promise<void>;
  /** A click in the page, in its own coordinates. */
  click: (x: number, y: number) => Promise<void>;
  /** Keys by their names in X: `shift`, `Return`, `alt+Left`. */
  key: (...names: string[]) => Promise<void>;
  /** Number of the browser's process, to be killed in tests of a sudden end. */
  pid: number;
  close: () => Promise<void>;
};

/**
 * Opens `url` in a Chromium with a window and a toolbar, on a screen of its own. Throws an Error when a program is missing or does not start.
 * Give `profile` to find again what an earlier start kept.
 */
export async function openHeaded(url: string, options: { profile?: string; args?: string[] } = {}): Promise<HeadedBrowser> {
  const stops: Stops = [];
  const close = () => stopAll(stops);
  try {
    const proxy = await noInternet();
    stops.push(proxy.close);
    const display = await startDisplay(stops);
    const temporary = options.profile === undefined ? await newProfile() : undefined;
    if (temporary) stops.push(temporary.remove);
    const profile = options.profile ?? temporary?.profile ?? '';
    const { page, process } = await openChromium({ display, profile, proxy: proxy.address, args: options.args }, stops, url);
    const session = await page.context().newCDPSession(page);
    const { cssLayoutViewport } = await session.send('Page.getLayoutMetrics');
    const top = SCREEN.height - cssLayoutViewport.clientHeight;
    return {
      page,
      pid: process.pid ?? 0,
      press: (button) => display.click(...TOOLBARS.chromium[button]),
      click: (x, y) => display.click(x, y + top),
      key: display.key,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
