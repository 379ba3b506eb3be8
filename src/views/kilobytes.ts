/** Bytes as the kilobytes a reader pays for, rounded up to ten: `kilobytes(61_200)` => `70`. */
export function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 10_000) * 10;
}
