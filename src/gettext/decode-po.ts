import type { Problem } from '../domain/problem.ts';

// Node and every browser have it, the language's own library does not declare it.
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** Names that stand for UTF-8 or a part of it. `CHARSET` is what templates say before anybody has filled it in. */
const READABLE = /^(utf-?8|us-ascii|ascii|charset)$/i;
const DECLARED = /"Content-Type:[^"\n]*charset=([^\s"\\;]+)/i;
const REMEDY = 'save the file as UTF-8 (in Poedit: Translation, Properties, Charset)';

/**
 * The text of a PO file's bytes. Without `text` the bytes are not UTF-8, or the file says that it is written in something
 * else: reading it all the same would put wrong letters before readers.
 */
export function decodePo(bytes: Uint8Array, file: string): { text?: string; problems: Problem[] } {
  const problem = (line: number, message: string): Problem => ({ file, line, message, remedy: REMEDY, level: 'blocked' });
  const readable = new TextDecoder('utf-8', { fatal: false }).decode(bytes);
  const declared = DECLARED.exec(readable);
  if (declared?.[1] && !READABLE.test(declared[1])) {
    return { problems: [problem(lineAt(readable, declared.index), `the file says that it is written in ${declared[1]}`)] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { problems: [problem(lineAt(readable, readable.indexOf('\uFFFD')), 'the file is not written in UTF-8')] };
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, Math.max(index, 0)).split(/\r\n|\r|\n/).length;
}
