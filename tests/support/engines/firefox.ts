import { findFirefox } from '../../../src/cli/find-browser.ts';
import { newProfile } from '../browser.ts';
import { noInternet } from '../no-internet.ts';
import { type Stops, stopAll } from '../process.ts';
import type { Engine, EngineStart } from './engine.ts';
import { openHeadedFirefox } from './firefox-headed.ts';
import { firefoxPage } from './firefox-page.ts';
import { type FirefoxProcess, startFirefox } from './firefox-process.ts';

export const firefox: EngineStart = {
  name: 'firefox',
  missing: () => (findFirefox() ? undefined : 'no firefox-esr or firefox is in PATH'),
  launch,
  openHeaded: openHeadedFirefox,
};

async function launch(): Promise<Engine> {
  const stops: Stops = [];
  try {
    const proxy = await noInternet();
    stops.push(proxy.close);
    const begin = async (preferences?: Record<string, boolean>) => {
      const { profile, remove } = await newProfile();
      stops.push(remove);
      return startFirefox({ profile, proxy: proxy.address, args: ['--headless'], env: process.env, preferences }, stops);
    };
    const usual = await begin();
    let withoutJavaScript: Promise<FirefoxProcess> | undefined;
    return {
      name: 'firefox',
      version: usual.version,
      elsewhere: proxy.tried,
      async newPage({ javaScript = true, ...options } = {}) {
        if (javaScript) return firefoxPage(usual.send, options);
        // A setting of the whole browser: those pages have one of their own.
        withoutJavaScript ??= begin({ 'javascript.enabled': false });
        return firefoxPage((await withoutJavaScript).send, options);
      },
      close: () => stopAll(stops),
    };
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}
