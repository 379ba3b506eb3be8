import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { keep, switchLanguage } from './reader.ts';

/**
 * Everything that a reader can do in one visit, screen by screen, in one language; `to` is the language she or he changes to. Ends on the
 * way out. `look` is called wherever something new stands on the screen.
 */
export async function wholeJourney(
  page: Page,
  { site, lang, to }: { site: string; lang: string; to: string },
  look: (what: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const tap = (selector: string) => page.locator(selector).first().click();
  const arrive = (screen: string) => page.locator(`main.on-${screen}`).waitFor();
  const viaFooter = async (path: string, screen: string) => {
    await tap(`footer a[href="/${lang}/${path}"]`);
    await arrive(screen);
  };
  const closeSheet = async () => {
    await page.locator('.sheet .quiet').last().click();
    await page.locator('.sheet').waitFor({ state: 'detached' });
  };

  await page.goto(`${site}/${lang}/p/fr/`, { waitUntil: 'networkidle' });
  await look('place');
  await tap('.top a.home');
  await arrive('home');
  await tap('.tiles a');
  await arrive('topic');
  for (const place of ['zz', 'fr']) {
    await tap('.bar .menu summary');
    await tap(`.bar .places a[href$="/p/${place}/"]`);
    await page.locator(`.bar .places a[href$="/p/${place}/"][aria-current]`).waitFor({ state: 'attached' });
  }
  await look('topic');

  await viaFooter('s/fr/', 'services');
  await filterServices(page, tap);
  await askAboutLinks(page, closeSheet, look);

  await viaFooter('c/fr/', 'cards');
  await showCard(page, tap, look);
  await arrive('home');
  await tap('.bar > a');
  await arrive('find');
  await tap('main .rows a');
  await arrive('topic');

  await viaFooter('k/', 'kept');
  await keep(page, ['fr']);
  await look('kept');
  await switchLanguage(page, to);
  await page.locator(`main[lang=${to}]`).waitFor();
  await tap('#remove');
  await page.locator('.sheet').waitFor();
  await look('remove');
  await closeSheet();
  await tap('#leave');
  await page.locator('main').waitFor({ state: 'detached' });
}

async function filterServices(page: Page, tap: (selector: string) => Promise<void>): Promise<void> {
  await page.locator('.filters').waitFor();
  await tap('.pick summary');
  await tap('.pick[open] .option:nth-child(1)');
  await tap('.chip');
  await page.locator('.chip[aria-pressed=true]').waitFor();
  await tap('.chip');
}

/** A call, a message and a link: each asks first, copies, and lets go. */
async function askAboutLinks(page: Page, close: () => Promise<void>, look: (what: string) => Promise<void>): Promise<void> {
  for (const scheme of ['tel:', 'mailto:', 'https:']) {
    await page.locator(`.service > a.button[href^="${scheme}"]`).first().click();
    await page.locator('.sheet').waitFor();
    await page.locator('.sheet button').first().click();
    await page.locator('.sheet [role=status]:not(:empty)').waitFor();
    await look(scheme);
    await close();
  }
}

/** Fills a card's gap, shows the card, and ends it by holding the button. */
async function showCard(
  page: Page,
  tap: (selector: string) => Promise<void>,
  look: (what: string) => Promise<void>,
): Promise<void> {
  await tap('.card .quiet');
  await page.locator('[role=textbox]').first().pressSequentially('Ada');
  await look('fields');
  await tap('.card:has([role=textbox]) .button');
  await page.locator('main.shown').waitFor();
  await look('card');
  const { x = 0, y = 0 } = (await page.locator('.hold').boundingBox()) ?? {};
  await page.mouse.move(x + 20, y + 20);
  await page.mouse.down();
  await sleep(1200);
  await page.mouse.up();
}
