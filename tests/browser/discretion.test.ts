import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { builtFile, builtPages } from '../support/built-pages.ts';

/** Words that would tell somebody who holds the phone what its owner reads. */
const BETRAYS =
  /parasol|sex|escort|prostitut|brothel|migrant|migra|papers|visa|police|raid|hiv|pep\b|condom|abortion|traffick|victim|rights|legal/i;

/** The only things a manifest may say. Each of the others shows the app somewhere, or opens it by itself. */
const MANIFEST = ['name', 'short_name', 'id', 'start_url', 'scope', 'display', 'background_color', 'theme_color', 'icons'];

/** What would show itself, or ask to, while the page is not open; and what would ask to be installed. */
const SHOWS_ITSELF =
  /\bNotification\b|showNotification|pushManager|PushManager|setAppBadge|clearAppBadge|setClientBadge|periodicSync|\.sync\.register|registerProtocolHandler|launchQueue|relatedApplications|\.vibrate\(|\.prompt\(\)|\.userChoice/;

type Manifest = Record<string, unknown> & { name: string; short_name: string };
const manifest = JSON.parse(builtFile('site.webmanifest').toString()) as Manifest;
const config = JSON.parse(readFileSync('site.config.json', 'utf8')) as { title: string };
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });
const programs = files.filter((file) => file.endsWith('.js'));

const surplus = (found: Manifest) => Object.keys(found).filter((key) => !MANIFEST.includes(key));
const telling = (names: string[]) => names.filter((name) => BETRAYS.test(name));
const showing = (program: string) => SHOWS_ITSELF.exec(program)?.[0];

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('what stands on the phone, in lists and in the task switcher', () => {
  it('is the neutral name alone: manifest, titles, icon', () => {
    expect(manifest.name).toBe(config.title);
    expect(telling([config.title, manifest.short_name, ...manifest.name.split(' ')])).toEqual([]);
    expect(telling([builtFile('site.webmanifest').toString(), builtFile('icon.svg').toString()])).toEqual([]);
    const titles = builtPages().map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
    expect([...new Set([...titles, /<title>(.*?)<\/title>/.exec(builtFile('shell.html').toString())?.[1]])]).toEqual([
      config.title,
    ]);
    // Pictures carry no words of their own: where they were made, by whom, of what.
    for (const icon of ['icon-192.png', 'icon-512.png'])
      expect(builtFile(icon).toString('latin1')).not.toMatch(/tEXt|iTXt|zTXt|eXIf/);
  });

  it('has file names that say nothing', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(telling(files)).toEqual([]);
  });

  it('would be noticed: a telling name, a telling file', () => {
    expect(
      telling(['Worker rights', 'assets/pep-screen-x1.js', 'en/condom/index.html', 'assets/home-screen-x1.js']),
    ).toHaveLength(3);
  });
});

describe('the app never shows itself, and never asks to be installed', () => {
  it('has no shortcut, share target, handler or screenshot in its manifest', () => {
    expect(surplus(manifest)).toEqual([]);
    expect(surplus({ ...manifest, shortcuts: [], share_target: {}, protocol_handlers: [] })).toHaveLength(3);
  });

  it('has no notification, badge, background task or install prompt in its programs', () => {
    expect(programs.length).toBeGreaterThan(20);
    expect(programs).toContain('sw.js');
    for (const file of programs) expect(showing(builtFile(file).toString()), file).toBeUndefined();
    // The control: each of these would be found, minified as it may be.
    for (const program of [
      'Notification.requestPermission()',
      'e.registration.showNotification(t)',
      'navigator.setAppBadge(1)',
      'a.pushManager.subscribe()',
      'e.prompt()',
    ])
      expect(showing(program), program).toBeDefined();
  });

  it('keeps the browser from asking in its place', async () => {
    const { page, context } = await browser.newPage();
    /** Does the page hold the browser's own question back? */
    const isHeldBack = () =>
      page.evaluate(() => {
        const question = new Event('beforeinstallprompt', { cancelable: true });
        dispatchEvent(question);
        return question.defaultPrevented;
      });
    await page.goto(`${inject('site')}/en/`, { waitUntil: 'networkidle' });
    expect(await isHeldBack()).toBe(true);
    // The control: a page without our program lets the browser ask.
    await page.goto(`${inject('site')}/icon.svg`);
    expect(await isHeldBack()).toBe(false);
    await context.close();
  });

  it('asks for no permission on a visit', async () => {
    const { page, context } = await browser.newPage();
    await page.addInitScript(() => {
      const asked: string[] = [];
      Object.assign(window, { asked });
      for (const [owner, name] of [
        [window.Notification, 'requestPermission'],
        [navigator.geolocation, 'getCurrentPosition'],
        [navigator.storage, 'persist'],
      ] as const)
        Object.defineProperty(owner, name, { value: async () => asked.push(name) });
    });
    const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
    for (const path of ['/en/', '/ar/k7/', '/th/k/', '/en/a/']) {
      await page.goto(`${inject('site')}${path}`, { waitUntil: 'networkidle' });
      expect(await asked(), path).toEqual([]);
    }
    await page.evaluate(() => Notification.requestPermission());
    expect(await asked()).toEqual(['requestPermission']);
    await context.close();
  });
});
