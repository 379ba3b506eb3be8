import { describe, expect, it } from 'vitest';
import { type AppState, keptLevel, turnPage } from '../../src/app/state.ts';

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

describe('the practice of leaving', () => {
  it.each<[AppState['practice'], AppState['practice']]>([
    [undefined, 'here'],
    ['here', 'here'],
    ['seen', 'over'],
    ['over', 'over'],
  ])('that is %s is, on the next page, %s', (before, after) => {
    const state = { practice: before };
    turnPage(state);
    expect(state.practice).toBe(after);
  });
});
