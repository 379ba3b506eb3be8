import type { Check } from './finding.ts';

/** A high sign with no space, or with one that lets it fall to the next line. */
const MISSING = /[^\s!?:;…(«][!?;»]|[^\s\d!?:;]:(?!\d)/u;
const BREAKING = / [!?:;»]|« /u;
const UNOPENED = /«[^\s]/u;

/** French puts a narrow space that does not break before `: ; ! ? »` and after `«`. */
export const checkFrenchSpaces: Check = ({ target, lang }) => {
  if (!/^fr(-FR|-BE)?$/.test(lang)) return [];
  if (!MISSING.test(target) && !BREAKING.test(target) && !UNOPENED.test(target)) return [];
  return [
    {
      level: 'warning',
      check: 'french-spaces',
      message: 'before : ; ! ? » or after « stands no space, or one that breaks',
      remedy: 'put a narrow no-break space (U+202F) there',
    },
  ];
};
