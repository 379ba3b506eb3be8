import type { Problem } from '../domain/problem.ts';
import { type Block, PAPERS_HELD, type PapersHeld } from '../domain/text.ts';
import { findFrontMatter } from './front-matter.ts';
import { type LineText, type MarkdownLine, readLine } from './markdown-line.ts';
import { collectTexts } from './page-status.ts';
import { withRoles } from './roles.ts';

/**
 * One translatable text as it stands in a file. `slug` is undefined before ids are written. An empty cell has no slug and no words,
 * and needs no translation.
 */
export type SourceText = {
  slug: string | undefined;
  /** Inline Markdown. */
  source: string;
  /** Keys into the document's `sources`. */
  sources: string[];
  /** What the text is, for translators: `heading`, `step 2 of 3`. */
  role: string;
  line: number;
};

type Found = { message: string; remedy: string; line: number };
type State = { lines: MarkdownLine[]; at: number; firstLine: number; found: Found[]; malformed: Map<SourceText, string> };

/**
 * Reads a topic or a place's text: the front matter as it stands (YAML, from line `matterLine`), and the blocks after it. Takes the
 * grammar of `content/README.md` and nothing else; the rest is a problem with its line. Marks inside a text are not judged
 * here (see `parseInline`), nor is a slug that is missing: `addSlugs` writes it. Never throws.
 */
export function parseDocument(
  text: string,
  file: string,
): { matter: string; matterLine: number; blocks: Block<SourceText>[]; problems: Problem[] } {
  const lines = text.split(/\r?\n/);
  const matter = findFrontMatter(lines);
  const start = matter ? matter.end + 1 : 0;
  const state: State = { lines: lines.slice(start).map(readLine), at: 0, firstLine: start + 1, found: [], malformed: new Map() };
  if (!matter) {
    const message = lines[0]?.trimEnd() === '---' ? 'the front matter is not closed' : 'the file has no front matter';
    state.found.push({ message, remedy: 'put it between two lines of `---` at the top', line: 1 });
  }
  const blocks = parseBlocks(state, []);
  checkSlugs(collectTexts(blocks), state);
  return {
    matter: matter ? lines.slice(1, matter.end).join('\n') : '',
    matterLine: matter ? 2 : 0,
    blocks: withRoles(blocks),
    problems: state.found.sort((a, b) => a.line - b.line).map((one) => ({ file, ...one, level: 'error' })),
  };
}

/** Reads blocks until the file, or the fence that they stand in, ends. The closing line is left to the caller. */
function parseBlocks(state: State, within: string[]): Block<SourceText>[] {
  const blocks: Block<SourceText>[] = [];
  while (state.at < state.lines.length) {
    const line = state.lines[state.at] as MarkdownLine;
    const number = state.firstLine + state.at;
    if (line.kind === 'close') {
      if (within.length > 0) return blocks;
      fault(state, 'a `:::` ends a block that never began', 'delete it, or write the line that begins the block');
      state.at += 1;
    } else if (line.kind === 'open') {
      blocks.push(...parseFence(state, line, within));
    } else if (line.kind === 'row' || line.kind === 'separator') {
      blocks.push(...parseTable(state));
    } else if (line.kind === 'item') {
      blocks.push({ kind: 'list', items: parseItems(state) });
    } else {
      if (line.kind === 'fault') fault(state, line.message, line.remedy);
      if (line.kind === 'paragraph') {
        const before = state.lines[state.at - 1]?.kind;
        if (before === 'paragraph' || before === 'item' || before === 'row' || before === 'separator') {
          fault(state, 'a text goes on over a second line', 'join the two lines, or leave an empty line between them');
        }
      }
      if (line.kind === 'paragraph' || line.kind === 'heading')
        blocks.push({ kind: line.kind, text: toText(state, line.text, number) });
      state.at += 1;
    }
  }
  return blocks;
}

/** Items are one list even with empty lines between them. */
function parseItems(state: State): SourceText[] {
  const items: SourceText[] = [];
  for (let at = state.at; ; at += 1) {
    const line = state.lines[at];
    if (line?.kind === 'item') {
      items.push(toText(state, line.text, state.firstLine + at));
      state.at = at + 1;
    } else if (line?.kind !== 'blank') return items;
  }
}

function parseTable(state: State): Block<SourceText>[] {
  const first = state.at;
  const rows: { cells: LineText[]; number: number }[] = [];
  let separators = 0;
  for (let line = state.lines[first]; line?.kind === 'row' || line?.kind === 'separator'; line = state.lines[state.at]) {
    const count = line.kind === 'row' ? line.cells.length : line.cells;
    if (line.kind === 'row') rows.push({ cells: line.cells, number: state.firstLine + state.at });
    else if (state.at === first + 1) separators += 1;
    else fault(state, 'a row of dashes stands where no head ends', 'put it once, right after the first row');
    if (rows[0] && count !== rows[0].cells.length) {
      fault(
        state,
        `a table row has ${count} cells and the first has ${rows[0].cells.length}`,
        'give every row as many cells as the first',
      );
    }
    state.at += 1;
  }
  const [head, ...body] = rows.map(({ cells, number }) => cells.map((cell) => toText(state, cell, number)));
  if (separators === 0) fault(state, 'a table has no row of dashes', 'write `| --- | --- |` after the first row', first);
  if (body.length === 0) fault(state, 'a table has no rows', 'write a row after the row of dashes', first);
  return head ? [{ kind: 'table', head, rows: body }] : [];
}

const FENCES = ['steps', 'warning', 'say', 'choices', 'papers'];

function parseFence(state: State, { name, words }: { name: string; words: string[] }, within: string[]): Block<SourceText>[] {
  const opened = state.at;
  const wrong = (message: string, remedy: string) => fault(state, message, remedy, opened);
  state.at += 1;
  const blocks = parseBlocks(state, [...within, name]);
  if (state.at < state.lines.length) state.at += 1;
  else wrong(`\`:::${name}\` is not closed`, 'write a line with `:::` alone where it ends');

  if (!FENCES.includes(name)) wrong(`\`:::${name}\` is no block`, `use one of ${FENCES.join(', ')}`);
  if (within.includes(name)) wrong(`\`:::${name}\` stands inside another`, 'end the first one before it');
  if (name !== 'say' && name !== 'papers' && words.length > 0)
    wrong(`\`:::${name}\` takes no words after it`, 'put the words inside');
  const only = blocks.length === 1 ? blocks[0] : undefined;
  switch (name) {
    case 'steps':
      if (only?.kind === 'list') return [{ kind: 'steps', items: only.items }];
      wrong('`:::steps` holds something else than one list', 'put only `- ` items inside');
      return blocks;
    case 'choices':
      if (only?.kind === 'table') return [{ ...only, kind: 'choices' }];
      wrong('`:::choices` holds something else than one table', 'put only the table inside');
      return blocks;
    case 'say':
      if (words.length === 0) wrong('`:::say` names no card', 'write the ids of cards after it, like `:::say c-pep`');
      for (const word of words)
        if (!/^c-[a-z]+$/.test(word)) wrong(`\`${word}\` is no card`, 'write ids like c-pep, with spaces between');
      if (blocks.length > 0) wrong('`:::say` holds text', 'put only the ids of cards after it; close it on the next line');
      return [{ kind: 'say', cards: words }, ...blocks];
    case 'warning':
      if (blocks.length === 0) wrong('`:::warning` is empty', 'write the warning inside, or delete the block');
      return [{ kind: 'warning', blocks }];
    case 'papers': {
      const [held = ''] = words;
      if (words.length !== 1 || !isPapersHeld(held)) {
        wrong(`\`:::papers ${words.join(' ')}\` names no papers`, `use one of ${PAPERS_HELD.join(', ')}`);
        return blocks;
      }
      if (blocks.length === 0) wrong('`:::papers` is empty', 'write the text inside, or delete the block');
      return [{ kind: 'papers', held, blocks }];
    }
    default:
      return blocks;
  }
}

function isPapersHeld(word: string): word is PapersHeld {
  return (PAPERS_HELD as readonly string[]).includes(word);
}

function toText(state: State, { source, slug, sources, fault: malformed }: LineText, line: number): SourceText {
  const text = { slug, source, sources, role: '', line };
  if (malformed) state.malformed.set(text, malformed);
  return text;
}

function checkSlugs(texts: SourceText[], { found, malformed }: State): void {
  const lines = new Map<string, number>();
  for (const text of texts) {
    const { slug, source, line } = text;
    const message = malformed.get(text);
    const first = slug === undefined ? undefined : lines.get(slug);
    if (message) found.push({ line, message, remedy: 'write `{#slug src=h1,h2}`: lower-case letters, digits and hyphens' });
    else if (slug !== undefined && !source) {
      found.push({ line, message: `\`{#${slug}}\` belongs to no text`, remedy: 'write the text, or delete the slug' });
    } else if (slug !== undefined && first !== undefined) {
      found.push({ line, message: `\`{#${slug}}\` stands on line ${first} already`, remedy: 'give this text a slug of its own' });
    } else if (slug !== undefined) lines.set(slug, line);
  }
}

function fault(state: State, message: string, remedy: string, at = state.at): void {
  state.found.push({ message, remedy, line: state.firstLine + at });
}
