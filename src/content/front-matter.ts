/**
 * Where the front matter stands among the lines of a file: lines `1 .. end - 1`, between two `---`. Undefined when the file does not
 * begin with `---` or it is never closed.
 */
export function findFrontMatter(lines: string[]): { end: number } | undefined {
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  return end === -1 ? undefined : { end };
}
