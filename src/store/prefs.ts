import type { Choices, KeptStore, Prefs } from './open.ts';

/** Remembers the language and places chosen when keeping; nothing about what is read. Other choices stay as they were. */
export async function savePrefs(db: KeptStore, prefs: Prefs) {
  await change(db, (known) => ({ ...known, ...prefs }));
}

/** Remembers a choice of a reader who keeps. Where nothing was kept there is nothing to add it to. */
export async function saveChoice(db: KeptStore, choice: Choices) {
  await change(db, (known) => known && { ...known, ...choice });
}

export async function loadPrefs(db: KeptStore): Promise<Prefs | undefined> {
  return db.get('prefs', 'reader');
}

/** In one transaction: two tabs may choose at once. */
async function change(db: KeptStore, next: (known: Prefs | undefined) => Prefs | undefined) {
  const transaction = db.transaction('prefs', 'readwrite');
  const prefs = next(await transaction.store.get('reader'));
  await Promise.all([prefs && transaction.store.put(prefs, 'reader'), transaction.done]);
}
