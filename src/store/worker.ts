import { within } from './within.ts';

/** Does the service worker of this site stand ready to answer offline? Reading this registers nothing. */
export async function isWorkerReady(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  return Boolean(registration?.active);
}

/** Asks the browser to spare what is kept. Firefox leaves the question open until it is answered: two seconds are enough. */
export async function askToPersist(): Promise<boolean> {
  if (!navigator.storage?.persist) return false;
  const later = new Promise<boolean>((resolve) => setTimeout(resolve, 2000, false));
  return Promise.race([navigator.storage.persist().catch(() => false), later]);
}

/** Asks the worker to fetch those of its files again that the browser has thrown away. Nobody waits for it. */
export async function askToRepair() {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  registration?.active?.postMessage('repair');
}

/** Tells every worker of this site to forget, and waits for their answers. Rejects when one is silent for two seconds. */
export async function stopWorker() {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  const workers = registrations.flatMap(({ active, waiting, installing }) => [active, waiting, installing]);
  // A page stays under its worker when the registration is gone.
  workers.push(navigator.serviceWorker?.controller ?? null);
  await Promise.all([...new Set(workers)].map((worker) => worker && worker.state !== 'redundant' && askToForget(worker)));
}

async function askToForget(worker: ServiceWorker) {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<void>((resolve) => {
    port1.onmessage = () => resolve();
  });
  worker.postMessage('wipe', [port2]);
  await within(2000, () => answer);
}
