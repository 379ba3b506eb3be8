import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { end, type Stops, start } from './process.ts';
import { type Pixels, parseXwd } from './xwd.ts';

const run = promisify(execFile);
export const SCREEN = { width: 1000, height: 800 };

/** A screen that nobody sees, with a window manager, and a hand to click on it. */
export type Display = {
  /** Environment of programs that shall draw on it. */
  env: NodeJS.ProcessEnv;
  click: (x: number, y: number) => Promise<void>;
  /** Keys by their names in X: `shift`, `Return`, `alt+Left`. */
  key: (...names: string[]) => Promise<void>;
  /** Text, as typed by hand. */
  type: (text: string) => Promise<void>;
  /** What is on the screen now. */
  pixels: () => Promise<Pixels>;
};

/** Xvfb takes a display number nobody uses and says which; openbox gives windows their size. */
export async function startDisplay(stops: Stops): Promise<Display> {
  // Xvfb keeps its picture in a file there: the screen can be read without another program.
  const folder = await mkdtemp(join(tmpdir(), 'parasol-screen-'));
  stops.push(() => rm(folder, { recursive: true, force: true }));
  const size = `${SCREEN.width}x${SCREEN.height}x24`;
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-fbdir', folder], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  stops.push(() => end(server));
  const number = await new Promise<string>((done, fail) => {
    server.once('error', fail);
    server.once('exit', () => fail(new Error('Xvfb ended before it had a display')));
    server.stdio[3]?.once('data', (text: Buffer) => done(text.toString().trim()));
  });
  const env = { ...process.env, DISPLAY: `:${number}` };
  start('openbox', [], { env }, stops);
  const xdotool = async (...args: string[]) => void (await run('xdotool', args, { env }));
  return {
    env,
    click: (x, y) => xdotool('mousemove', String(x), String(y), 'click', '1'),
    key: (...names) => xdotool('key', ...names),
    type: (text) => xdotool('type', '--delay', '5', text),
    pixels: async () => parseXwd(await readFile(join(folder, 'Xvfb_screen0'))),
  };
}
