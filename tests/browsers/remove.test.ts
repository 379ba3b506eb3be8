import { afterAll, beforeAll, describe, it } from 'vitest';
import { BENT, expectHonest } from '../support/bent.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { phone } from '../support/phone.ts';
import { messagesOf, removeEverything } from '../support/remove.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.concurrent('removing everything in a browser of which a part is bent', () => {
  it.for(BENT)('stops nothing else, and nothing false is said: $what', async (bent, context) => {
    await expectHonest(browser, bent, context);
  });

  it('waits for a server that never answers, and says that it was not reached', async (context) => {
    const { page } = await phone(browser, context, { faults: { '/wipe': { kind: 'hang' } } });
    const begun = Date.now();
    const { title } = await removeEverything(page);
    context.expect(Date.now() - begun).toBeGreaterThan(20_000);
    context.expect(title).toBe(messagesOf('en')['app.removed.title']);
    context.expect(await page.locator('.removal').innerText()).toContain(messagesOf('en')['app.removed.unreached']);
  });
});
