import { until } from '../look.ts';
import type { EnginePage, Work } from './engine.ts';
import { hasInPage, textInPage } from './expression.ts';
import { keyActions } from './keys.ts';
import type { Driver } from './webdriver.ts';
import { evaluateWith } from './webkit-process.ts';

/** The tab that a driver has on the screen as a page. `end` ends the browser with its last tab. */
export async function webkitPage(driver: Driver, end: () => Promise<void>): Promise<EnginePage> {
  return tab(reader(driver), await driver.get<string>('/window'), end);
}

type Reader = { driver: Driver; on: <T>(handle: string, work: () => Promise<T>) => Promise<T> };

/** A driver speaks to one tab at a time: commands of several tabs stand in line. */
function reader(driver: Driver): Reader {
  let last: Promise<unknown> = Promise.resolve();
  const on = <T>(handle: string, work: () => Promise<T>): Promise<T> => {
    const turn = last
      .catch(() => undefined)
      .then(() => driver.post('/window', { handle }))
      .then(work);
    last = turn;
    return turn;
  };
  return { driver, on };
}

function tab({ driver, on }: Reader, handle: string, end: () => Promise<void>): EnginePage {
  const evaluate = <T, A extends unknown[]>(work: Work<T, A>, ...args: A) =>
    on(handle, () => evaluateWith(driver, work, ...args));
  const wait = async (selector: string) => void (await until(selector, () => evaluate(hasInPage, selector)));
  return {
    goto: async (url) => void (await on(handle, () => driver.post('/url', { url })).catch(() => undefined)),
    evaluate,
    wait,
    async click(selector) {
      await wait(selector);
      await on(handle, async () => {
        const element = await driver.post<Record<string, string>>('/element', { using: 'css selector', value: selector });
        await driver.post(`/element/${Object.values(element)[0]}/click`, {});
      });
    },
    press: async (...keys) => void (await on(handle, () => driver.post('/actions', { actions: keyActions(keys) }))),
    url: () => evaluate<string, []>('location.href'),
    async text(selector = 'body') {
      await wait(selector);
      return evaluate(textInPage, selector);
    },
    screenshot: async () => Buffer.from(await on(handle, () => driver.get<string>('/screenshot')), 'base64'),
    async newTab() {
      const { handle: other } = await on(handle, () => driver.post<{ handle: string }>('/window/new', { type: 'tab' }));
      return tab({ driver, on }, other, end);
    },
    async close() {
      const left = await on(handle, () => driver.get<string[]>('/window/handles'));
      await (left.length > 1 ? on(handle, () => driver.delete('/window')) : end());
    },
  };
}
