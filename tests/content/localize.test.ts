import { describe, expect, it } from 'vitest';
import { emptyText, type LocalizeInput, localizeText, mapBlocks } from '../../src/content/localize.ts';
import type { Block, Segment, Text } from '../../src/domain/text.ts';
import { tables } from './tables.ts';

const segment: Segment = {
  id: 'pep/when',
  n: 4,
  source: 'Go **now**: {fact.age}',
  role: 'paragraph',
  sources: ['h17'],
  file: 'pep.md',
  line: 9,
};
const SOURCE: Text['text'] = [
  'Go ',
  { strong: ['now'] },
  ': ',
  { fact: 'age', value: '18', checkBy: '2027-11-21', checked: '2026-11-21' },
];
const base: LocalizeInput = {
  lang: 'es',
  sourceLang: 'en',
  kind: 'health',
  sourceHash: 'h2',
  targetHash: 't',
  entrySourceHash: 'h2',
  hasErrors: false,
  changes: [],
  reviews: [],
  today: '2026-11-21',
  tables,
  entry: { msgid: segment.source, msgstr: 'Vaya **ya**', fuzzy: false },
};
const TRANSLATION = ['Vaya ', { strong: ['ya'] }];
const old = { entry: { msgid: segment.source, msgstr: 'Vaya **ya**', fuzzy: true, previousMsgid: 'Go' }, entrySourceHash: 'h0' };
const change = (severity: 'normal' | 'critical') => ({ seg: segment.id, from: 'h0', to: 'h2', severity, on: '2026-05-01' });

describe('localizeText', () => {
  it.each<[string, Partial<LocalizeInput>, Partial<Text>]>([
    ['a current translation', {}, { text: TRANSLATION, status: 'unreviewed' }],
    ['the source where nothing is translated', { entry: undefined }, { text: SOURCE, lang: 'en', status: 'missing' }],
    [
      'the source instead of a draft',
      { entry: { ...old.entry, previousMsgid: undefined } },
      { text: SOURCE, lang: 'en', status: 'draft' },
    ],
    ['the source instead of a blocked translation', { hasErrors: true }, { text: SOURCE, lang: 'en', status: 'blocked' }],
    [
      'a stale translation with the current source beside it',
      { ...old, changes: [change('normal')] },
      { text: TRANSLATION, status: 'stale', since: '2026-05-01', other: { lang: 'en', text: SOURCE } },
    ],
    [
      'the current source first after a critical change, with the older translation',
      { ...old, changes: [change('critical')] },
      { text: SOURCE, lang: 'en', status: 'stale-critical', since: '2026-05-01', other: { lang: 'es', text: TRANSLATION } },
    ],
    ['its own text to readers of the source language', { lang: 'en', entry: undefined }, { text: SOURCE, status: 'unreviewed' }],
    [
      'the source language, when it is not English, by its own tag',
      { lang: 'en', sourceLang: 'fr', entry: undefined },
      { text: SOURCE, lang: 'fr', status: 'missing' },
    ],
    [
      'the mark of a recall',
      { changes: [{ seg: segment.id, severity: 'recalled', by: 'org:x', on: '2026-07-01' }] },
      { text: TRANSLATION, status: 'unreviewed', recalled: '2026-07-01' },
    ],
  ])('shows %s', (_what, over, text) => {
    expect(localizeText(segment, { ...base, ...over })).toEqual({ id: 'pep/when', n: 4, ...text });
  });

  it('leaves out what a segment does not have', () => {
    expect(Object.keys(localizeText({ ...segment, sources: [] }, base))).toEqual(['id', 'n', 'text', 'status']);
  });
});

describe('mapBlocks', () => {
  it('changes every text and keeps the structure', () => {
    const blocks: Block<string>[] = [
      { kind: 'heading', text: 'a' },
      { kind: 'steps', items: ['b'] },
      { kind: 'say', cards: ['c-pep'] },
      { kind: 'choices', head: ['c'], rows: [['d'], ['e']] },
      { kind: 'papers', held: 'none', blocks: [{ kind: 'warning', blocks: [{ kind: 'paragraph', text: 'f' }] }] },
    ];
    expect(mapBlocks(blocks, (text) => text.toUpperCase())).toEqual([
      { kind: 'heading', text: 'A' },
      { kind: 'steps', items: ['B'] },
      { kind: 'say', cards: ['c-pep'] },
      { kind: 'choices', head: ['C'], rows: [['D'], ['E']] },
      { kind: 'papers', held: 'none', blocks: [{ kind: 'warning', blocks: [{ kind: 'paragraph', text: 'F' }] }] },
    ]);
  });
});

describe('emptyText', () => {
  it('has no words and no status', () => {
    expect(emptyText()).toEqual({ id: '', text: [] });
  });
});
