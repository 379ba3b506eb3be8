import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../src/compile/build.ts';
import { readMessages } from '../../src/compile/messages.ts';
import { copySmallSite, type SiteCopy } from './small-site.ts';

let site: SiteCopy;
beforeEach(async () => {
  site = await copySmallSite();
  await cp('locales', join(site.root, 'locales'), { recursive: true });
  await mkdir(join(site.root, 'dist'));
  await writeFile(join(site.root, 'dist/index.html'), 'the build before');
});
afterEach(() => site.remove());

describe('a build with an error in its content', () => {
  it('leaves the build before it untouched and says what is wrong', async () => {
    await site.edit('content/topics/pep.md', (text) => text.replace('section: now', 'section: later'));
    const { problems } = await build(site.root);
    expect(problems.filter(({ level }) => level === 'error')).not.toEqual([]);
    expect(await readdir(join(site.root, 'dist'))).toEqual(['index.html']);
    expect(await readFile(join(site.root, 'dist/index.html'), 'utf8')).toBe('the build before');
  });

  it('stops for a UI message that a language lacks', async () => {
    const file = join(site.root, 'locales/ar.json');
    await writeFile(file, JSON.stringify({ 'home.title': 'x' }));
    const { problems } = await build(site.root);
    expect(problems.some(({ file: name, message }) => name === 'locales/ar.json' && /is missing/.test(message))).toBe(true);
    expect(await readdir(join(site.root, 'dist'))).toEqual(['index.html']);
  });
});

describe('UI messages', () => {
  const write = (name: string, messages: Record<string, string>) =>
    writeFile(join(site.root, `locales/${name}.json`), JSON.stringify(messages));
  const said = async () => (await readMessages(site.root, ['en', 'ar'])).problems.map(({ message }) => message);

  beforeEach(async () => {
    await write('en', { found_one: '{{count}} place', found_other: '{{count}} places', home: 'Home' });
    await write('qqq', { found_one: 'n', found_other: 'n', home: 'n' });
  });

  it('need each plural form that the language has', async () => {
    await write('ar', { home: 'البداية', found_one: 'a', found_other: 'b' });
    expect((await said()).join('\n')).toMatch(/"found_two" is missing/);
  });

  it('may have no message that the source does not have', async () => {
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [`found_${form}`, 'x']);
    await write('ar', { home: 'x', ...Object.fromEntries(forms), more: 'x' });
    expect(await said()).toEqual(['there is no message "more"']);
  });

  it('need a note for translators', async () => {
    await write('qqq', { found_one: 'n', found_other: 'n' });
    expect((await said()).join('\n')).toMatch(/"home" has no note/);
  });
});
