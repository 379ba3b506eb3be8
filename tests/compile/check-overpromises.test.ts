import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCatalog } from '../../src/compile/catalog.ts';
import { checkOverpromises } from '../../src/compile/check-overpromises.ts';
import type { Messages } from '../../src/compile/messages.ts';
import { readContent } from '../../src/compile/read-content.ts';
import { copySmallSite, type SiteCopy } from './small-site.ts';

let site: SiteCopy;
beforeEach(async () => {
  site = await copySmallSite();
});
afterEach(() => site.remove());

const swap = (from: string, to: string) => (text: string) => text.replace(from, to);

async function content() {
  const read = await readContent(site.root);
  if (!read.content) throw new Error('the small site cannot be read');
  return read.content;
}

async function said(messages: Messages = {}): Promise<string[]> {
  return checkOverpromises(await content(), messages).map(
    ({ file, line, message, level }) => `${level} ${file}:${line}: ${message}`,
  );
}

describe('a text that promises too much', () => {
  it.each([
    ['a topic', 'content/topics/pep.md', swap('It is a medicine.', 'It is anonymous.'), 'error content/topics/pep.md:27'],
    ['a title', 'content/topics/pep.md', swap('A risk of HIV', 'Anonymous help'), 'error content/topics/pep.md:4'],
    ['a tile', 'content/tiles.yaml', swap('The condom broke', 'Ask anonymously'), 'error content/tiles.yaml:2'],
  ])('is an error in %s', async (_, file, change, at) => {
    expect(await said()).toEqual([]);
    await site.edit(file, change);
    expect((await said()).join('\n')).toMatch(new RegExp(`^${at}: "anonymous(ly)?" promises what nobody can keep$`));
  });

  it('is an error in the interface, in whichever language', async () => {
    const messages = { en: { 'a.b': 'Fine.' }, ar: { 'a.b': 'القراءة مجهولة ومجهول الهوية' } };
    expect(await said(messages)).toEqual([
      'error locales/ar.json:0: the message "a.b": "ومجهول الهوية" promises what nobody can keep',
    ]);
  });

  it('blocks its segment in a translation', async () => {
    const file = 'content/i18n/ar/topics/pep.po';
    const wrong = async () => (await readCatalog(site.root, 'ar', await content())).problems.map(({ message }) => message).join();
    expect(await wrong()).not.toContain('promises');
    await site.edit(file, (text) => text.replace(/(msgctxt "pep\/title"\nmsgid ".*"\nmsgstr ")[^"]*/, '$1مجهول الهوية'));
    expect(await wrong()).toContain('"مجهول الهوية" promises what nobody can keep');
  });
});

describe('what is no promise of ours', () => {
  it('passes: the name of a service, words for the search, a key of the data', async () => {
    await site.edit('content/topics/pep.md', swap('keywords: [condom broke]', 'keywords: [anonymous test]'));
    await site.edit('content/services/fr.yaml', (text) => text.replace(/name: .*/, 'name: Anonymous Clinic\n    anonymous: yes'));
    expect(await said()).toEqual([]);
    expect((await content()).services.fr?.[0]).toMatchObject({ name: 'Anonymous Clinic', anonymous: 'yes' });
  });
});

it('says which language has no words', async () => {
  await site.edit('content/overpromises.yaml', swap("ar: ['*مجهول الهوية']\n", ''));
  expect(await said()).toEqual(['error content/overpromises.yaml:1: there are no words for "ar"']);
});
