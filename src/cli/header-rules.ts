import type { HeaderRule } from '../compile/policy.ts';

/** The headers of a path, names in lower case; a later rule adds to the earlier ones and wins over them. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of rules) {
    const matches = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
    if (!matches) continue;
    for (const [name, value] of Object.entries(rule.headers)) headers[name.toLowerCase()] = value;
  }
  return headers;
}

/** Reads the text of `headers.json`. Throws a TypeError that says what is wrong with it. */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: unknown = JSON.parse(text);
  if (!Array.isArray(rules) || !rules.every(isRule)) {
    throw new TypeError('headers.json is no list of {path, headers}: build the site again');
  }
  return rules;
}

function isRule(rule: unknown): rule is HeaderRule {
  if (typeof rule !== 'object' || rule === null || !('path' in rule) || !('headers' in rule)) return false;
  const { path, headers } = rule;
  if (typeof path !== 'string' || !path.startsWith('/') || typeof headers !== 'object' || headers === null) return false;
  return Object.values(headers).every((value) => typeof value === 'string');
}
