import { setLatch } from './latch.ts';
import { closeForEver } from './open.ts';
import { type Holding, SHELVES, type Shelf } from './shelves.ts';
import { tellTabs } from './tabs.ts';
import { within } from './within.ts';
import { stopWorker } from './worker.ts';

/** What removing needs of the app; all of it is handed in. */
export type RemovalTools = {
  base: string;
  /** Where a tab that was left leads to. */
  exit: string;
  /** Ends this page's own fetches. */
  abort(): void;
  progress(step: number, total: number): void;
};

export type Removal = {
  /** What is still there, or could not be looked at. Empty when all is gone as far as a page can see. */
  left: Holding[];
  /** Did our server order the browser to clear what a page cannot reach? `refused`: it answered, and did not. */
  server: 'cleared' | 'unreached' | 'refused';
};

/** A browser may take many seconds to clear a site's data. */
const SERVER_MS = 20_000;
const WORKER_MS = 3000;
const LOOK_MS = 2000;

/**
 * Removes everything this site keeps on the phone, in the order that leaves nothing to fill it again. Call it when the screen is
 * blank. Never throws; a store that throws, or never answers, is left after a while and named in `left`.
 */
export async function removeAll(tools: RemovalTools): Promise<Removal> {
  let server: Removal['server'] = 'unreached';
  const left = new Set<Holding>();
  const steps: (() => unknown)[] = [
    () => closeTabs(tools.exit),
    // A worker that was not heard from may write again, even when its registration is gone.
    () => within(WORKER_MS, stopWorker).catch(() => left.add('program')),
    tools.abort,
    ...SHELVES.map(
      ({ ms, empty }) =>
        () =>
          within(ms, empty),
    ),
    async () => {
      server = await askServer(tools.base);
    },
  ];
  for (const [at, step] of steps.entries()) {
    tools.progress(at + 1, steps.length);
    // What could not be done shows at the end, when it is looked at.
    await Promise.resolve()
      .then(step)
      .catch(() => undefined);
  }
  // What was under way may have written meanwhile, and what was blocked may have come free: once more, and this time it counts.
  await Promise.all(
    SHELVES.map(async (shelf) => {
      if (!(await isEmptied(shelf))) for (const holding of shelf.holds) left.add(holding);
    }),
  );
  // The browser's own clearing takes the latch too.
  setLatch(tools.exit);
  tellTabs('over');
  return { left: [...left], server };
}

function closeTabs(exit: string) {
  setLatch(exit);
  history.replaceState(null, '');
  tellTabs('removing');
  // Not waited for: a database that never opens never closes.
  void closeForEver();
}

async function isEmptied({ ms, empty, count }: Shelf): Promise<boolean> {
  try {
    await within(ms, empty);
    return (await within(LOOK_MS, count)) === 0;
  } catch {
    return false;
  }
}

/**
 * The browser's own clearing goes deeper than a page can, and only a network's answer brings it about. With credentials, or
 * Chromium ignores it; a host without this answer says 404.
 */
async function askServer(base: string): Promise<Removal['server']> {
  if (!navigator.onLine) return 'unreached';
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), SERVER_MS);
  try {
    const request = { cache: 'no-store', credentials: 'same-origin', redirect: 'error', signal: giveUp.signal } as const;
    const response = await fetch(`${base}wipe`, request);
    // The order itself is hidden from scripts. A host that shows a page of its own for every address has not given it.
    return response.ok && (await response.text()) === '' ? 'cleared' : 'refused';
  } catch {
    return 'unreached';
  } finally {
    clearTimeout(timer);
  }
}
