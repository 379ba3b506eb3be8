import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { attack } from '../support/attack.ts';
import { attackPage, type OpenAt, type Placed } from '../support/attacked-page.ts';
import { launchProfile, newProfile, type ProfileBrowser } from '../support/browser.ts';
import { CHROMIUM_LEAKS, PROBES } from '../support/policy-probes.ts';

let browser: ProfileBrowser;
let remove: () => Promise<void>;
beforeAll(async () => {
  const made = await newProfile();
  remove = made.remove;
  // A profile as readers have it: a private window opens fewer connections on its own.
  browser = await launchProfile(made.profile);
});
afterAll(async () => {
  await browser.close();
  await remove();
});

const open: OpenAt = async (url) => {
  const page = await browser.context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  return () => page.close();
};

describe(`${PROBES.length} ways out of a page`, () => {
  it.each<Placed>(['header', 'meta', 'both'])('are closed but for those that nothing closes; policy: %s', async (placed) => {
    const { reached, connected, ran, refused, referrers } = await attack(inject('site'), placed, open);
    expect({ reached, connected }).toEqual(CHROMIUM_LEAKS);
    expect(ran).toEqual([]);
    expect(referrers).toEqual([]);
    // Each was refused by the directive that is there for it, and not by chance.
    const byOther = PROBES.filter(({ name, trips }) => trips.length > 0 && !refused[name]?.some((one) => trips.includes(one)));
    expect(byOther.map(({ name }) => `${name}: ${refused[name] ?? 'by none'}`)).toEqual([]);
    expect(PROBES.filter(({ name, trips }) => trips.length === 0 && refused[name])).toEqual([]);
  });

  it('the control: without a policy all of them are open, and tell where they come from', async () => {
    const { reached, connected, ran, refused, referrers } = await attack(inject('site'), 'none', open);
    const all = PROBES.map(({ name }) => name);
    expect(reached).toEqual(all.filter((name) => name !== 'preconnect').sort());
    expect(connected).toEqual(['preconnect']);
    expect(ran).toEqual(['Function', 'blob: script', 'data: script', 'eval', 'event handler', 'timer with a text']);
    expect(refused).toEqual({});
    expect(referrers.length).toBeGreaterThan(9);
  });
});

/** What a foreign program in the page may do with Trusted Types. */
const TYPED = `
  const attempt = (name, work) => { try { work(); say(name, 'allowed'); } catch (error) { say(name, error.name); } };
  const rules = { createHTML: (text) => text, createScript: (text) => text, createScriptURL: (text) => text };
  for (const name of ['other', 'default', 'sw', 'sw']) attempt('policy ' + name, () => trustedTypes.createPolicy(name, rules));
  navigator.serviceWorker.register('/sw.js').then(
    () => say('worker by a text', 'allowed'),
    (error) => say('worker by a text', error.name));`;

describe('Trusted Types', () => {
  const ask = async (placed: Placed) =>
    (
      await attackPage({ site: inject('site'), placed, open, script: () => TYPED, isOver: ({ told }) => told.length === 5 })
    ).told.sort();

  it.each<Placed>(['header', 'meta'])('know one policy, once, and no worker by a text; policy: %s', async (placed) => {
    expect(await ask(placed)).toEqual([
      ['policy default', 'TypeError'],
      ['policy other', 'TypeError'],
      ['policy sw', 'TypeError'],
      ['policy sw', 'allowed'],
      ['worker by a text', 'TypeError'],
    ]);
  });

  it('the control: without a policy they refuse nothing', async () => {
    expect((await ask('none')).map(([, result]) => result)).toEqual(Array(5).fill('allowed'));
  });
});
