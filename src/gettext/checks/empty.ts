import type { Check } from './finding.ts';

/** White space, format characters and the fillers that look like nothing. */
const INVISIBLE = /[\s\p{C}\u115F\u1160\u3164\uFFA0]/gu;

/** A translation with nothing to see would show an empty paragraph. */
export const checkEmpty: Check = ({ target }) => {
  if (target.replace(INVISIBLE, '') !== '') return [];
  const message = target === '' ? 'the translation is empty' : 'the translation has nothing but spaces';
  return [{ level: 'error', check: 'empty', message, remedy: 'translate the text' }];
};
