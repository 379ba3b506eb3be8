/** What the second list lacks of the first, and what it has too much, with repetition: `[a, a]`, `[a, b]` => lacks a, surplus b. */
export function compareLists(wanted: string[], found: string[]): { lacking: string[]; surplus: string[] } {
  const rest = [...found];
  const lacking = wanted.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { lacking, surplus: rest };
}

/** `lacks a, b; has c too much` */
export function sayDifference({ lacking, surplus }: { lacking: string[]; surplus: string[] }): string {
  const parts = [
    ...(lacking.length ? [`lacks ${lacking.join(', ')}`] : []),
    ...(surplus.length ? [`has ${surplus.join(', ')} too much`] : []),
  ];
  return parts.join('; ');
}
