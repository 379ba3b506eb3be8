import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { absoluteAddresses, foreignIn, reviewedAddresses } from '../support/addresses.ts';
import { builtFile, builtPages } from '../support/built-pages.ts';

const site = JSON.parse(readFileSync('site.config.json', 'utf8')) as { exit: string };
const reviewed = reviewedAddresses();
const isReviewed = (address: string) => reviewed.has(address);

/** Names of markup languages, words of libraries' error messages, and how links to messengers begin: nothing fetches them. */
const NAMES: Record<string, string[]> = {
  js: [
    'http://www.w3.org/1998/Math/MathML',
    'http://www.w3.org/1999/xhtml',
    'http://www.w3.org/2000/svg',
    'https://bit.ly/wb-precache',
    'https://line.me/R/ti/p/%40',
    'https://signal.me/#p/+',
    'https://t.me/',
    'https://t.me/+',
    'https://wa.me/',
  ],
  svg: ['http://www.w3.org/2000/svg'],
};

/** The absolute addresses of a file that nobody has reviewed. */
function strangers(file: string, text: string): string[] {
  const names = NAMES[file.split('.').at(-1) ?? ''] ?? [];
  return absoluteAddresses(text).filter((address) => !isReviewed(address) && address !== site.exit && !names.includes(address));
}

describe('the built site', () => {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

  it('names no other host anywhere but in what was reviewed, and the way out', () => {
    expect(reviewed.size).toBeGreaterThan(300);
    const texts = files.filter((file) => !file.endsWith('.png'));
    const found = texts.flatMap((file) => strangers(file, readFileSync(file, 'utf8')).map((address) => `${file} ${address}`));
    expect(found).toEqual([]);
  });

  it('would be found out: each of these is a stranger', () => {
    const [known = ''] = reviewed;
    for (const text of [
      `<script src="https://cdn.example/x.js">`,
      `{"url":"https://cdn.example/x"}`,
      `fetch(\`wss://cdn.example\`)`,
      `url("//cdn.example/x.woff2")`,
      `<a href=//cdn.example>`,
      `<a href="${known}.example">`,
      `<a href="http://www.w3.org/2000/svg">`,
      `<img src="data:image/png;base64,AAAA">`,
    ])
      expect(strangers('index.html', text), text).toHaveLength(1);
    expect(strangers('index.html', `<a href="${known}">`)).toEqual([]);
  });
});

describe('every prerendered page', () => {
  it('asks nobody else for anything, and says nobody where a reader came from', () => {
    const found = builtPages().flatMap(({ path, html }) => foreignIn(html, isReviewed, site.exit).map((one) => `${path} ${one}`));
    expect(found).toEqual([]);
  });

  it('and the shell that a kept app opens from, which holds one link', () => {
    const shell = builtFile('shell.html').toString();
    expect(foreignIn(shell, isReviewed, site.exit)).toEqual([]);
    expect(shell.match(/<a /g)).toHaveLength(1);
  });

  const page = builtFile('en/k7/index.html').toString();
  const [known = ''] = reviewed;
  it.each([
    `<img src="/x.png">`,
    `<script src="https://cdn.example/x.js"></script>`,
    `<script src=//cdn.example/x.js></script>`,
    `<link rel="preconnect" href="https://cdn.example">`,
    `<link rel="dns-prefetch" href="//cdn.example">`,
    `<link rel="stylesheet" href="/x.css">`,
    `<iframe src="/"></iframe>`,
    `<form action="/"></form>`,
    `<input>`,
    `<p onclick="x()">`,
    `<p contenteditable>`,
    `<p style="background: url(/x)">`,
    `<meta http-equiv="refresh" content="0; url=/">`,
    `<base href="/">`,
    `<a href="${known}">x</a>`,
    `<a href="${known}" rel="noopener noreferrer" ping="/x">x</a>`,
    `<a href="${known}" rel="noopener noreferrer" target="_blank">x</a>`,
    `<a href="https://cdn.example/" rel="noopener noreferrer">x</a>`,
    `<a href="javascript:x()">x</a>`,
  ])('the control: with %s in it, it would not pass', (spoiled) => {
    expect(foreignIn(page.replace('</main>', `${spoiled}</main>`), isReviewed, site.exit)).toHaveLength(1);
  });

  it('the control: nor without its word on referrers', () => {
    const told = page.replace('<meta name="referrer" content="no-referrer">', '');
    expect(foreignIn(told, isReviewed, site.exit)).toEqual(['the page tells where the reader comes from']);
  });
});
