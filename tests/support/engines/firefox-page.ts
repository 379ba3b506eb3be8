import { until } from '../look.ts';
import { type Bidi, evaluateIn } from './bidi.ts';
import type { EnginePage, PageOptions, Work } from './engine.ts';
import { answerOf, expressionOf, hasInPage, placeInPage, textInPage } from './expression.ts';
import { keyActions } from './keys.ts';

type Send = Bidi['send'];

/** A page of a new reader. Firefox calls what one reader shares a user context. */
export async function firefoxPage(send: Send, { viewport, language }: PageOptions): Promise<EnginePage> {
  const { userContext } = await send('browser.createUserContext', {});
  if (language) await send('emulation.setLocaleOverride', { locale: language, userContexts: [userContext] });
  return tab(send, userContext, viewport);
}

async function tab(send: Send, userContext: string | undefined, viewport: PageOptions['viewport']): Promise<EnginePage> {
  const { context = '' } = await send('browsingContext.create', { type: 'tab', userContext });
  if (viewport) await send('browsingContext.setViewport', { context, viewport });
  const evaluate = async <T, A extends unknown[]>(work: Work<T, A>, ...args: A) =>
    answerOf<T>(await evaluateIn(send, context, expressionOf(work, args)));
  const wait = async (selector: string) => void (await until(selector, () => evaluate(hasInPage, selector)));
  return {
    goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' }).catch(() => undefined)),
    evaluate,
    wait,
    async click(selector) {
      const { left, top } = await until(selector, () => evaluate(placeInPage, selector));
      const actions = [
        { type: 'pointerMove', x: Math.round(left), y: Math.round(top) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    press: async (...keys) => void (await send('input.performActions', { context, actions: keyActions(keys) })),
    url: () => evaluate<string, []>('location.href'),
    async text(selector = 'body') {
      await wait(selector);
      return evaluate(textInPage, selector);
    },
    async screenshot() {
      const { data = '' } = await send('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    newTab: () => tab(send, userContext, viewport),
    async close() {
      await send('browsingContext.close', { context });
      const { contexts = [] } = await send('browsingContext.getTree', { maxDepth: 0 });
      if (!contexts.some((each) => each.userContext === userContext)) await send('browser.removeUserContext', { userContext });
    },
  };
}
