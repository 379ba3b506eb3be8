import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serve } from './server.ts';
import type { Terminal } from './terminal.ts';

const PORT = 4173;

/** Serves `dist/` on the port that PORT names, and says where; returns the exit code, with the server running when it is 0. */
export async function serveSite(terminal: Terminal): Promise<number> {
  const dir = resolve('dist');
  if (!existsSync(dir)) {
    terminal.err('There is no dist/ yet: run `npm run build` first, or `npm start`, which does both.');
    return 1;
  }
  const wanted = process.env.PORT || String(PORT);
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted) || port > 65535) {
    terminal.err(`PORT is "${wanted}": give a number from 1 to 65535.`);
    return 1;
  }
  try {
    const site = await serve({ dir, port });
    terminal.out(`http://localhost:${site.port}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    terminal.err(`Port ${port} is taken by another program: end that one, or choose another port with PORT=${port + 1}.`);
    return 1;
  }
}
