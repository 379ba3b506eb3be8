const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const PLURAL_KEY = /^(.+)_(zero|one|two|few|many|other)$/;
/** No list in Parasol is longer. French and Spanish would want another form from a million on. */
const LARGEST_COUNT = 1000;

/** The plural forms that whole numbers from 0 to 1000 need in a language, and `other`: `ru` => one, few, many, other. */
export function pluralCategories(lang: string): string[] {
  const counts = countsByCategory(lang);
  return CATEGORIES.filter((category) => category === 'other' || counts.has(category));
}

/** The one number a plural form stands for, such as 2 for `two` in Arabic, or undefined when it stands for several. */
export function soleCount(lang: string, category: string): number | undefined {
  const counts = countsByCategory(lang).get(category) ?? [];
  return counts.length === 1 ? counts[0] : undefined;
}

/** A key a language must have, and the source message it is translated from: Russian `found_few` from English `found_other`. */
export type RequiredKey = { key: string; sourceKey: string; plural?: string };

/** Every key of a language's messages, in the order of the source. A plural message is one that has `<key>_other`. */
export function requiredKeys(sourceMessages: Record<string, string>, lang: string): RequiredKey[] {
  const done = new Set<string>();
  return Object.keys(sourceMessages).flatMap((sourceKey): RequiredKey[] => {
    const base = pluralBase(sourceKey, sourceMessages);
    if (base === undefined) return [{ key: sourceKey, sourceKey }];
    if (done.has(base)) return [];
    done.add(base);
    return categoriesOf(base, sourceMessages, lang).map((plural) => {
      const key = `${base}_${plural}`;
      return { key, sourceKey: key in sourceMessages ? key : `${base}_other`, plural };
    });
  });
}

/**
 * What a language's messages lack (or leave empty) and what they have too much of, in i18next's JSON format v4. A form that the
 * language has for numbers we never show is neither.
 */
export function missingPlurals(
  messages: Record<string, string>,
  sourceMessages: Record<string, string>,
  lang: string,
): { missing: string[]; surplus: string[] } {
  const required = requiredKeys(sourceMessages, lang).map(({ key }) => key);
  const known = new Set(required);
  const possible = new Intl.PluralRules(rulesLang(lang)).resolvedOptions().pluralCategories as string[];
  const isSurplus = (key: string) => {
    if (known.has(key)) return false;
    const base = pluralBase(key, sourceMessages);
    return base === undefined || !possible.includes(key.slice(base.length + 1));
  };
  return { missing: required.filter((key) => !messages[key]), surplus: Object.keys(messages).filter(isSurplus) };
}

/** i18next takes `_zero` for 0 in every language, so a source that says "nothing found" wants that said in all of them. */
function categoriesOf(base: string, sourceMessages: Record<string, string>, lang: string): string[] {
  const categories = pluralCategories(lang);
  return `${base}_zero` in sourceMessages && !categories.includes('zero') ? ['zero', ...categories] : categories;
}

function pluralBase(key: string, sourceMessages: Record<string, string>): string | undefined {
  const base = PLURAL_KEY.exec(key)?.[1];
  return base !== undefined && `${base}_other` in sourceMessages ? base : undefined;
}

function countsByCategory(lang: string): Map<string, number[]> {
  const rules = new Intl.PluralRules(rulesLang(lang));
  const counts = new Map<string, number[]>();
  for (let count = 0; count <= LARGEST_COUNT; count += 1) {
    const category = rules.select(count);
    const known = counts.get(category);
    if (known) known.push(count);
    else counts.set(category, [count]);
  }
  return counts;
}

/** A browser that does not know a language would quietly take its own; then English rules are at least the same everywhere. */
function rulesLang(lang: string): string {
  return Intl.PluralRules.supportedLocalesOf(lang).length > 0 ? lang : 'en';
}
