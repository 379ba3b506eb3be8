import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { findChromium } from '../../../src/cli/find-browser.ts';
import { launchBrowser } from '../browser.ts';
import { until } from '../look.ts';
import { openHeadedChromium } from './chromium-headed.ts';
import type { Engine, EnginePage, EngineStart, PageOptions, Work } from './engine.ts';
import { answerOf, expressionOf, hasInPage, textInPage } from './expression.ts';

export const chromium: EngineStart = {
  name: 'chromium',
  missing: () => (findChromium() ? undefined : 'no Chromium or Chrome is in PATH'),
  launch,
  openHeaded: openHeadedChromium,
};

async function launch(): Promise<Engine> {
  const browser = await launchBrowser();
  return {
    name: 'chromium',
    version: browser.version,
    elsewhere: browser.elsewhere,
    async newPage({ javaScript = true, viewport, language = 'en-US' }: PageOptions = {}) {
      const { context, page } = await browser.newPage({
        javaScriptEnabled: javaScript,
        locale: language,
        ...(viewport && { viewport }),
      });
      return enginePage(context, page);
    },
    close: browser.close,
  };
}

async function enginePage(context: BrowserContext, page: Page): Promise<EnginePage> {
  const session = await context.newCDPSession(page);
  const evaluate = <T, A extends unknown[]>(work: Work<T, A>, ...args: A) => evaluateQuietly(session, work, ...args);
  const wait = async (selector: string) => void (await until(selector, () => evaluate(hasInPage, selector)));
  return {
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' }).catch(() => undefined)),
    evaluate,
    wait,
    click: (selector) => page.locator(selector).first().click({ timeout: 10_000 }),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    url: () => evaluate<string, []>('location.href'),
    async text(selector = 'body') {
      await wait(selector);
      return evaluate(textInPage, selector);
    },
    screenshot: () => page.screenshot(),
    newTab: async () => enginePage(context, await context.newPage()),
    async close() {
      await page.close();
      if (context.pages().length === 0) await context.close();
    },
  };
}

/** Playwright's own `evaluate` counts as a gesture of the reader; this does not. */
export async function evaluateQuietly<T, A extends unknown[]>(session: CDPSession, work: Work<T, A>, ...args: A): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: expressionOf(work, args),
    awaitPromise: true,
    returnByValue: true,
    userGesture: false,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return answerOf<T>(result.value);
}
