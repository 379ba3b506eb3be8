import type { PoEntry, PoFile } from './po.ts';
import { canonicalHeaders } from './po-headers.ts';
import { quotePo } from './po-string.ts';

/**
 * The one way a PO file is written: fixed headers, no wrapping, no line numbers, LF. Two people who change different texts
 * then change different lines, and nothing in the file tells who or when.
 */
export function formatPo(po: PoFile): string {
  const header = canonicalHeaders(po)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
  const blocks = [[...formatField('', 'msgid', ''), ...formatField('', 'msgstr', header)], ...po.entries.map(formatEntry)];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function formatEntry(entry: PoEntry): string[] {
  const prefix = entry.obsolete ? '#~ ' : '';
  const previous = entry.obsolete ? '#~| ' : '#| ';
  const references = [...new Set(entry.references.map((reference) => reference.replace(/:\d+$/, '')))];
  return [
    ...formatComments('#', entry.translatorComments),
    ...formatComments('#.', entry.extractedComments),
    ...(references.length ? [`#: ${references.join(' ')}`] : []),
    ...(entry.flags.length ? [`#, ${entry.flags.join(', ')}`] : []),
    ...formatField(previous, 'msgctxt', entry.previousMsgctxt),
    ...formatField(previous, 'msgid', entry.previousMsgid),
    ...formatField(prefix, 'msgctxt', entry.msgctxt || undefined),
    ...formatField(prefix, 'msgid', entry.msgid),
    ...formatField(prefix, 'msgstr', entry.msgstr),
  ];
}

function formatComments(mark: string, comments: string[]): string[] {
  return comments.flatMap((comment) => comment.split(/\r\n|\r|\n/)).map((line) => (line === '' ? mark : `${mark} ${line}`));
}

/** A text stands on one line, unless it has line breaks inside: then each of its lines has one. */
function formatField(prefix: string, keyword: string, text: string | undefined): string[] {
  if (text === undefined) return [];
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [''];
  const quoted = lines.map((line) => prefix + quotePo(line));
  return lines.length === 1 ? [`${prefix}${keyword} ${quotePo(text)}`] : [`${prefix}${keyword} ""`, ...quoted];
}
