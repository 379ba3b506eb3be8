import { describe, expect, it } from 'vitest';
import { iconPath, pathOfSvg } from '../../src/compile/icon-path.ts';
import { ICON_TABLE } from '../../src/views/icon-table.ts';

describe('an icon', () => {
  it.each([
    ['<circle cx="12" cy="12" r="10" />', 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z'],
    ['<path d="m9 20 3-6" /><path d="M1 2" /><path d="m1.5.5h2" />', 'M9 20l3-6M1 2M1.5 .5h2'],
    ['<line x1="1" y1="2" x2="3" y2="4" />', 'M1 2L3 4'],
    ['<rect x="2" y="3" width="10" height="6" />', 'M2 3h10v6h-10v-6z'],
    [
      '<rect x="2" y="3" width="10" height="6" rx="1" />',
      'M3 3h8a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-8a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1z',
    ],
    ['<polyline points="1 2 3 4" /><polygon points="1 2 3 4" />', 'M1 2 3 4M1 2 3 4z'],
  ])('%s becomes one path', (svg, path) => {
    expect(pathOfSvg(svg)).toBe(path);
  });

  it('is found by its name in the family, and nothing else is', async () => {
    expect(await iconPath('clock')).toMatch(/^M/);
    expect(await iconPath('no-such-icon')).toBeUndefined();
    expect(await iconPath('../package')).toBeUndefined();
  });
});

describe('the icons of the views', () => {
  it.each(Object.entries(ICON_TABLE))('%s is drawn as the family draws it', async (name, path) => {
    expect(path).toBe(await iconPath(name));
  });
});
