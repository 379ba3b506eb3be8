import { attackPage, type OpenAt, type Placed, type Told } from './attacked-page.ts';
import { PROBES, type Probe } from './policy-probes.ts';
import type { SecondOrigin } from './second-origin.ts';

/** What came of all probes, by name. */
export type Outcome = {
  /** Something arrived at the other origin. */
  reached: string[];
  /** A connection was opened, and nothing was said on it. */
  connected: string[];
  /** A foreign program ran in the page. */
  ran: string[];
  /** The directives that refused a probe. */
  refused: Record<string, string[]>;
  /** What requests gave away of where they came from. */
  referrers: string[];
};

/** So long a probe waits to be refused before it is the next one's turn; where nothing refuses, for less. */
const REFUSAL_MS = { header: 1000, meta: 1000, both: 1000, none: 100 };

/** Runs every probe in a real page of `site`, with its policy placed as told. */
export async function attack(site: string, placed: Placed, open: OpenAt): Promise<Outcome> {
  const groups = [PROBES.filter(({ alone }) => !alone), ...PROBES.filter(({ alone }) => alone).map((probe) => [probe])];
  const outcomes = await Promise.all(
    groups.map(async (probes) => {
      const script = (second: SecondOrigin) => probeScript(probes, second, REFUSAL_MS[placed]);
      return outcomeOf(probes, await attackPage({ site, placed, open, script, isOver: (so) => isOver(so, probes) }));
    }),
  );
  return {
    reached: outcomes.flatMap(({ reached }) => reached).sort(),
    connected: outcomes.flatMap(({ connected }) => connected).sort(),
    ran: outcomes.flatMap(({ ran }) => ran).sort(),
    refused: Object.assign({}, ...outcomes.map(({ refused }) => refused)),
    referrers: outcomes.flatMap(({ referrers }) => referrers),
  };
}

/** Runs one probe after the other, and says what the page's policy had to say to each. */
function probeScript(probes: Probe[], { url, stun }: SecondOrigin, wait: number): string {
  const entries = probes.map(({ name, code, trips }) => {
    const to = JSON.stringify(`${url}/${PROBES.findIndex((probe) => probe.name === name)}`);
    return `{ name: ${JSON.stringify(name)}, to: ${to}, isRefused: ${trips.length > 0}, run(to) { ${code} } }`;
  });
  return `
    const stun = ${JSON.stringify(stun)};
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    window.ran = (to) => say('ran', to);
    let name = '';
    let next = () => undefined;
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      say('refused', name, effectiveDirective);
      next();
    });
    const runAll = async () => {
      for (const probe of [${entries.join(', ')}]) {
        name = probe.name;
        const refused = new Promise((done) => { next = done; });
        try { probe.run(probe.to); } catch {}
        if (probe.isRefused) await Promise.race([refused, pause(${wait})]);
        await pause(50);
      }
      say('done');
    };
    runAll();`;
}

/** Was all tried? A page that was left says nothing any more: then it is enough that something arrived. */
function isOver({ told, arrived: { requests, connections, packets } }: Told, probes: Probe[]): boolean {
  const [only] = probes.length === 1 ? probes : [];
  if (only?.trips.length === 0) return connections + packets > 0;
  return told.some(([what]) => what === 'done') || (only !== undefined && requests.length > 0);
}

function outcomeOf(probes: Probe[], { told, arrived }: Told): Outcome {
  const { requests, connections, packets, referrers } = arrived;
  // Each probe's address begins with its number.
  const nameAt = (path: string) => PROBES[Number(/^\/(\d+)/.exec(path)?.[1] ?? Number.NaN)]?.name;
  const named = (paths: string[]) => [...new Set(paths.flatMap((path) => nameAt(path) ?? []))];
  const refused: Outcome['refused'] = {};
  for (const [what, name = '', directive = ''] of told)
    if (what === 'refused') refused[name] = [...(refused[name] ?? []), directive];
  const isSilent = connections > 0 && requests.length === 0;
  return {
    reached: [...named(requests), ...(packets > 0 ? ['STUN'] : [])],
    connected: isSilent ? [probes.length === 1 ? (probes[0]?.name ?? '') : 'one of many'] : [],
    ran: named(told.flatMap(([what, to]) => (what === 'ran' && to ? [new URL(to).pathname] : []))),
    refused,
    referrers,
  };
}
