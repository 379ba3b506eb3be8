import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCatalog } from '../../src/compile/catalog.ts';
import { languageChunks } from '../../src/compile/chunks/language-chunks.ts';
import { placeChunks } from '../../src/compile/chunks/place-chunks.ts';
import { localizer } from '../../src/compile/localizer.ts';
import { readContent } from '../../src/compile/read-content.ts';
import { plainText } from '../../src/content/plain-text.ts';
import type { HomeChunk, PlaceCardsChunk, ServicesChunk, TopicChunk } from '../../src/domain/pack.ts';
import type { Inline } from '../../src/domain/text.ts';
import { copySmallSite, type SiteCopy } from './small-site.ts';

let site: SiteCopy;
beforeEach(async () => {
  site = await copySmallSite();
});
afterEach(() => site.remove());

const AR_PEP = 'content/i18n/ar/topics/pep.po';

async function chunksIn(lang: string) {
  const { content } = await readContent(site.root);
  if (!content) throw new Error('the small site cannot be read');
  const [place] = content.places;
  if (!place) throw new Error('the small site has no place');
  const catalog = await readCatalog(site.root, lang, content);
  const other = await readCatalog(site.root, 'fr', content);
  const pathOf = (topic: string) => (topic === 'pep' ? 'k7' : topic);
  const localize = localizer(content, catalog, pathOf, '2026-11-21');
  return {
    content,
    problems: catalog.problems,
    own: languageChunks(content, pathOf, localize),
    here: placeChunks(place, content, pathOf, localize, localizer(content, other, pathOf, '2026-11-21')),
  };
}

/** Every piece of text in a chunk, with what stands for a fold of other text left in. */
function allText(value: unknown): string {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || (typeof item === 'object' && item !== null))) {
    return value.map((item) => (typeof item === 'string' ? item : allText(item))).join(' ');
  }
  if (typeof value === 'object' && value !== null) return Object.values(value).map(allText).join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

describe('chunks of a language', () => {
  it('lose no text of the source', async () => {
    const { content, own, here } = await chunksIn('en');
    const text = allText([own, here]);
    for (const { source } of content.documents.flatMap(({ segments }) => segments)) {
      for (const word of source.replace(/\{[^}]+\}|\*\*/g, ' ').split(/[\s,]+/)) expect(text).toContain(word);
    }
  });

  it('show a translation with its numbers put in from the facts', async () => {
    const { own } = await chunksIn('ar');
    const { blocks, title } = own['t/k7'] as TopicChunk;
    expect(plainText(title.text)).toBe('خطر فيروس نقص المناعة');
    const [steps] = blocks;
    const first = steps?.kind === 'steps' ? steps.items[0] : undefined;
    const number = (first?.text ?? []).find(
      (piece): piece is Extract<Inline, { fact: string }> => typeof piece === 'object' && 'fact' in piece,
    );
    expect(number).toMatchObject({ value: '72', places: { fr: '48' } });
  });

  it('fall back to the source and say which language that is', async () => {
    const { own } = await chunksIn('ar');
    const { summary } = own['t/k7'] as TopicChunk;
    expect(summary).toMatchObject({ lang: 'en' });
    expect(plainText(summary.text)).toBe('Medicine can still help if you go soon.');
  });

  it('block a translation whose numbers are wrong, and nothing else', async () => {
    await site.edit(AR_PEP, (text) => text.replace('خلال {fact.pep_hours}', 'خلال 72'));
    const { own, problems } = await chunksIn('ar');
    const { blocks, title } = own['t/k7'] as TopicChunk;
    const [steps] = blocks;
    expect(steps?.kind === 'steps' && steps.items[0]).toMatchObject({ status: 'blocked', lang: 'en' });
    expect(title.lang).toBeUndefined();
    expect(problems.some(({ level, file }) => level === 'blocked' && file === AR_PEP)).toBe(true);
    expect(problems.every(({ level }) => level !== 'error')).toBe(true);
  });

  it('block a file that is not UTF-8 without stopping the others', async () => {
    const { writeFile } = await import('node:fs/promises');
    await writeFile(`${site.root}/${AR_PEP}`, Buffer.from([0x6d, 0x73, 0x67, 0xe9, 0xff, 0x0a]));
    const { own, problems } = await chunksIn('ar');
    expect((own['t/k7'] as TopicChunk).title.lang).toBe('en');
    expect(problems.map(({ level }) => level)).toContain('blocked');
  });

  it('block a translation in the wrong script', async () => {
    await site.edit(AR_PEP, (text) => text.replace('خطر فيروس نقص المناعة', 'Dangerous virus for you'));
    const { own } = await chunksIn('ar');
    expect((own['t/k7'] as TopicChunk).title).toMatchObject({ status: 'blocked', lang: 'en' });
  });

  it('mark a translation of an older source as out of date, with the current source beside it', async () => {
    await site.edit('content/topics/pep.md', (text) => text.replace('title: A risk of HIV', 'title: HIV and you'));
    const { own } = await chunksIn('ar');
    const { title } = own['t/k7'] as TopicChunk;
    expect(title).toMatchObject({ status: 'stale', other: { lang: 'en' } });
    expect(plainText(title.other?.text ?? [])).toBe('HIV and you');
  });

  it('list topics and tiles under their path names', async () => {
    const { own } = await chunksIn('en');
    const { topics, tiles } = own.home as HomeChunk;
    expect(topics.map(({ path }) => path)).toEqual(['k7']);
    expect(tiles.map(({ topic }) => topic)).toEqual(['k7']);
  });
});

describe('a number in facts.yaml', () => {
  it('is changed in one line, and every language, page and place follows', async () => {
    const numbers = async () => {
      const chunks = await Promise.all(['en', 'ar'].map((lang) => chunksIn(lang)));
      return chunks.map(({ own, here }) => JSON.stringify([own, here]).match(/"value":"\d+"/g));
    };
    expect(await numbers()).toEqual([['"value":"72"'], ['"value":"72"']]);
    await site.edit('content/facts.yaml', (text) => text.replace('value: 72', 'value: 71'));
    expect(await numbers()).toEqual([['"value":"71"'], ['"value":"71"']]);
  });
});

describe('chunks of a place', () => {
  it('leave out what nobody knows of a service', async () => {
    const { here } = await chunksIn('en');
    const [service] = (here.services as ServicesChunk).services;
    expect(service).toMatchObject({ id: 'here', papers: 'not-asked', city: 'Paris' });
    expect(service).not.toHaveProperty('anonymous');
    expect(service).not.toHaveProperty('firewall');
  });

  it('offer no card that is not in the language of the place, and none for places that nobody has reviewed', async () => {
    const { here } = await chunksIn('en');
    expect((here.cards as PlaceCardsChunk).texts).toEqual([]);
    const { mkdir, writeFile } = await import('node:fs/promises');
    await mkdir(`${site.root}/content/i18n/fr`, { recursive: true });
    const entry = (id: string, source: string, target: string) => `msgctxt "${id}"\nmsgid "${source}"\nmsgstr "${target}"\n\n`;
    await writeFile(
      `${site.root}/content/i18n/fr/cards.po`,
      `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n${entry('cards/c-pep', 'I need PEP now. It was at {fill.hour}.', 'Il me faut un TPE maintenant. C’était à {fill.hour}.')}${entry('cards/c-name', 'My name is {fill.name}.', 'Je m’appelle {fill.name}.')}`,
    );
    const { here: translated } = await chunksIn('en');
    expect((translated.cards as PlaceCardsChunk).texts.map(({ id }) => id)).toEqual(['c-pep']);
  });
});
