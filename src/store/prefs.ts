import type { KeptStore, Prefs } from './open.ts';

/** Remembers the language and places chosen when keeping; nothing about what is read. */
export async function savePrefs(db: KeptStore, prefs: Prefs) {
  await db.put('prefs', prefs, 'reader');
}

export async function loadPrefs(db: KeptStore): Promise<Prefs | undefined> {
  return db.get('prefs', 'reader');
}
