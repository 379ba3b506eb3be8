import { foldForHash } from '../fold-hash.ts';
import type { Check } from './finding.ts';
import { withoutNames } from './names.ts';
import { plainText } from './plain-text.ts';

/** The source itself, handed back. Names and numbers alone may well be the same. */
export const checkIdentical: Check = ({ source, target }) => {
  if (foldForHash(source) !== foldForHash(target)) return [];
  if (!/\p{L}/u.test(withoutNames(plainText(source), source))) return [];
  const remedy = 'translate it, unless it is the same in this language';
  return [{ level: 'warning', check: 'identical', message: 'the translation is the same as the source', remedy }];
};
