import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Rules = { createScriptURL(url: string): string };

/** A browser that refuses a second policy of the same name, as they do. */
function browser() {
  const names: string[] = [];
  const createPolicy = (name: string, rules: Rules) => {
    if (names.includes(name)) throw new TypeError('policy exists');
    names.push(name);
    return { createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }) };
  };
  return { names, trustedTypes: { createPolicy } };
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const load = async (window: object) => {
  vi.stubGlobal('window', window);
  return (await import('../../src/page/trusted-types.ts')).workerAddress;
};

describe('workerAddress', () => {
  it('trusts the worker, with one policy however often it is asked', async () => {
    const { names, trustedTypes } = browser();
    const workerAddress = await load({ trustedTypes });
    expect(workerAddress('/')).toEqual({ trusted: '/sw.js' });
    expect(workerAddress('/')).toEqual({ trusted: '/sw.js' });
    expect(names).toEqual(['sw']);
  });

  it.each(['/sw.js?x', '/other.js', 'https://evil.test/sw.js', '//sw.js', ''])('trusts no other address: %j', async (address) => {
    const withTypes = await load({ trustedTypes: browser().trustedTypes });
    expect(() => withTypes('/', address)).toThrow(TypeError);
    vi.resetModules();
    const without = await load({});
    expect(() => without('/', address)).toThrow(TypeError);
  });
});
