import { tidyTranslation } from '../tidy-translation.ts';
import type { Check, Finding } from './finding.ts';

/** What nobody sees and every comparison stumbles over. */
export const checkSpaces: Check = ({ target }) => {
  const composed = target.normalize('NFC');
  const findings: Finding[] = [];
  if (composed !== target) {
    const message = 'accents are typed as separate characters';
    findings.push({ level: 'warning', check: 'composed', message, remedy: 'import the text again: Parasol joins them' });
  }
  if (tidyTranslation(target) !== composed) {
    const message = 'there are double spaces, or spaces at an end';
    findings.push({ level: 'warning', check: 'spaces', message, remedy: 'remove the spaces that are too many' });
  }
  return findings;
};
