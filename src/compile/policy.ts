/** One rule of the header list: for an exact path, or a prefix that ends in `*`. Later rules add to and override earlier ones. */
export type HeaderRule = { path: string; headers: Record<string, string> };

/** `'sha256-…'` of the inline styles, with spaces between them, and of the inline script of a release, as the policy writes them. */
export type InlineHashes = { style: string; script: string };

/**
 * The content security policy. `releases` are the hashes of this release and of the two before it: a new page under an old header, or
 * an old page under a new one, must keep its style.
 */
export function contentSecurityPolicy(releases: InlineHashes[], where: 'header' | 'meta'): string {
  const styles = releases.map(({ style }) => style).join(' ');
  const scripts = releases.map(({ script }) => script).join(' ');
  // What falls back to `default-src`, or to the directive for whole files, said once more for a reader of headers; in every page it would only be weight.
  const explicit = (directive: string) => (where === 'header' ? [directive] : []);
  const directives = [
    "default-src 'none'",
    `script-src 'self' ${scripts}`,
    ...explicit("script-src-attr 'none'"),
    `style-src 'self' ${styles}`,
    ...explicit("style-src-attr 'none'"),
    "img-src 'self' blob:",
    ...explicit("font-src 'none'"),
    // Nothing plays anything yet: a page's own policy need not allow it.
    ...explicit("media-src 'self' blob:"),
    "connect-src 'self'",
    "manifest-src 'self'",
    ...explicit("worker-src 'self'"),
    ...explicit("frame-src 'none'"),
    // A `<meta>` cannot say this one.
    ...explicit("frame-ancestors 'none'"),
    "base-uri 'none'",
    "form-action 'none'",
    ...explicit("object-src 'none'"),
    "require-trusted-types-for 'script'",
    'trusted-types sw',
  ];
  return directives.join('; ');
}

const OFF = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
  'browsing-topics',
];

/** The headers of every file of the site, for whichever server serves it. */
export function headerRules(releases: InlineHashes[], discreet: boolean): HeaderRule[] {
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': contentSecurityPolicy(releases, 'header'),
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'X-DNS-Prefetch-Control': 'off',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Permissions-Policy': [...OFF.map((name) => `${name}=()`), 'autoplay=(self)', 'fullscreen=(self)'].join(', '),
        'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
        ...(discreet ? { 'X-Robots-Tag': 'noindex' } : {}),
        // Pages are content: a phone that only looks keeps none of them.
        'Cache-Control': 'no-store',
      },
    },
    { path: '/shell.html', headers: { 'Cache-Control': 'no-cache' } },
    { path: '/sw.js', headers: { 'Cache-Control': 'no-cache' } },
    { path: '/site.webmanifest', headers: { 'Cache-Control': 'no-cache' } },
    { path: '/icon*', headers: { 'Cache-Control': 'no-cache' } },
    { path: '/assets/*', headers: { 'Cache-Control': 'no-cache' } },
    { path: '/packs/*', headers: { 'Cache-Control': 'no-store' } },
  ];
}
