import { describe, expect, it } from 'vitest';
import { keptLevel } from '../../src/app/state.ts';

const th = { id: 'th', lang: 'th', bytes: 1, built: '', kept: '' };

describe('keptLevel', () => {
  it.each([
    ['nothing', [], true, 'none'],
    ['the page’s language, and the app itself', [th], true, 'kept'],
    ['the page’s language, but not the app', [th], false, 'partial'],
    ['another language', [{ ...th, id: 'ar', lang: 'ar' }], true, 'partial'],
  ] as const)('%s is kept: %j', (_what, keptPacks, workerReady, level) => {
    expect(keptLevel({ keptPacks: [...keptPacks], workerReady }, 'th')).toBe(level);
  });
});
