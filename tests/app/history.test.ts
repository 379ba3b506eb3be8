import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EntryState,
  landOn,
  lock,
  moveOn,
  parseEntry,
  type Stack,
  startStack,
  stayAt,
  unlock,
} from '../../src/app/history.ts';
import type { Route } from '../../src/domain/route.ts';

const home: Route = { kind: 'home', lang: 'th' };
const topic = (code: string): Route => ({ kind: 'topic', lang: 'th', topic: code });

/** A tab: the browser's entries, and the app on top of them. */
function tab(first: Route) {
  let stack: Stack = startStack(first);
  const entries: unknown[] = [null];
  let front = 0;
  const settle = (route: Route) => {
    entries[front] = { i: stack.at, r: route };
  };
  return {
    go(route: Route) {
      const moved = moveOn(stack, route);
      stack = moved.stack;
      entries[front] = moved.leave;
      front += 1;
      entries.splice(front, entries.length, moved.enter);
    },
    /** Returns the screen, or undefined when the press leaves the site. */
    press(by: -1 | 1): Route | undefined {
      if (front + by < 0 || front + by >= entries.length) return undefined;
      front += by;
      const landed = landOn(stack, entries[front], home);
      stack = landed.stack;
      settle(landed.route);
      return landed.route;
    },
    showCard() {
      this.go(home);
      stack = lock(stack, home);
    },
    endCard() {
      stack = unlock(stack);
      settle(home);
    },
    /** The document is gone; the browser's entries are not. */
    reload(): Route {
      const entry = parseEntry(entries[front]);
      const route = entry?.r ?? home;
      stack = startStack(route, entry?.i);
      return route;
    },
    entries: () => entries as (EntryState | null)[],
    front: () => front,
  };
}

describe('moving on', () => {
  it('takes the screen out of the entry that is left, and puts it into the new one', () => {
    const moved = moveOn(startStack(home), topic('k7'), 'fr');
    expect(moved.leave).toEqual({ i: 0 });
    expect(moved.enter).toEqual({ i: 1, r: topic('k7'), p: 'fr' });
  });

  it('leaves one entry at most behind the one in front that names a screen', () => {
    const steps = fc.array(fc.constantFrom('a1', 'b2', 'c3'), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (codes) => {
        const one = tab(home);
        for (const code of codes) one.go(topic(code));
        const named = one.entries().filter((entry) => entry?.r);
        expect(named).toHaveLength(codes.length === 0 ? 0 : 1);
        expect(one.entries()[one.front()]?.r).toEqual(codes.length === 0 ? undefined : topic(codes.at(-1) ?? ''));
      }),
    );
  });
});

describe('Back and Forward', () => {
  it('go one screen at a time, and from the first screen out', () => {
    const one = tab(topic('a1'));
    one.go(topic('b2'));
    one.go(topic('c3'));
    expect([one.press(-1), one.press(-1), one.press(-1)]).toEqual([topic('b2'), topic('a1'), undefined]);
    expect([one.press(1), one.press(1), one.press(1)]).toEqual([topic('b2'), topic('c3'), undefined]);
  });

  it('show home where a reload has made the app forget the screen', () => {
    const one = tab(topic('a1'));
    one.go(topic('b2'));
    one.go(topic('c3'));
    expect(one.reload()).toEqual(topic('c3'));
    expect(one.press(-1)).toEqual(home);
  });

  it('show the old screen again when a move did not come through', () => {
    const moved = moveOn(startStack(topic('a1')), topic('b2'));
    const failed = stayAt(moved.stack, topic('a1'));
    expect(landOn(failed, { i: 1 }, home).route).toEqual(topic('a1'));
  });
});

describe('a card in somebody else’s hand', () => {
  it('gives nothing but the card or home, whatever is pressed, before and after it ends', () => {
    const press = fc.constantFrom<-1 | 1 | 'reload' | 'end'>(-1, 1, 'reload', 'end');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a1', 'b2'), { maxLength: 5 }),
        fc.array(press, { maxLength: 20 }),
        (codes, presses) => {
          const one = tab(topic('z9'));
          for (const code of codes) one.go(topic(code));
          one.showCard();
          for (const key of presses) {
            if (key === 'end') one.endCard();
            else expect([home, undefined]).toContainEqual(key === 'reload' ? one.reload() : one.press(key));
          }
        },
      ),
    );
  });

  it('would show what was read before, were it not locked', () => {
    const one = tab(topic('z9'));
    one.go(home);
    expect(one.press(-1)).toEqual(topic('z9'));
  });
});

describe('parseEntry', () => {
  it.each([null, undefined, 3, 'x', {}, { i: '1' }, { r: home }])('takes %j for nobody’s entry', (state) =>
    expect(parseEntry(state)).toBeUndefined(),
  );

  it('keeps the number of an entry whose screen it cannot read', () => {
    expect(parseEntry({ i: 2, r: 'k7', p: 5 })).toEqual({ i: 2 });
  });
});
