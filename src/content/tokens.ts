import type { Fact, Phone } from '../domain/fact.ts';
import type { Inline } from '../domain/text.ts';
import { FILLS } from '../domain/vocabulary.ts';
import type { AuthoredInline } from './inline.ts';
import { groupPhoneNumber } from './phone-number.ts';

/** What names in texts stand for. */
export type TokenTables = {
  facts: Record<string, Fact>;
  phones: Record<string, Phone>;
  /** By kind (`any`, `police`, …): the number of "somewhere else", and those of places. */
  emergency: Record<string, { number: string; places: Record<string, string> }>;
  /** Path name by topic id. */
  topics: Record<string, string>;
  /** The document's own `links`: address by name. */
  links: Record<string, string>;
};

/**
 * Puts what the tables say in the place of tokens and refs. Names that no table knows come back in `unknown` (`fact.pep`, or a bare
 * ref); their token stays as it was written, their link becomes its label. Never throws.
 */
export function resolveInline(inline: AuthoredInline[], tables: TokenTables): { inline: Inline[]; unknown: string[] } {
  const unknown: string[] = [];
  const resolveAll = (parts: AuthoredInline[]): Inline[] => parts.flatMap(resolve);
  const resolve = (part: AuthoredInline): Inline[] => {
    if (typeof part === 'string' || 'br' in part) return [part];
    if ('strong' in part) return [{ strong: resolveAll(part.strong) }];
    if ('token' in part) {
      const found = resolveToken(part.token, tables);
      if (!found) unknown.push(part.token);
      return [found ?? `{${part.token}}`];
    }
    const link = resolveAll(part.link);
    const topic = own(tables.topics, part.ref);
    if (topic !== undefined) return [{ link, topic }];
    const url = own(tables.links, part.ref);
    if (url !== undefined) return [{ link, url }];
    unknown.push(part.ref);
    return link;
  };
  return { inline: resolveAll(inline), unknown };
}

function resolveToken(token: string, tables: TokenTables): Inline | undefined {
  const dot = token.indexOf('.');
  const [kind, name] = [token.slice(0, dot), token.slice(dot + 1)];
  if (kind === 'fact') {
    const fact = own(tables.facts, name);
    if (!fact) return undefined;
    const places = Object.fromEntries(Object.entries(fact.in).map(([place, { value }]) => [place, value]));
    const differs = Object.keys(places).length > 0 ? { places } : {};
    return { fact: name, value: fact.value, ...differs, checkBy: fact.check_by, checked: fact.checked };
  }
  if (kind === 'phone') {
    const phone = own(tables.phones, name);
    if (!phone) return undefined;
    const { number, check_by: checkBy, checked } = phone;
    return { phone: name, number: groupPhoneNumber(number), call: number, checkBy, checked };
  }
  if (kind === 'emergency') {
    const emergency = own(tables.emergency, name);
    return emergency && { emergency: name, number: emergency.number, places: emergency.places };
  }
  return kind === 'fill' && (FILLS as readonly string[]).includes(name) ? { fill: name } : undefined;
}

/** A name like `constructor` must not find what every object inherits. */
function own<T>(table: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
