import { startDisplay } from '../display.ts';
import { until } from '../look.ts';
import { noInternet } from '../no-internet.ts';
import { type Stops, stopAll } from '../process.ts';
import type { HeadedEngine, Work } from './engine.ts';
import { hasInPage, placeInPage, seenInPage } from './expression.ts';
import { headedEngine, type View } from './headed.ts';
import { childOf, evaluateWith, startWebKit } from './webkit-process.ts';

/** WebKit's small browser with a window. It keeps nothing while it is driven, so it takes no profile and cannot be restarted. */
export async function openHeadedWebKit(url: string): Promise<HeadedEngine> {
  const stops: Stops = [];
  try {
    const proxy = await noInternet();
    stops.push(proxy.close);
    const display = await startDisplay(stops);
    const driver = await startWebKit({ display, proxy: proxy.address, pageLoadStrategy: 'none' }, stops);
    await driver.post('/window/maximize', {});
    const evaluate = <T, A extends unknown[]>(work: Work<T, A>, ...args: A) => evaluateWith(driver, work, ...args);
    const view: View = {
      has: (selector) => evaluate(hasInPage, selector),
      place: (selector) => evaluate(placeInPage, selector),
      seen: () => evaluate(seenInPage),
      evaluate,
    };
    await driver.post('/url', { url });
    await until(url, () => evaluate(() => document.readyState === 'complete' && location.href !== 'about:blank'));
    const pid = childOf(driver.pid);
    return headedEngine({
      name: 'webkit',
      version: driver.capabilities.browserVersion ?? '',
      elsewhere: proxy.tried,
      display,
      view: () => view,
      pid: () => pid,
      restart: undefined,
      close: () => stopAll(stops),
    });
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}
