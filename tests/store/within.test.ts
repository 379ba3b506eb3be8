import { describe, expect, it } from 'vitest';
import { within } from '../../src/store/within.ts';

describe('within', () => {
  it('gives what the work gives, in time', async () => {
    expect(await within(1000, async () => 3)).toBe(3);
    expect(await within(1000, () => 3)).toBe(3);
  });

  it('gives up on work that never answers', async () => {
    await expect(within(10, () => new Promise(() => undefined))).rejects.toThrow('10 ms');
  });

  it('rejects when the work fails, also where it throws at once', async () => {
    await expect(within(1000, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    const throwing = () => {
      throw new Error('refused');
    };
    await expect(within(1000, throwing)).rejects.toThrow('refused');
  });
});
