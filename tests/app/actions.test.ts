import { describe, expect, it } from 'vitest';
import { packsToKeep } from '../../src/app/actions.ts';

describe('packsToKeep', () => {
  const languageOf = { fr: 'fr', de: 'de' };

  it('keeps the language alone where no place is chosen', () => expect(packsToKeep('th', [], languageOf)).toEqual(['th']));

  it('keeps the part of each place and the language spoken there, once', () => {
    expect(packsToKeep('th', ['fr', 'de'], languageOf)).toEqual(['th', 'th+fr', 'th+de', 'fr', 'de']);
    expect(packsToKeep('fr', ['fr'], languageOf)).toEqual(['fr', 'fr+fr']);
  });
});
