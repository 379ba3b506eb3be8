import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { newProfile } from '../browser.ts';
import { openChromium } from '../chromium-window.ts';
import { startDisplay } from '../display.ts';
import { lookAt } from '../look.ts';
import { noInternet } from '../no-internet.ts';
import { end, ended, type Stops, stopAll } from '../process.ts';
import { evaluateQuietly } from './chromium.ts';
import type { HeadedEngine, HeadedOptions } from './engine.ts';
import { headedEngine, type View } from './headed.ts';

/** Chromium with a window. */
export async function openHeadedChromium(url: string, options: HeadedOptions = {}): Promise<HeadedEngine> {
  const stops: Stops = [];
  try {
    const proxy = await noInternet();
    stops.push(proxy.close);
    const display = await startDisplay(stops);
    const temporary = await newProfile();
    stops.push(temporary.remove);
    const common = { display, profile: options.profile ?? temporary.profile, proxy: proxy.address };
    await prefer(common.profile);
    let window = await openChromium(common, stops, url);
    let view = await chromiumView(window.page);
    return headedEngine({
      name: 'chromium',
      version: window.page.context().browser()?.version() ?? '',
      elsewhere: proxy.tried,
      display,
      view: () => view,
      pid: () => window.process.pid ?? 0,
      async restart(how) {
        if (how === 'killed') await end(window.process, 'SIGKILL');
        else {
          await display.key(how === 'quit' ? 'ctrl+shift+q' : 'alt+F4');
          await ended(window.process);
        }
        await prefer(common.profile);
        window = await openChromium({ ...common, args: ['--restore-last-session'] }, stops);
        view = await chromiumView(window.page);
      },
      close: () => stopAll(stops),
    });
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

/**
 * Sets it to go on where it was left, as browsers on phones do. And lets it believe that it ended well: on a desk it would ask before it
 * brings tabs back after a crash.
 */
async function prefer(profile: string): Promise<void> {
  const file = join(profile, 'Default/Preferences');
  // A new profile has none yet.
  await mkdir(dirname(file), { recursive: true });
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { profile: own, session, ...others } = JSON.parse(text) as { profile?: object; session?: object };
  const wanted = { profile: { ...own, exit_type: 'Normal' }, session: { ...session, restore_on_startup: 1 } };
  await writeFile(file, JSON.stringify({ ...others, ...wanted }));
}

async function chromiumView(page: Page): Promise<View> {
  const session = await page.context().newCDPSession(page);
  const look = await lookAt(page);
  return {
    has: (selector) => look.has(selector),
    async place(selector) {
      const at = await look.place(selector);
      return at ? { left: at.x, above: (await viewportHeight(session)) - at.y } : null;
    },
    seen: look.seen,
    evaluate: (work, ...args) => evaluateQuietly(session, work, ...args),
  };
}

async function viewportHeight(session: CDPSession): Promise<number> {
  const { cssLayoutViewport } = await session.send('Page.getLayoutMetrics');
  return cssLayoutViewport.clientHeight;
}
