import { describe, expect, it } from 'vitest';
import { isAnythingKept } from '../../src/store/kept-state.ts';

/** Just what `open` shows of a database: it comes into being unless its upgrade is aborted. */
function factory({ has, lists }: { has: boolean; lists: boolean }) {
  const events: string[] = [];
  const open = (name: string) => {
    const request = {
      transaction: null as { abort(): void } | null,
      result: { close: () => events.push('closed') },
      onupgradeneeded: null as (() => void) | null,
      onsuccess: null as (() => void) | null,
      onerror: null as (() => void) | null,
    };
    events.push(`opened ${name}`);
    queueMicrotask(() => {
      if (has) return request.onsuccess?.();
      let aborted = false;
      request.transaction = {
        abort: () => {
          aborted = true;
        },
      };
      request.onupgradeneeded?.();
      if (!aborted) events.push('made a database');
      return aborted ? request.onerror?.() : request.onsuccess?.();
    });
    return request;
  };
  const databases = lists ? async () => (has ? [{ name: 'other' }, { name: 'parasol' }] : [{ name: 'other' }]) : undefined;
  // The fake has what the function uses, and nothing else.
  return { events, idb: { open, databases } as unknown as IDBFactory };
}

describe('asking whether anything is kept', () => {
  it.each([true, false])('opens nothing where the browser lists its databases (kept: %s)', async (has) => {
    const { idb, events } = factory({ has, lists: true });
    expect(await isAnythingKept(idb)).toBe(has);
    expect(events).toEqual([]);
  });

  it('makes no database where the browser cannot list them', async () => {
    const { idb, events } = factory({ has: false, lists: false });
    expect(await isAnythingKept(idb)).toBe(false);
    expect(events).toEqual(['opened parasol']);
  });

  it('finds a kept one there, and closes it again', async () => {
    const { idb, events } = factory({ has: true, lists: false });
    expect(await isAnythingKept(idb)).toBe(true);
    expect(events).toEqual(['opened parasol', 'closed']);
  });

  it('says no where storage is missing or refused', async () => {
    expect(await isAnythingKept(undefined)).toBe(false);
    const refusing = { databases: () => Promise.reject(new Error('SecurityError')) } as unknown as IDBFactory;
    expect(await isAnythingKept(refusing)).toBe(false);
  });
});
