import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../src/compile/read-content.ts';
import { formatProblem } from '../../src/domain/problem.ts';
import { copySmallSite, type SiteCopy } from './small-site.ts';

let site: SiteCopy;
beforeEach(async () => {
  site = await copySmallSite();
});
afterEach(() => site.remove());

async function problemsAfter(file: string, change: (text: string) => string): Promise<string[]> {
  await site.edit(file, change);
  const { problems } = await readContent(site.root);
  return problems.filter(({ level }) => level === 'error').map(formatProblem);
}

const swap = (from: string, to: string) => (text: string) => text.replace(from, to);
const PEP = 'content/topics/pep.md';

/** Each fault in source content: the file, the edit that makes it, and what the author is told. */
const FAULTS: [fault: string, file: string, change: (text: string) => string, said: RegExp][] = [
  ['an unknown token', PEP, swap('{fact.pep_hours}', '{fact.pep_days}'), /pep\.md:21: unknown token \{fact\.pep_days\}; add it/],
  ['an unknown card in the front matter', PEP, swap('cards: [c-pep]', 'cards: [c-pop]'), /pep\.md:\d+: unknown card c-pop;/],
  ['an unknown card in the text', PEP, swap(':::say c-pep', ':::say c-pop'), /pep\.md:\d+: unknown card c-pop;/],
  ['an unknown service', PEP, swap('services: [clinic]', 'services: [spa]'), /pep\.md:\d+: unknown service spa;/],
  ['an unknown link', PEP, swap('It is a medicine.', 'See [this][nothing].'), /pep\.md:27: unknown link \[nothing\];/],
  ['raw HTML', PEP, swap('It is a medicine.', 'It is <b>medicine</b>.'), /pep\.md:27: .*HTML/i],
  ['an address in prose', PEP, swap('It is a medicine.', 'See https://example.org now.'), /pep\.md:27: .*address/i],
  ['a run of five digits in prose', PEP, swap('It is a medicine.', 'Ring 12345 now.'), /pep\.md:27: a number typed/],
  ['a run of five Arabic digits in prose', PEP, swap('It is a medicine.', 'Ring ١٢٣٤٥ now.'), /pep\.md:27: a number typed/],
  [
    'a bidi control character',
    PEP,
    swap('It is a medicine.', 'It is \u202ea medicine.'),
    /pep\.md:27: .*(direction|control|invisible)/i,
  ],
  ['an id twice in a file', PEP, swap('{#say}', '{#go}'), /pep\.md:22: .*"go".*twice/],
  ['an id that was used before', PEP, swap('{#say}', '{#old}'), /pep\.md:22: .*"old" was used before/],
  ['a text without an id', PEP, swap(' {#say}', ''), /pep\.md:22: this text has no id; run/],
  ['a code that was used before', PEP, swap('code: k7', 'code: k8'), /pep\.md:\d+: the code k8 is not written down yet/],
  ['a code of another topic', 'content/ids.json', swap('"k7": "pep"', '"k7": "old"'), /the code k7 was used before for "old"/],
  ['broken YAML', PEP, swap('title: A risk', 'title: "A risk'), /pep\.md:\d+: broken YAML/],
  ['broken YAML in a data file', 'content/cards.yaml', swap('cards:', 'cards: ['), /cards\.yaml:\d+: broken YAML/],
  [
    'a date that is no date',
    PEP,
    swap('checked: 2026-11-21', 'checked: 2026-13-41'),
    /pep\.md:15: checked: "2026-13-41" is no date/,
  ],
  ['a source date that is no date', PEP, swap('date: 2024-07', 'date: lately'), /pep\.md:14: sources\.h17\.date: /],
  ['an unknown language tag', 'site.config.json', swap('"ar"', '"xx"'), /site\.config\.json:\d+: unknown language tag "xx"/],
  ['an unknown language of a topic', PEP, swap('kind: health', 'kind: health\nlang: xx'), /pep\.md:1: unknown language tag "xx"/],
  ['a src that names no source', PEP, swap('{#what-is src=h17}', '{#what-is src=h18}'), /pep\.md:27: src=h18 names no source/],
  ['a field that does not exist', PEP, swap('icon: clock', 'icon: clock\ncolour: red'), /pep\.md:9: "colour" is no field here/],
  ['a missing field', PEP, swap('summary: Medicine can still help if you go soon.\n', ''), /pep\.md:\d+: "summary" is missing/],
  ['a value that is not in the list', PEP, swap('section: now', 'section: later'), /pep\.md:6: section: "later" is not one of/],
  ['an icon that is not in the family', PEP, swap('icon: clock', 'icon: clokc'), /pep\.md:1: there is no icon "clokc"/],
  ['a tile that leads nowhere', 'content/tiles.yaml', swap('topic: pep', 'topic: pop'), /tiles\.yaml:1: there is no topic "pop"/],
  ['a tile to a calm topic', PEP, swap('urgency: red', 'urgency: normal'), /tiles\.yaml:1: the topic "pep" is not urgent; write/],
  ['a place text without a topic', 'content/places/fr/pep.md', swap('topic: pep', 'topic: pop'), /there is no topic "pop"/],
  [
    'a gap that the card does not list',
    'content/cards.yaml',
    swap('{fill.hour}', '{fill.name}'),
    /cards\.yaml:2: unknown token \{fill\.name\}/,
  ],
  ['an unclosed block', PEP, (text) => text.replace(/:::\n$/, ''), /pep\.md:\d+: .*:::/],
  [
    'a star inside a word that promises too much',
    'content/overpromises.yaml',
    swap('[anonym*]', '[ano*nym]'),
    /overpromises\.yaml:1: en\.0: "ano\*nym" is no word/,
  ],
  ['a bad emergency number', 'content/places/fr/place.yaml', swap("'112'", "'one'"), /place\.yaml:6: emergency\.any\.number/],
];

describe('reading content', () => {
  it('finds nothing wrong in the small site', async () => {
    const { problems, content } = await readContent(site.root);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(content?.topics.map(({ matter }) => matter.id)).toEqual(['pep']);
  });

  it.each(FAULTS)('says so when there is %s', async (_fault, file, change, said) => {
    const problems = await problemsAfter(file, change);
    expect(problems.join('\n')).toMatch(said);
  });

  it('tells two topics with one code apart', async () => {
    const { readFile, writeFile } = await import('node:fs/promises');
    const text = await readFile(`${site.root}/${PEP}`, 'utf8');
    await writeFile(`${site.root}/content/topics/visit.md`, text.replace('id: pep', 'id: visit'));
    const { problems } = await readContent(site.root);
    expect(problems.map(formatProblem).join('\n')).toMatch(/the code k7 belongs to "\w+" already/);
  });
});
