import type { Check } from './finding.ts';

const TAG = /<[/!?]?[a-z][^<>]*>|<!--/i;
const ENTITY = /&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,6});/i;

/** HTML is not read here: a reader would see the tag. It comes from pasting or from a translation tool. */
export const checkMarkup: Check = ({ target }) => {
  const found = TAG.exec(target)?.[0] ?? ENTITY.exec(target)?.[0];
  if (found === undefined) return [];
  return [{ level: 'error', check: 'markup', message: `the translation has HTML in it: ${found}`, remedy: 'remove it' }];
};
