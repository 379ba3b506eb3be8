import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/compile/policy.ts';
import { withFormerReleases } from '../../src/compile/releases.ts';
import { copySmallSite, type SiteCopy } from './small-site.ts';

let site: SiteCopy;
beforeEach(async () => {
  site = await copySmallSite();
});
afterEach(() => site.remove());

const one = (name: string) => ({ style: `'sha256-${name}s'`, script: `'sha256-${name}j'` });

it('allows the inline code of this build and of the two releases before it', async () => {
  expect(await withFormerReleases(site.root, one('a'))).toEqual([one('a')]);
  await mkdir(join(site.root, 'deploy'));
  await writeFile(join(site.root, 'deploy/releases.json'), JSON.stringify([one('a'), one('b'), one('c'), one('d')]));
  const releases = await withFormerReleases(site.root, one('new'));
  expect(releases).toEqual([one('new'), one('a'), one('b')]);
  expect(await withFormerReleases(site.root, one('b'))).toEqual([one('b'), one('a'), one('c')]);
  const policy = contentSecurityPolicy(releases, 'header');
  for (const name of ['news', 'newj', 'as', 'aj', 'bs', 'bj']) expect(policy).toContain(`'sha256-${name}'`);
  expect(policy).not.toContain("'sha256-cs'");
  expect(policy).not.toContain('unsafe');
});
