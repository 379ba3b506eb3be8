import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/compile/check.ts';
import { checkProse, typedNumber } from '../../src/compile/check-prose.ts';
import { parseCsv } from '../../src/compile/glossary.ts';
import { readContent } from '../../src/compile/read-content.ts';
import { readability } from '../../src/content/readability.ts';
import { copySmallSite, type SiteCopy } from './small-site.ts';

let site: SiteCopy;
beforeEach(async () => {
  site = await copySmallSite();
});
afterEach(() => site.remove());

const PEP = 'content/topics/pep.md';
const swap = (from: string, to: string) => (text: string) => text.replace(from, to);
const GLOSSARY = [{ term: 'sex worker', translation: '', forbidden: ['hooker'], synonyms: [], note: '' }];
const LONG = `It is ${'very '.repeat(30)}long.`;

async function said(file: string, change: (text: string) => string): Promise<string> {
  await site.edit(file, change);
  const { content } = await readContent(site.root);
  if (!content) throw new Error('the small site cannot be read');
  return checkProse(content, GLOSSARY)
    .map(({ file: name, line, message }) => `${name}:${line}: ${message}`)
    .join('\n');
}

describe('prose', () => {
  it.each([
    ['a sentence of more than 30 words', PEP, swap('It is a medicine.', LONG), /pep\.md:27: a sentence has 33 words/],
    ['a word to avoid', PEP, swap('It is a medicine.', 'A hooker knows.'), /pep\.md:27: "hooker" is a word to avoid/],
    [
      'a number typed into the text',
      PEP,
      swap('It is a medicine.', 'Take it for 28 days.'),
      /pep\.md:27: the number 28 is typed/,
    ],
    [
      'a statement without a source',
      PEP,
      swap('{#what-is src=h17}', '{#what-is}'),
      /pep\.md:27: the text pep\/what-is names no source/,
    ],
    [
      'dates in the wrong order',
      PEP,
      swap('check_by: 2027-11-21', 'check_by: 2026-11-20'),
      /pep\.md:0: check_by 2026-11-20 is not after/,
    ],
    [
      'a number that no text uses',
      PEP,
      swap('Go within {fact.pep_hours} hours.', 'Go soon.'),
      /facts\.yaml:0: pep_hours is used nowhere/,
    ],
    [
      'a card that no topic uses',
      PEP,
      (text: string) => text.replaceAll('c-pep', 'c-name'),
      /cards\.yaml:0: c-pep is used nowhere/,
    ],
  ])('is told of %s', async (_fault, file, change, message) => {
    expect(await said(file, change)).toMatch(message);
  });

  it('may use a word to avoid among the search words, which nobody sees', async () => {
    expect(await said(PEP, swap('keywords: [condom broke]', 'keywords: [hooker]'))).not.toMatch(/hooker/);
  });

  it('may name years and days of the calendar', () => {
    for (const text of [
      'Since 2026.',
      'From 12 June 2026 on.',
      'See [this][rest30].',
      'Within {fact.x} hours.',
      'ask safe2choose',
    ]) {
      expect(typedNumber(text), text).toBeUndefined();
    }
    for (const text of ['within 72 hours', 'at 18', '3 pills', 'in 12 of June 5']) expect(typedNumber(text), text).toBeDefined();
  });

  it('is graded harder the longer its words and sentences are', () => {
    const plain = readability(['Go now. Ask for help. They can see you.']);
    const hard = readability([
      'Administrative proceedings concerning international protection necessitate comprehensive representation.',
    ]);
    expect(plain.grade).toBeLessThan(3);
    expect(hard.grade).toBeGreaterThan(12);
    expect(plain).toMatchObject({ sentences: 3, words: 9, longest: 4 });
  });
});

describe('the whole check', () => {
  it('has no error in the content of this project', async () => {
    const { problems } = await check('.');
    expect(problems.filter(({ level }) => level !== 'warning')).toEqual([]);
  });
});

describe('a glossary file', () => {
  it('may hold commas, quotes and line ends in its cells', () => {
    expect(parseCsv('a,"b, ""c""",\n"d\ne",f,g\n')).toEqual([
      ['a', 'b, "c"', ''],
      ['d\ne', 'f', 'g'],
    ]);
  });
});
