import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaderRules } from '../../src/cli/header-rules.ts';
import type { HeaderRule } from '../../src/compile/policy.ts';

const rules: HeaderRule[] = [
  { path: '/*', headers: { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' } },
  { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { path: '/sw.js', headers: { 'cache-control': 'no-cache', 'Service-Worker-Allowed': '/' } },
];

describe('headersFor', () => {
  it.each([
    ['/', { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' }],
    ['/assets/a.js', { 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=31536000, immutable' }],
    ['/sw.js', { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache', 'service-worker-allowed': '/' }],
    ['/sw.js.map', { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' }],
    ['/assets', { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' }],
  ])('lets later rules add to and override earlier ones: %s', (path, headers) => {
    expect(headersFor(path, rules)).toEqual(headers);
  });

  it('gives nothing to a path that no rule names', () => {
    expect(headersFor('/th/', rules.slice(1))).toEqual({});
  });
});

describe('parseHeaderRules', () => {
  it('reads what the build writes', () => {
    expect(parseHeaderRules(JSON.stringify(rules))).toEqual(rules);
  });

  it.each(['{}', '[{"path": "/*"}]', '[{"path": "x", "headers": {}}]', '[{"path": "/", "headers": {"a": 1}}]', '[null]'])(
    'refuses %s rather than serve a site without its policy',
    (text) => expect(() => parseHeaderRules(text)).toThrow(TypeError),
  );
});
