import { expect, it } from 'vitest';
import { foldForHash } from '../../src/gettext/fold-hash.ts';
import { tidyTranslation } from '../../src/gettext/tidy-translation.ts';

it('folds composition and white space, and nothing else', () => {
  expect(foldForHash(' Cafe\u0301\n  au\u00A0lait ')).toBe('Café au lait');
  expect(foldForHash('ទៅ\u200Bឥឡូវ')).toBe('ទៅ\u200Bឥឡូវ');
  expect(foldForHash('Go')).not.toBe(foldForHash('go'));
});

it('tidies a translation without touching its line breaks or its French spaces', () => {
  expect(tidyTranslation('  Cafe\u0301  ou the\u0301 \nQuoi\u202F? ')).toBe('Café ou thé\nQuoi\u202F?');
});
