const ESCAPES: Record<string, string> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\v': '\\v',
  '\f': '\\f',
  '\b': '\\b',
  '\x07': '\\a',
  '"': '\\"',
  '\\': '\\\\',
};
const UNESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', v: '\v', f: '\f', b: '\b', a: '\x07' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to be written as escapes
const TO_ESCAPE = /["\\\x00-\x1f\x7f]/g;

/** `say "no"` => `"say \"no\""` */
export function quotePo(text: string): string {
  const escaped = text.replace(TO_ESCAPE, (char) => {
    return ESCAPES[char] ?? `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
  return `"${escaped}"`;
}

/** One or more quoted strings on a line => their text, or what is wrong with them and how to mend it. */
export function unquotePo(quoted: string): { text: string } | { message: string; remedy: string } {
  const literal = /\s*"((?:[^"\\]|\\.)*)"\s*/suy;
  let text = '';
  let end = 0;
  while (end < quoted.length) {
    const match = literal.exec(quoted);
    if (!match) return brokenQuotes(quoted.slice(end), end > 0);
    end = literal.lastIndex;
    const read = readEscapes(match[1] ?? '');
    if (typeof read !== 'string') {
      return { message: `“${read.unknown}” is no escape that gettext knows`, remedy: 'write two backslashes for one backslash' };
    }
    text += read;
  }
  return { text };
}

function readEscapes(escaped: string): string | { unknown: string } {
  let unknown = '';
  const text = escaped.replace(/\\([0-7]{1,3}|x[0-9a-fA-F]{1,2}|.)/gsu, (whole, code: string) => {
    if (code === '"' || code === '\\') return code;
    const named = UNESCAPES[code];
    if (named !== undefined) return named;
    const byte = /^[0-7]/.test(code) ? Number.parseInt(code, 8) : Number.parseInt(code.slice(1), 16);
    // A byte above 127 is half a character in UTF-8; what it was meant to be cannot be known.
    if (byte < 128 && (code.length > 1 || /[0-7]/.test(code))) return String.fromCharCode(byte);
    unknown ||= whole;
    return '';
  });
  return unknown ? { unknown } : text;
}

function brokenQuotes(rest: string, afterString: boolean): { message: string; remedy: string } {
  if (afterString) {
    return { message: 'there is text after the closing quotation mark', remedy: 'write a quotation mark inside a text as \\"' };
  }
  return rest.trimStart().startsWith('"')
    ? { message: 'a text is not closed', remedy: 'end the line with a quotation mark' }
    : { message: 'a text has no quotation marks', remedy: 'put the text between quotation marks' };
}
