import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchBrowser, type OpenPage, type TestBrowser } from '../support/browser.ts';
import { unguarded } from '../support/fields.ts';
import { wholeJourney } from '../support/journey.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page that tells of each violation of its policy by the event, beside what the browser says in its console. */
async function openCounting(): Promise<OpenPage & { counted: string[] }> {
  const open = await browser.newPage({ viewport: { width: 360, height: 640 } });
  onTestFinished(() => open.context.close());
  open.context.setDefaultTimeout(15_000);
  const counted: string[] = [];
  await open.context.exposeFunction('countViolation', (directive: string) => counted.push(directive));
  await open.context.addInitScript(() => {
    const { countViolation } = window as unknown as { countViolation: (directive: string) => void };
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => countViolation(effectiveDirective));
  });
  return { ...open, counted };
}

describe('a whole visit', () => {
  it.each([
    ['en', 'th'],
    ['ar', 'en'],
    ['th', 'ar'],
  ])(
    'in %s trips over no policy, fails at nothing, guards every field, and asks no other host before it leaves',
    async (lang, to) => {
      const { page, record, counted } = await openCounting();
      const before = record.elsewhere.length;
      const seen: string[] = [];
      const fields: string[] = [];
      await wholeJourney(page, { site: inject('site'), lang, to }, async (what) => {
        seen.push(what);
        if (what === 'fields') fields.push(...(await page.evaluate(unguarded)));
        expect(record.elsewhere.slice(before)).toEqual([]);
        expect(record.errors).toEqual([]);
      });
      expect(seen).toEqual(['place', 'topic', 'tel:', 'mailto:', 'https:', 'fields', 'card', 'kept', 'remove']);
      expect(counted).toEqual([]);
      expect(record.violations).toEqual([]);
      expect(fields).toEqual([]);
      // The one other host, on the way out.
      expect([...new Set(record.elsewhere.slice(before))]).toEqual(['www.wikipedia.org']);
    },
  );

  it('the control: a field that is checked for spelling is noticed, and a form control', async () => {
    const { page } = await openCounting();
    await page.goto(`${inject('site')}/en/c/fr/`, { waitUntil: 'networkidle' });
    await page.locator('.card .quiet').first().click();
    await page.locator('[role=textbox]').first().waitFor();
    expect(await page.evaluate(unguarded)).toEqual([]);
    await page.evaluate(() => {
      document.querySelector('[role=textbox]')?.removeAttribute('spellcheck');
      document.querySelector('main')?.append(document.createElement('input'));
    });
    expect(await page.evaluate(unguarded)).toEqual(['input is a form control', 'span lacks spellcheck']);
  });

  it('the control: a style that stands in the page without the policy’s leave is counted, by both', async () => {
    const { page, record, counted } = await openCounting();
    await page.goto(`${inject('site')}/en/`, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.head.append(Object.assign(document.createElement('style'), { textContent: 'b{}' })));
    await page.waitForTimeout(200);
    // Once by the header, once by the page itself.
    expect(counted).toEqual(['style-src-elem', 'style-src-elem']);
    expect(record.violations.length).toBeGreaterThan(0);
  });
});
