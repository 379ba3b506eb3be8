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

/** Tells the worker to forget everything, and waits for its answer for two seconds at most. */
export async function stopWorker() {
  const registrations = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  await Promise.all(registrations.map(({ active, waiting, installing }) => askToForget(active ?? waiting ?? installing)));
}

function askToForget(worker: ServiceWorker | null): Promise<void> {
  return new Promise((resolve) => {
    if (!worker) return resolve();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    setTimeout(resolve, 2000);
    worker.postMessage('wipe', [port2]);
  });
}
