import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sync } from '../../src/compile/sync.ts';
import { copySmallSite, type SiteCopy } from './small-site.ts';

let site: SiteCopy;
beforeEach(async () => {
  site = await copySmallSite();
  await writeFile(
    join(site.root, 'locales/en.json'),
    JSON.stringify({ home: 'Home', found_one: '{{count}}', found_other: '{{count}}' }),
  );
  await writeFile(join(site.root, 'locales/qqq.json'), JSON.stringify({ home: 'Name of the first page' }));
});
afterEach(() => site.remove());

const text = (file: string) => readFile(join(site.root, file), 'utf8');
const exists = (file: string) =>
  access(join(site.root, file)).then(
    () => true,
    () => false,
  );
const PEP = 'content/i18n/ar/topics/pep.po';

describe('sync', () => {
  it('adds what is new, keeps what is translated, and changes nothing the second time', async () => {
    await sync(site.root, 'ar');
    const once = await text(PEP);
    expect(once).toContain('msgstr "خطر فيروس نقص المناعة"');
    expect(once).toContain('msgctxt "pep/what-is"');
    await sync(site.root, 'ar');
    expect(await text(PEP)).toBe(once);
  });

  it('marks a translation of a changed source and keeps the source it was made from', async () => {
    await site.edit('content/topics/pep.md', (source) => source.replace('title: A risk of HIV', 'title: HIV and you'));
    await sync(site.root, 'ar');
    expect(await text(PEP)).toMatch(
      /#, fuzzy\n#\| msgctxt "pep\/title"\n#\| msgid "A risk of HIV"\nmsgctxt "pep\/title"\nmsgid "HIV and you"/,
    );
  });

  it('begins files only when asked to', async () => {
    await sync(site.root, 'ar');
    expect(await exists('content/i18n/ar/cards.po')).toBe(false);
    await sync(site.root, 'ar', true);
    expect(await exists('content/i18n/ar/cards.po')).toBe(true);
  });

  it('asks for every plural form of the language, and writes what is whole to the UI file', async () => {
    await sync(site.root, 'ar');
    const po = 'content/i18n/ar/_ui.po';
    for (const form of ['zero', 'one', 'two', 'few', 'many', 'other'])
      expect(await text(po)).toContain(`msgctxt "found_${form}"`);
    await site.edit(po, (old) => old.replace('msgid "Home"\nmsgstr ""', 'msgid "Home"\nmsgstr "البداية"'));
    await sync(site.root, 'ar');
    expect(JSON.parse(await text('locales/ar.json'))).toEqual({ home: 'البداية' });
  });

  it('leaves a file alone that it does not understand', async () => {
    await site.edit(PEP, (old) => `${old}\nmsgctxt "pep/say"\nmsgid "broken\n`);
    const before = await text(PEP);
    const { problems } = await sync(site.root, 'ar');
    expect(await text(PEP)).toBe(before);
    expect(problems.map(({ file }) => file)).toContain(PEP);
  });
});
