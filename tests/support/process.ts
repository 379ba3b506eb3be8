import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** What has been started, in order; `stopAll` ends it the other way round. */
export type Stops = (() => Promise<unknown>)[];

/** Starts a program that runs beside the test, and remembers how to end it. */
export function start(program: string, args: string[], options: SpawnOptions, stops: Stops): ChildProcess {
  const child = spawn(program, args, { stdio: 'ignore', ...options });
  // Without a listener a missing program would end the whole run; whoever waits for its answer notices that it is not there.
  child.on('error', () => undefined);
  stops.push(() => end(child));
  return child;
}

export function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** Asks a program to end, and after five seconds makes it. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (!isRunning(child)) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await endsWithin(5000, ended, () => child.kill('SIGKILL'));
}

/** Waits for a program that was told to end in its own way; after ten seconds it is made to. */
export async function ended(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  await endsWithin(10_000, new Promise((done) => child.once('exit', done)), () => child.kill('SIGKILL'));
}

async function endsWithin(ms: number, ended: Promise<unknown>, force: () => void): Promise<void> {
  const late = setTimeout(force, ms);
  await ended;
  clearTimeout(late);
}

export async function stopAll(stops: Stops): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop();
}
