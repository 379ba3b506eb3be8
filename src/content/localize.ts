import type { Block, Inline, Segment, Text } from '../domain/text.ts';
import { parseInline } from './inline.ts';
import { type SegmentState, type StatusInput, segmentStatus } from './status.ts';
import { resolveInline, type TokenTables } from './tokens.ts';

/** What one segment needs to be shown in a language. All plain data; hashes are made by the caller. */
export type LocalizeInput = Omit<StatusInput, 'isSource' | 'source'> & {
  /** The page's language. */
  lang: string;
  /** The language the segment was written in. */
  sourceLang: string;
  tables: TokenTables;
};

/**
 * A segment as the readers of a language see it. What is missing, a draft or blocked is the source text, marked with its own
 * language; a stale translation carries the current source beside it; after a critical change the source comes first and carries
 * the older translation. Never throws: unknown names stay readable (`resolveInline` tells them).
 */
export function localizeText(segment: Segment, input: LocalizeInput): Text {
  const { lang, sourceLang, entry, tables } = input;
  const state = segmentStatus({ ...input, isSource: lang === sourceLang, source: segment.source });
  const source = show(segment.source, tables);
  const shown = (): Pick<Text, 'text' | 'lang' | 'other'> => {
    if (lang === sourceLang) return { text: source };
    if (!isTranslated(state) || !entry) return { text: source, lang: sourceLang };
    const translation = show(entry.msgstr, tables);
    if (state.other === 'previous') return { text: source, lang: sourceLang, other: { lang, text: translation } };
    if (state.other === 'source') return { text: translation, other: { lang: sourceLang, text: source } };
    return { text: translation };
  };
  return {
    id: segment.id,
    n: segment.n,
    ...shown(),
    status: state.status,
    ...(state.since ? { since: state.since } : {}),
    ...(state.recalled ? { recalled: state.recalled } : {}),
  };
}

/** What stands in an empty cell: nothing to read, nothing to translate, no status. */
export function emptyText(): Text {
  return { id: '', text: [] };
}

/** The same blocks over other texts: `mapBlocks(blocks, (text) => text.source)`. */
export function mapBlocks<A, B>(blocks: Block<A>[], f: (text: A) => B): Block<B>[] {
  return blocks.map((block) => mapBlock(block, f));
}

function mapBlock<A, B>(block: Block<A>, f: (text: A) => B): Block<B> {
  const all = (texts: A[]): B[] => texts.map((text) => f(text));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { kind: block.kind, text: f(block.text) };
    case 'list':
    case 'steps':
      return { kind: block.kind, items: all(block.items) };
    case 'table':
    case 'choices':
      return { kind: block.kind, head: all(block.head), rows: block.rows.map(all) };
    case 'warning':
      return { kind: block.kind, blocks: mapBlocks(block.blocks, f) };
    case 'papers':
      return { kind: block.kind, held: block.held, blocks: mapBlocks(block.blocks, f) };
    case 'say':
      return block;
  }
}

function isTranslated({ status }: SegmentState): boolean {
  return status !== 'missing' && status !== 'draft' && status !== 'blocked';
}

function show(markdown: string, tables: TokenTables): Inline[] {
  return resolveInline(parseInline(markdown).inline, tables).inline;
}
