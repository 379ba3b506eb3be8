import { newProfile } from '../browser.ts';
import { startDisplay } from '../display.ts';
import { noInternet } from '../no-internet.ts';
import { end, ended, type Stops, stopAll } from '../process.ts';
import { evaluateIn } from './bidi.ts';
import type { HeadedEngine, HeadedOptions, Work } from './engine.ts';
import { answerOf, expressionOf, hasInPage, placeInPage, seenInPage } from './expression.ts';
import { startFirefox } from './firefox-process.ts';
import { headedEngine, type View } from './headed.ts';

/** It writes its tabs down every 15 seconds unless told: as often as it can, so that a killed one has them. */
const RESTORING = {
  'browser.startup.page': 3,
  'browser.sessionstore.interval': 100,
  'browser.sessionstore.resume_from_crash': true,
};

/** Firefox with a window. */
export async function openHeadedFirefox(url: string, options: HeadedOptions = {}): Promise<HeadedEngine> {
  const stops: Stops = [];
  try {
    const proxy = await noInternet();
    stops.push(proxy.close);
    const display = await startDisplay(stops);
    const temporary = await newProfile();
    stops.push(temporary.remove);
    const profile = options.profile ?? temporary.profile;
    const common = { profile, proxy: proxy.address, args: [], env: display.env, preferences: RESTORING };
    let firefox = await startFirefox(common, stops, url);
    const evaluate = async <T, A extends unknown[]>(work: Work<T, A>, ...args: A) => {
      // The tab opened last is the one on the screen.
      const { contexts = [] } = await firefox.send('browsingContext.getTree', { maxDepth: 0 });
      const tab = contexts.at(-1)?.context ?? '';
      return answerOf<T>(await evaluateIn(firefox.send, tab, expressionOf(work, args)));
    };
    const view: View = {
      has: (selector) => evaluate(hasInPage, selector),
      place: (selector) => evaluate(placeInPage, selector),
      seen: () => evaluate(seenInPage),
      evaluate,
    };
    return headedEngine({
      name: 'firefox',
      version: firefox.version,
      elsewhere: proxy.tried,
      display,
      view: () => view,
      pid: () => firefox.process.pid ?? 0,
      async restart(how) {
        if (how === 'killed') await end(firefox.process, 'SIGKILL');
        else {
          await display.key(how === 'quit' ? 'ctrl+q' : 'alt+F4');
          await ended(firefox.process);
        }
        firefox = await startFirefox(common, stops);
      },
      close: () => stopAll(stops),
    });
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}
