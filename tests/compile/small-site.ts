import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SMALL_SITE = fileURLToPath(new URL('../fixtures/small-site', import.meta.url));

/** A copy of the small fixture site that a test may change; `remove` deletes it. */
export type SiteCopy = {
  root: string;
  edit: (file: string, change: (text: string) => string) => Promise<void>;
  remove: () => Promise<void>;
};

export async function copySmallSite(): Promise<SiteCopy> {
  const root = await mkdtemp(join(tmpdir(), 'small-site-'));
  await cp(SMALL_SITE, root, { recursive: true });
  // Git keeps no empty folder.
  await mkdir(join(root, 'locales'), { recursive: true });
  return {
    root,
    async edit(file, change) {
      const before = await readFile(join(root, file), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`the edit changed nothing in ${file}`);
      await writeFile(join(root, file), after);
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
