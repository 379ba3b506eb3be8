import type { Problem } from '../domain/problem.ts';
import type { PoEntry, PoFile } from './po.ts';
import { type PoLine, readPoLine } from './po-line.ts';
import { unquotePo } from './po-string.ts';

type FieldName = 'msgctxt' | 'msgid' | 'msgstr' | 'previousMsgctxt' | 'previousMsgid';
type Report = (line: number, message: string, remedy: string) => void;

/** An entry while it is being read. */
type Draft = Omit<PoEntry, FieldName> & {
  fields: Partial<Record<FieldName, string>>;
  /** The field that a following bare string continues; undefined when that string belongs to nothing we keep. */
  open?: FieldName;
  /** Something in it could not be read, and was reported. */
  broken: boolean;
};

/**
 * Reads a PO file. What cannot be read is told as a problem, and the rest is read all the same; a broken entry is left out,
 * so a file with problems must not be written back over the one that was read.
 */
export function parsePo(text: string, file: string): { po: PoFile; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (line, message, remedy) => {
    problems.push({ file, line, message, remedy, level: 'blocked' });
  };
  const drafts = readDrafts(text, report);
  const [header, ...others] = drafts.filter(isHeader);
  for (const { line } of others) report(line, 'the file has a second header', 'keep the first one only');
  const entries = drafts.filter((draft) => !isHeader(draft)).flatMap((draft) => finish(draft, report));
  reportDuplicates(entries, report);
  problems.sort((a, b) => a.line - b.line);
  return { po: { headers: readHeaders(header?.fields.msgstr ?? ''), entries }, problems };
}

function readDrafts(text: string, report: Report): Draft[] {
  const drafts: Draft[] = [];
  let draft = emptyDraft();
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((raw, index) => {
      const line = readPoLine(raw);
      if (startsEntry(line, draft)) {
        drafts.push(draft);
        draft = emptyDraft();
      }
      addLine(draft, line, index + 1, report);
    });
  return [...drafts, draft].filter(isBegun);
}

function emptyDraft(): Draft {
  const lists = { translatorComments: [], extractedComments: [], references: [], flags: [] };
  return { ...lists, fields: {}, broken: false, line: 0 };
}

/** Comments and previous texts stand before the keywords, so after a keyword they belong to the next entry. */
function startsEntry(line: PoLine, draft: Draft): boolean {
  if (!isBegun(draft)) return false;
  if (line.kind === 'comment') return true;
  if (line.kind !== 'text' || line.keyword === undefined) return false;
  if (line.previous || line.keyword === 'msgctxt') return true;
  return line.keyword === 'msgid' && (draft.fields.msgid !== undefined || draft.fields.msgstr !== undefined);
}

function isBegun({ line }: Draft): boolean {
  return line > 0;
}

function addLine(draft: Draft, line: PoLine, number: number, report: Report): void {
  if (line.kind === 'comment') addComment(draft, line);
  else if (line.kind === 'text') addText(draft, line, number, report);
  else if (line.kind === 'unknown') {
    if (isBegun(draft) && draft.fields.msgstr === undefined) draft.broken = true;
    draft.open = undefined;
    const conflict = /^(<{7}|={7}|>{7})/.test(line.text);
    if (conflict) report(number, 'two versions of the file were mixed here', 'choose one of them and remove the marker lines');
    else
      report(number, `“${line.text.slice(0, 40)}” is nothing gettext knows`, 'remove the line, or start it with # and a space');
  }
}

function addComment(draft: Draft, { sort, text }: PoLine & { kind: 'comment' }): void {
  if (sort === 'translator') draft.translatorComments.push(text);
  else if (sort === 'extracted') draft.extractedComments.push(text);
  else if (sort === 'reference') draft.references.push(...text.split(/\s+/).filter(Boolean));
  else draft.flags.push(...text.split(',').flatMap((flag) => flag.trim() || []));
}

function addText(draft: Draft, line: PoLine & { kind: 'text' }, number: number, report: Report): void {
  const fail = (message: string, remedy: string) => {
    draft.broken = true;
    report(number, message, remedy);
  };
  if (line.keyword !== undefined) {
    if (!line.previous && !isBegun(draft)) draft.line = number;
    if (line.obsolete) draft.obsolete = true;
    draft.open = fieldOf(line.keyword, line.previous);
    if (line.keyword === 'msgid_plural' && !line.previous) {
      fail('the entry has plural forms inside', 'give each form an entry of its own: key_one, key_other');
    } else if (draft.open === undefined) {
      draft.broken = true;
    } else if (draft.fields[draft.open] !== undefined) {
      fail(`the entry has a second ${line.keyword}`, 'keep one of the two');
    }
  } else if (draft.open === undefined && !draft.broken) {
    fail('a text stands where no entry is open', 'put msgstr before it, or remove it');
  }
  const read = unquotePo(line.quoted);
  if (!('text' in read)) fail(read.message, read.remedy);
  else if (draft.open) draft.fields[draft.open] = (draft.fields[draft.open] ?? '') + read.text;
}

function fieldOf(keyword: string, previous: boolean): FieldName | undefined {
  if (keyword === 'msgctxt') return previous ? 'previousMsgctxt' : 'msgctxt';
  if (keyword === 'msgid') return previous ? 'previousMsgid' : 'msgid';
  return keyword === 'msgstr' && !previous ? 'msgstr' : undefined;
}

function isHeader({ fields, obsolete, broken }: Draft): boolean {
  return fields.msgctxt === undefined && fields.msgid === '' && !obsolete && !broken;
}

function finish(draft: Draft, report: Report): PoEntry[] {
  const { fields, open: _open, broken, ...rest } = draft;
  const { msgctxt, msgid, msgstr, ...previous } = fields;
  if (broken) return [];
  if (msgid === undefined || msgstr === undefined) {
    const name = msgid === undefined ? 'msgid' : 'msgstr';
    report(rest.line, `the entry has no ${name}`, `add ${name}, or remove the entry`);
    return [];
  }
  if (!msgctxt) report(rest.line, 'the entry does not say which text it translates', 'add its msgctxt, as exported from Parasol');
  return [{ ...rest, ...previous, msgctxt: msgctxt ?? '', msgid, msgstr }];
}

function reportDuplicates(entries: PoEntry[], report: Report): void {
  const first = new Map<string, number>();
  for (const { msgctxt, obsolete, line } of entries) {
    if (obsolete || msgctxt === '') continue;
    const before = first.get(msgctxt);
    if (before === undefined) first.set(msgctxt, line);
    else report(line, `${msgctxt} is translated twice, first in line ${before}`, 'keep the better one');
  }
}

function readHeaders(msgstr: string): PoFile['headers'] {
  return msgstr.split('\n').flatMap((line): PoFile['headers'] => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]] : [];
  });
}
