// Part of the first load: keep it small. The files are i18next's JSON v4; i18next itself would be half of everything a reader
// downloads (14.4 kB of brotli), so these few lines read them, and a test holds them to what i18next says.
import type { Translate } from '../domain/message.ts';

/** A translator over one language's messages, ready at once, in Node and in the page. A missing message shows its key. */
export function createTranslator(lang: string, messages: Record<string, string>): Translate {
  const plurals = new Intl.PluralRules(lang);
  return (key, values = {}) => {
    const { count } = values;
    const form = typeof count === 'number' ? `${key}_${plurals.select(count)}` : key;
    // i18next knows `_zero` in every language, also where the plural rules do not.
    const zero = count === 0 ? messages[`${key}_zero`] : undefined;
    const message = zero ?? messages[form] ?? messages[key];
    if (message === undefined) return key;
    return message.replace(/\{\{\s*([^{}\s]+)\s*\}\}/g, (gap, name: string) => String(values[name] ?? gap));
  };
}

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The same translator, noting in `used` each key that a page asks for, so that the page carries just its messages. */
export function recordingTranslator(t: Translate, used: Set<string>): Translate {
  return (key, values) => {
    used.add(key);
    if (values?.count !== undefined) for (const form of PLURALS) used.add(`${key}_${form}`);
    return t(key, values);
  };
}
