/** What the head script (`page/head-script.ts`) looks for in a tab that was left: it imports nothing, so the key stands in both. */
const LATCH = 'x';

/** Null in an in-app browser that has it switched off; reading the property itself throws where it is refused. */
function session(): Storage | null {
  return globalThis.sessionStorage;
}

/** Makes this tab one that was left: Back, Forward and reload show nothing, and lead to `exit`. Where storage is refused there is no latch. */
export function setLatch(exit: string) {
  try {
    session()?.setItem(LATCH, exit);
  } catch {
    // Nothing else depends on it.
  }
}

/** Empties this tab's session storage, all but the latch. Throws where storage is refused. */
export function clearSession() {
  const exit = session()?.getItem(LATCH);
  session()?.clear();
  // In the same task: at no moment is a left tab without its latch.
  if (exit != null) setLatch(exit);
}

/** How many things are in this tab's session storage beside the latch. Throws where storage is refused. */
export function countSession(): number {
  return Object.keys(session() ?? {}).filter((key) => key !== LATCH).length;
}
