// Turns the header list of a build into what nginx or Caddy includes:
//   node deploy/headers.mjs nginx dist/headers.json /etc/nginx/parasol
//   node deploy/headers.mjs caddy dist/headers.json /etc/caddy/parasol
// Run it after each build: the policy names the style and the script of the newest releases.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FORMS = { nginx: nginxFiles, caddy: caddyFiles };

const [server = '', source = '', folder = ''] = process.argv.slice(2);
const form = Object.hasOwn(FORMS, server) ? FORMS[server] : undefined;
if (!form || !source || !folder) {
  console.error('Say: node deploy/headers.mjs <nginx or caddy> <headers.json> <folder to write to>');
  process.exitCode = 1;
} else {
  mkdirSync(folder, { recursive: true });
  const files = form(JSON.parse(readFileSync(source, 'utf8')));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** One map from address to value for each header, and the lines that send them. An empty value sends nothing. */
function nginxFiles(rules) {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers).map((name) => name.toLowerCase())))];
  const variable = (name) => `$parasol_${name.replace(/[^a-z0-9]/g, '_')}`;
  const map = (name) => {
    // nginx takes the first pattern that fits, and in the list the last rule wins.
    const lines = [...rules].reverse().flatMap(({ path, headers }) => {
      const value = Object.entries(headers).find(([own]) => own.toLowerCase() === name)?.[1];
      return value === undefined ? [] : [`  ${quote(`~${pattern(path)}`)} ${quote(value)};`];
    });
    return `map $uri ${variable(name)} {\n${lines.join('\n')}\n  default "";\n}\n`;
  };
  return {
    'maps.conf': names.map(map).join('\n'),
    'add-headers.conf': names.map((name) => `add_header ${name} ${variable(name)} always;\n`).join(''),
  };
}

/** A folder's address stands for its index page, under which nginx looks it up. */
function pattern(path) {
  const plain = (text) => text.replace(/[.*+?^(){}|[\]\\]/g, '\\$&');
  if (path.endsWith('*')) return `^${plain(path.slice(0, -1))}`;
  return path.endsWith('/') ? `^${plain(path)}(index\\.html)?$` : `^${plain(path)}$`;
}

/** Caddy keeps the order inside a `route`, and a later line replaces an earlier one. */
function caddyFiles(rules) {
  const block = ({ path, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name} ${quote(value)}`);
    return `header ${path} {\n${lines.join('\n')}\n}\n`;
  };
  return { 'headers.caddy': rules.map(block).join('') };
}

function quote(text) {
  const inPattern = text.startsWith('~');
  // Neither server can be told that a dollar or a brace in a value means itself.
  if (/[\r\n]/.test(text) || (!inPattern && /[${}]/.test(text)))
    throw new Error(`This cannot be written in a server's configuration: ${text}`);
  return `"${(inPattern ? text : text.replaceAll('\\', '\\\\')).replaceAll('"', '\\"')}"`;
}
