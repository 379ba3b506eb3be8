import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { scratchFolder } from './scratch.ts';

const rules = [
  { path: '/*', headers: { 'Content-Security-Policy': "script-src 'self' 'sha256-a+/b='", 'Cache-Control': 'no-store' } },
  { path: '/', headers: { 'X-First': '"yes"' } },
  { path: '/sw.js', headers: { 'cache-control': 'no-cache' } },
];

function write(server: string, list: unknown = rules) {
  const folder = scratchFolder({ 'headers.json': JSON.stringify(list) });
  const args = [resolve('deploy/headers.mjs'), server, join(folder, 'headers.json'), folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stderr, read: (name: string) => readFileSync(join(folder, name), 'utf8') };
}

it('writes maps for nginx in which the last rule comes first, and sends each header once', () => {
  const { read } = write('nginx');
  expect(read('maps.conf')).toBe(`map $uri $parasol_content_security_policy {
  "~^/" "script-src 'self' 'sha256-a+/b='";
  default "";
}

map $uri $parasol_cache_control {
  "~^/sw\\.js$" "no-cache";
  "~^/" "no-store";
  default "";
}

map $uri $parasol_x_first {
  "~^/(index\\.html)?$" "\\"yes\\"";
  default "";
}
`);
  expect(read('add-headers.conf').match(/^add_header [a-z-]+/gm)).toEqual([
    'add_header content-security-policy',
    'add_header cache-control',
    'add_header x-first',
  ]);
});

it('writes blocks for Caddy in the order of the list', () => {
  const text = write('caddy').read('headers.caddy');
  expect(text.match(/^header \S+/gm)).toEqual(['header /*', 'header /', 'header /sw.js']);
  expect(text).toContain('X-First "\\"yes\\""');
});

it('refuses a value that a server would read as something else', () => {
  expect(write('nginx', [{ path: '/*', headers: { 'X-A': '$uri' } }]).status).toBe(1);
  expect(write('caddy', [{ path: '/*', headers: { 'X-A': '{path}' } }]).status).toBe(1);
});

it('says how it is called', () => {
  const { status, stderr } = write('apache');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Say: node deploy\/headers\.mjs/);
});
