const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  // The signature beside a pack index: the same type as all of packs/, which every CDN compresses.
  sig: 'application/json',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  webp: 'image/webp',
  woff2: 'font/woff2',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  pdf: 'application/pdf',
  zip: 'application/zip',
};

/** `th/index.html` => `text/html; charset=utf-8`; a name it does not know is bytes, which a browser saves and never runs. */
export function contentType(file: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return TYPES[ending] ?? 'application/octet-stream';
}

/** Is it worth compressing? Pictures and sounds already are. */
export function isText(type: string): boolean {
  return /^text\/|^application\/(json|manifest\+json)|\+xml/.test(type);
}
