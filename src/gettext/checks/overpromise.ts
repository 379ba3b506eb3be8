import { findOverpromises } from '../overpromises.ts';
import type { Check } from './finding.ts';
import { plainText } from './plain-text.ts';

/** Words that promise what nobody can keep; the source may say "You need not give your name", and the translation must not make more of it. */
export const checkOverpromise: Check = ({ target, script, role, overpromises = [] }) => {
  if (role === 'keywords') return [];
  return findOverpromises(plainText(target, ' '), overpromises, script).map((word) => ({
    level: 'error',
    check: 'overpromise',
    message: `"${word}" promises what nobody can keep`,
    remedy: 'say what really happens, as the source does',
  }));
};
