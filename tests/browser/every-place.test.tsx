import { readFileSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import messages from '../../locales/en.json' with { type: 'json' };
import { readContent } from '../../src/compile/read-content.ts';
import { pageData } from '../../src/content/page-data.ts';
import type { Content } from '../../src/domain/content.ts';
import { packId } from '../../src/domain/pack.ts';
import { DISCREET_WORDS } from '../../src/domain/route.ts';
import { createTranslator } from '../../src/page/translator.ts';
import { ALL_SCREENS } from '../../src/views/all-screens.ts';
import { Page } from '../../src/views/page.tsx';
import { builtChunks } from '../support/built-pages.ts';

const { places } = JSON.parse(readFileSync('site.config.json', 'utf8')) as { places: string[] };
const t = createTranslator('en', messages);
const NONE_YET = t('topic.here.none');

let content: Content;
beforeAll(async () => {
  const read = await readContent('.');
  if (!read.content) throw new Error('the content cannot be read');
  content = read.content;
});

/** The topic as the app draws it for an English reader who has picked the place. */
function drawn(topic: string, place: string, packs: Record<string, Record<string, unknown>>): string {
  const today = new Date().toISOString().slice(0, 10);
  const data = pageData({ route: { kind: 'topic', lang: 'en', topic }, place }, ({ pack, code }) => packs[pack]?.[code], {
    today,
    built: today,
    stage: 'preview',
    base: '/',
    exit: '/',
    words: DISCREET_WORDS,
    languages: ['en'],
    manifests: {},
    packs: [],
  });
  if (!data) return 'there is no such page';
  return renderToString(<Page data={data} t={t} screens={ALL_SCREENS} />);
}

/** Whether a page says what holds in the place: by a link to its text, or by saying that there is none yet. */
function answers(html: string, code: string, place: string): 'text' | 'none yet' | 'nothing' {
  if (html.includes(`href="/en/${code}/${place}/"`)) return 'text';
  return html.includes(NONE_YET) ? 'none yet' : 'nothing';
}

describe('every topic that depends on the place', () => {
  it.each(places)('has a text for %s, or says that there is none yet', (place) => {
    const packs = { en: builtChunks('en'), [packId('en', place)]: builtChunks(packId('en', place)) };
    const found = content.topics
      .filter(({ matter }) => matter.scope !== 'universal')
      .map(({ matter }) => ({ id: matter.id, says: answers(drawn(matter.code, place, packs), matter.code, place) }));
    expect(found.length).toBeGreaterThan(60);
    const withText = content.placeTexts.filter(({ matter }) => matter.place === place).length;
    expect(found.filter(({ says }) => says === 'nothing')).toEqual([]);
    if (place !== 'zz') expect(withText).toBeGreaterThan(30);
  });

  it('the control: a topic that is the same everywhere says neither', () => {
    const packs = { en: builtChunks('en'), 'en+fr': builtChunks('en+fr') };
    const [same] = content.topics.filter(({ matter }) => matter.scope === 'universal');
    const code = same?.matter.code ?? '';
    expect(answers(drawn(code, 'fr', packs), code, 'fr')).toBe('nothing');
  });
});
