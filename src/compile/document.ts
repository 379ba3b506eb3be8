import { localeOf } from '../domain/language.ts';
import type { PageHead } from '../domain/page-data.ts';
import { type InlineStyles, stylesOf } from './inline-styles.ts';
import { contentSecurityPolicy, type InlineHashes } from './policy.ts';

/** What stands in every page of one build. */
export type Frame = {
  /** The neutral title of the discreet edition. */
  title: string;
  discreet: boolean;
  base: string;
  exit: string;
  /** The inline styles and script, minified, and their hashes of the last releases. */
  styles: InlineStyles;
  script: string;
  releases: InlineHashes[];
  /** Address of the app's module. */
  app: string;
};

/** A whole HTML page. `markup` is what the views rendered; `leave` is the word on the exit link. */
export function pageDocument(
  frame: Frame,
  page: { head: PageHead; dir: 'ltr' | 'rtl'; markup: string; leave: string; title: string; summary: string },
): string {
  const { lang, route } = page.head.context;
  const title = frame.discreet ? frame.title : page.title;
  const preview = frame.discreet
    ? `<meta name="robots" content="noindex"><meta property="og:title" content="${attribute(frame.title)}">`
    : `<meta property="og:title" content="${attribute(page.title)}"><meta name="description" content="${attribute(page.summary)}">`;
  return [
    opening(frame, { lang, dir: page.dir, title, preview, styles: stylesOf(frame.styles, route.kind) }),
    `<body><a id="leave" href="${attribute(frame.exit)}" rel="noreferrer">${text(page.leave)}</a>`,
    `<div id="app">${page.markup}</div>`,
    `<script type="application/json" id="page-data">${scriptJson(page.head)}</script>`,
    `<script type="module" src="${attribute(frame.app)}"></script></body></html>`,
  ].join('');
}

/** What the worker answers navigations with: a way to leave, and room for the app to draw in. No words in any language. */
export function shellDocument(frame: Frame): string {
  return [
    opening(frame, {
      lang: 'en',
      dir: 'ltr',
      title: frame.title,
      preview: '<meta name="robots" content="noindex">',
      styles: Object.values(frame.styles),
    }),
    `<body><a id="leave" href="${attribute(frame.exit)}" rel="noreferrer">✕</a>`,
    `<div id="app"><main></main></div><script type="module" src="${attribute(frame.app)}"></script></body></html>`,
  ].join('');
}

type Opening = { lang: string; dir: string; title: string; preview: string; styles: string[] };

function opening(frame: Frame, { lang, dir, title, preview, styles }: Opening): string {
  const { base } = frame;
  return [
    `<!doctype html><html lang="${localeOf(lang).tag}" dir="${dir}" data-kept="none"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${attribute(contentSecurityPolicy(frame.releases, 'meta'))}">`,
    `<script>${frame.script}</script>`,
    `<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">`,
    `<meta name="referrer" content="no-referrer"><meta name="format-detection" content="telephone=no">`,
    `<title>${text(title)}</title>${preview}`,
    `<link rel="icon" href="${base}icon.svg"><link rel="manifest" href="${base}site.webmanifest">`,
    `${styles.map((style) => `<style>${style}</style>`).join('')}</head>`,
  ].join('');
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;');
}

/** JSON that cannot end the script element it stands in. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
