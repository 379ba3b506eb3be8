// Plain JavaScript without dependencies: this runs before anything is installed, and must still parse in a Node that is too old.
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NEEDED = [20, 19];

/**
 * Installs the packages if need be, then runs an entry of this folder with `argv` as its arguments.
 * Node 20 cannot read TypeScript, so Vite's runner does; it closes when the import ends, which is why an entry does its work on import.
 */
export async function launch(entry, argv) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    console.error(
      `Parasol needs Node ${NEEDED.join('.')} or newer, and this is Node ${process.versions.node}: get a newer one at https://nodejs.org.`,
    );
    process.exitCode = 1;
    return;
  }
  process.chdir(root);
  const { installPackages } = await import('./install.mjs');
  if (!installPackages(root)) {
    process.exitCode = 1;
    return;
  }
  process.argv.splice(2, process.argv.length, ...argv);
  // Vite would say "development" here, and the build that runs in this same process would believe it. Not before npm: that would
  // leave out the tools.
  process.env.NODE_ENV = process.env.NODE_ENV || 'production';
  const { runnerImport } = await import('vite');
  await runnerImport(fileURLToPath(new URL(entry, import.meta.url)), {
    root,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
}
