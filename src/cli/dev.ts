import { spawn } from 'node:child_process';
import { existsSync, statSync, watch } from 'node:fs';
import { resolve } from 'node:path';
import { BUILD_INPUTS, buildStamp } from './build-stamp.ts';
import { serveSite } from './serve-site.ts';
import type { Terminal } from './terminal.ts';

/**
 * `npm run dev`: the real build and the production server, built again whenever a file changes. You reload the page yourself: a live
 * reload would need a script in the page and a hole in its policy, and then what you look at would not be what readers get.
 */
export async function dev(terminal: Terminal): Promise<number> {
  const root = resolve('.');
  let tried = buildStamp(root);
  await buildApart(root);
  const code = await serveSite(terminal);
  if (code !== 0) return code;
  let building = false;
  let waiting: NodeJS.Timeout | undefined;

  async function rebuild(): Promise<void> {
    if (building) return;
    building = true;
    // Until nothing differs: what changed while it was building counts too, and an event without a change does not.
    for (let stamp = buildStamp(root); stamp !== tried; stamp = buildStamp(root)) {
      tried = stamp;
      await buildApart(root);
    }
    building = false;
  }

  function changed(): void {
    clearTimeout(waiting);
    // Editors save in several steps.
    waiting = setTimeout(rebuild, 150);
  }

  const folders = BUILD_INPUTS.map((input) => resolve(root, input)).filter(
    (path) => existsSync(path) && statSync(path).isDirectory(),
  );
  for (const folder of folders) watch(folder, { recursive: true }, changed);
  // For the single files: an editor may replace one, and a watch on the file itself would then watch the old one.
  watch(root, changed);
  return 0;
}

/** A process of its own for each build, so that changed code is the code that runs. It prints its own problems. */
function buildApart(root: string): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve(root, 'src/cli/run.mjs'), 'build'], { cwd: root, stdio: 'inherit' });
    child.on('close', () => done());
  });
}
