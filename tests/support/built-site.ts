import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/cli/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, without a slash at its end: `inject('site')`. */
    site: string;
  }
}

/** Serves the real `dist/` on a free port for as long as the tests of a project run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = resolve('dist');
  if (!existsSync(dir)) throw new Error('These tests look at dist/, and there is none: run `npm run build` first.');
  const { port, close } = await serve({ dir, port: 0 });
  project.provide('site', `http://localhost:${port}`);
  return close;
}
