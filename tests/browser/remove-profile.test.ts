import { describe, inject, it, type TestContext } from 'vitest';
import { launchProfile, newProfile } from '../support/browser.ts';
import { builtFile } from '../support/built-pages.ts';
import { canaryFaults, fillEveryStore, newCanaries } from '../support/canaries.ts';
import { startFaultServer } from '../support/fault-server.ts';
import { keep } from '../support/reader.ts';
import { removeEverything } from '../support/remove.ts';
import { RESIDUAL } from '../support/residual-files.ts';
import { type Find, searchProfile, unexpected } from '../support/search-profile.ts';

/** Chromium writes web storage to its files when it has been quiet for five seconds: nobody removes what was kept a moment ago. */
const WRITTEN_MS = 6000;

/** Keeps, fills every store with canaries, removes (or not), closes the browser: where its profile still holds which of them. */
async function findAfter(how: 'online' | 'offline' | 'nothing', { expect, onTestFinished }: TestContext): Promise<Find[]> {
  const server = await startFaultServer(inject('site'));
  const { profile, remove } = await newProfile();
  onTestFinished(async () => {
    await server.close();
    await remove();
  });
  const canaries = newCanaries();
  const faults = canaryFaults(canaries, builtFile('sw.js').toString());
  server.script(({ path }) => faults[path]);
  const { page, close } = await launchProfile(profile, { viewport: { width: 360, height: 640 } });
  try {
    await page.goto(`${server.url}/en/k/`);
    await keep(page);
    await fillEveryStore(page, canaries);
    await page.waitForTimeout(WRITTEN_MS);
    if (how === 'offline') {
      server.setDown(true);
      await page.context().setOffline(true);
    }
    if (how !== 'nothing') expect((await removeEverything(page)).removed).toEqual([true, true, true]);
  } finally {
    await close();
  }
  return searchProfile(profile, canaries);
}

const { online, offline } = RESIDUAL.chromium ?? { online: [], offline: [] };

describe.concurrent('the browser’s own files, once everything was removed and the browser is closed', () => {
  it('hold nothing of it after a removal with internet, but for the list', async (context) => {
    context.expect(unexpected(await findAfter('online', context), online)).toEqual([]);
  });

  it('hold nothing but the longer list after one without; the control: the server’s help makes the difference', async (context) => {
    const finds = await findAfter('offline', context);
    context.expect(unexpected(finds, offline)).toEqual([]);
    context.expect(unexpected(finds, online).join()).toContain('httpCache in Default/Cache/Cache_Data/');
  });

  it('the control: where nothing is removed, each canary is found', async (context) => {
    const found = new Set((await findAfter('nothing', context)).map(({ name }) => name));
    // Cookies are encrypted on the disk: whether they are gone is asked of the browser, in remove.test.ts.
    context.expect([...found].sort()).toEqual(
      Object.keys(newCanaries())
        .filter((name) => name !== 'cookie')
        .sort(),
    );
  });
});
