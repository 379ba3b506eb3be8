/**
 * An attempt to reach another origin, or to run what is not ours. `code` runs as a script of the page; in its scope stand `to`, an address
 * at the other origin that is this probe's own, and `stun`, the other origin's UDP address. `trips` are the directives that refuse it,
 * whichever the engine asks first; without them no policy stops it. `alone`: it leaves the page, or a bare connection must be told apart.
 */
export type Probe = { name: string; code: string; trips: string[]; alone?: boolean };

/** Trusted Types stand before the other directives wherever a text becomes an address of a program, a program, or markup. */
const TYPED = 'require-trusted-types-for';

const add = (tag: string, more: string) => `document.body.append(Object.assign(document.createElement('${tag}'), { ${more} }));`;
const hint = (more: string) => `document.head.append(Object.assign(document.createElement('link'), { ${more} }));`;
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is filled in the page
/** In the page: the text of a program that tells us, and the other origin, that it ran. */
const FOREIGN = '`ran("${to}"); fetch("${to}/ran")`';
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: it is filled in the page

export const PROBES: Probe[] = [
  // What a page shows.
  { name: 'image', trips: ['img-src'], code: add('img', "src: to + '/image.png'") },
  { name: 'background', trips: ['img-src'], code: "document.body.style.background = 'url(' + to + '/background.png)';" },
  { name: 'video', trips: ['media-src'], code: add('video', "preload: 'auto', src: to + '/video.mp4'") },
  { name: 'audio', trips: ['media-src'], code: add('audio', "preload: 'auto', src: to + '/audio.mp3'") },
  { name: 'font', trips: ['font-src'], code: "new FontFace('x', 'url(' + to + '/font.woff2)').load().catch(() => undefined);" },
  { name: 'frame', trips: ['frame-src'], alone: true, code: add('iframe', "src: to + '/frame.html'") },
  { name: 'object', trips: [TYPED, 'object-src'], code: add('object', "data: to + '/object.html'") },
  { name: 'embed', trips: [TYPED, 'object-src'], code: add('embed', "src: to + '/embed.html'") },
  // Styles.
  { name: 'style sheet', trips: ['style-src-elem'], code: hint("rel: 'stylesheet', href: to + '/sheet.css'") },
  {
    name: '@import in our own style',
    trips: ['style-src-elem'],
    code: "document.styleSheets[0].insertRule('@import url(' + to + '/import.css)', 0);",
  },
  { name: 'style element', trips: ['style-src-elem'], code: add('style', "textContent: '@import url(' + to + '/inline.css)'") },
  {
    name: 'style attribute',
    trips: ['style-src-attr'],
    code: "document.body.setAttribute('style', 'background: url(' + to + '/attribute.png)');",
  },
  // Sending.
  { name: 'fetch', trips: ['connect-src'], code: "fetch(to + '/fetch').catch(() => undefined);" },
  {
    name: 'XMLHttpRequest',
    trips: ['connect-src'],
    code: "const x = new XMLHttpRequest(); x.open('GET', to + '/xhr'); x.send();",
  },
  { name: 'beacon', trips: ['connect-src'], code: "navigator.sendBeacon(to + '/beacon', 'x');" },
  { name: 'WebSocket', trips: ['connect-src'], code: "new WebSocket(to.replace('http', 'ws') + '/socket');" },
  { name: 'EventSource', trips: ['connect-src'], code: "new EventSource(to + '/source.events');" },
  {
    name: 'ping of a link',
    trips: ['connect-src'],
    code: `const a = document.createElement('a');
      Object.assign(a, { href: '#1', ping: to + '/ping' });
      a.dataset.plain = '';
      document.body.append(a);
      a.click();`,
  },
  {
    name: 'form',
    trips: ['form-action'],
    alone: true,
    code: `const form = document.createElement('form');
      form.action = to + '/form.html';
      document.body.append(form);
      form.submit();`,
  },
  // Programs.
  { name: 'script element', trips: [TYPED, 'script-src-elem'], code: add('script', "src: to + '/script.js'") },
  { name: 'module', trips: ['script-src-elem'], code: "import(to + '/module.js').catch(() => undefined);" },
  {
    name: 'data: script',
    trips: ['script-src-elem'],
    code: `import('data:text/javascript,' + encodeURIComponent(${FOREIGN})).catch(() => undefined);`,
  },
  {
    name: 'blob: script',
    trips: ['script-src-elem'],
    code: `import(URL.createObjectURL(new Blob([${FOREIGN}], { type: 'text/javascript' }))).catch(() => undefined);`,
  },
  { name: 'eval', trips: [TYPED, 'script-src'], code: `(0, eval)(${FOREIGN});` },
  { name: 'Function', trips: [TYPED, 'script-src'], code: `new Function(${FOREIGN})();` },
  { name: 'timer with a text', trips: [TYPED, 'script-src'], code: `setTimeout(${FOREIGN}, 0);` },
  {
    name: 'event handler',
    trips: [TYPED, 'script-src-attr'],
    code: `const button = document.createElement('button');
      button.setAttribute('onclick', ${FOREIGN});
      document.body.append(button);
      button.click();`,
  },
  {
    name: 'text as markup',
    trips: [TYPED],
    code: "document.createElement('div').innerHTML = '<img src=\"' + to + '/markup.png\">';",
  },
  { name: 'worker', trips: [TYPED], code: "new Worker('/probe-worker.js?' + to);" },
  {
    name: 'blob: worker',
    trips: [TYPED, 'worker-src'],
    code: `new Worker(URL.createObjectURL(new Blob(['fetch("' + to + '/blob-worker")'])));`,
  },
  {
    name: 'service worker at another path',
    trips: [TYPED],
    code: "navigator.serviceWorker.register('/probe-worker.js?' + to, { scope: '/probe/' }).catch(() => undefined);",
  },
  // Hints.
  { name: 'prefetch', trips: ['default-src', 'prefetch-src'], code: hint("rel: 'prefetch', href: to + '/prefetch'") },
  { name: 'preload', trips: ['img-src'], code: hint("rel: 'preload', as: 'image', href: to + '/preload.png'") },
  { name: 'preconnect', trips: [], alone: true, code: hint("rel: 'preconnect', href: to") },
  {
    name: 'STUN',
    trips: [],
    code: `const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] });
      peer.createDataChannel('x');
      peer.setLocalDescription();`,
  },
  // Going there.
  { name: 'navigation', trips: [], alone: true, code: "location.href = to + '/navigation.html';" },
  { name: 'new window', trips: [], alone: true, code: "open(to + '/window.html', '_blank', 'noopener');" },
  {
    name: 'refresh',
    trips: [],
    alone: true,
    code: `document.head.append(
      Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=' + to + '/refresh.html' }));`,
  },
  {
    name: 'base',
    trips: ['base-uri'],
    alone: true,
    code: `document.head.prepend(Object.assign(document.createElement('base'), { href: to + '/' }));
      new Image().src = 'base.png';`,
  },
];

/** What gets out of a page whose policy holds, by engine: with a request (or a packet), and as a bare connection on which nothing is said. */
export type Leaks = { reached: string[]; connected: string[] };

/**
 * Chromium 156, in a profile of its own (a private window opens no preconnect). No directive forbids a navigation; Chromium has none
 * against `preconnect`, none that holds WebRTC back (`webrtc 'block'` does not), and opens the connection for a frame or a form before it
 * asks the policy, without sending a byte. All of it needs a program of somebody else's to run first, which is what the policy prevents.
 */
export const CHROMIUM_LEAKS: Leaks = {
  reached: ['STUN', 'navigation', 'new window', 'refresh'],
  connected: ['form', 'frame', 'preconnect'],
};
