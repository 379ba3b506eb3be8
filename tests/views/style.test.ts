import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/views/style.css', 'utf8');
const [light = '', dark = ''] = css.match(/:root \{[^}]*--paper:[^}]*\}/g) ?? [];

function tokens(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]));
}

const schemes: [string, Record<string, string>][] = [
  ['light', tokens(light)],
  ['dark', { ...tokens(light), ...tokens(dark) }],
];

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const TEXT: [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'unknown'],
  ['paper', 'ink'],
  ['quiet', 'paper'],
  ['quiet', 'raised'],
  ['accent', 'paper'],
  ['accent', 'raised'],
  ['on-accent', 'accent'],
  ['on-caution', 'caution'],
  ['on-good', 'good'],
  ['on-good', 'raised'],
  ['quiet', 'unknown'],
  ['quiet', 'hatch'],
];
const CONTROLS: [string, string][] = [
  ['edge', 'paper'],
  ['edge', 'raised'],
  ['caution-edge', 'paper'],
  ['caution-edge', 'caution'],
  ['accent', 'paper'],
];

describe.each(schemes)('the %s colours', (_, colour) => {
  it.each(TEXT)('text in %s on %s has a contrast of 7 at least', (front, back) => {
    expect(ratio(colour[front] ?? '', colour[back] ?? '')).toBeGreaterThanOrEqual(7);
  });

  it.each(CONTROLS)('the edge of a control in %s on %s has a contrast of 3 at least', (front, back) => {
    expect(ratio(colour[front] ?? '', colour[back] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

describe('the style sheet', () => {
  it('loads nothing', () => {
    expect(css.replace(/\/\*[\s\S]*?\*\//g, '')).not.toMatch(/url\(|@import|@font-face/);
  });

  it('names physical sides only for the way to leave, and the room beside it', () => {
    const physical = [...css.matchAll(/^([^{}@/]+)\{([^}]*)\}/gm)].filter(([, , body = '']) =>
      /(^|[\s-])(left|right)\s*:/.test(body),
    );
    expect(physical.map(([, selector = '']) => selector.trim())).toEqual(['#leave', '.top']);
  });

  it('fits in the page: 4 kB compressed, before it is minified', () => {
    expect(brotliCompressSync(css).length).toBeLessThan(4096);
  });
});
