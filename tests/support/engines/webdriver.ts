import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, type Stops, start } from '../process.ts';

/** One session of a W3C WebDriver. A client package would bring 57 others and download drivers; this is all that is used of it. */
export type Driver = {
  /** The session's capabilities, as the driver tells them. */
  capabilities: { browserVersion?: string };
  /** One command of the session: `post('/url', {url})`. Throws an Error that says what the driver says. */
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, body: object) => Promise<T>;
  delete: (path: string) => Promise<void>;
  /** Number of the driver's own process; the browser is its child. */
  pid: number;
};

/** Starts a driver and with it a browser. */
export async function startDriver(program: string, env: NodeJS.ProcessEnv, wanted: object, stops: Stops): Promise<Driver> {
  const port = await freePort();
  const process = start(program, [`--port=${port}`], { env }, stops);
  const send = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await reply.json()) as { value: T };
    if (!reply.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  for (let tries = 0; !(await send('GET', '/status').catch(() => undefined)); tries += 1) {
    if (tries > 200 || !isRunning(process)) throw new Error(`${program} did not start`);
    await sleep(50);
  }
  type Session = { sessionId: string; capabilities: Driver['capabilities'] };
  const { sessionId, capabilities } = await send<Session>('POST', '/session', { capabilities: { alwaysMatch: wanted } });
  const session = `/session/${sessionId}`;
  // Without this the browser outlives its driver; one that was killed has no session any more.
  stops.push(() => send('DELETE', session).catch(() => undefined));
  return {
    capabilities,
    get: (path) => send('GET', session + path),
    post: (path, body) => send('POST', session + path, body),
    delete: (path) => send('DELETE', session + path),
    pid: process.pid ?? 0,
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== 'object' || address === null) throw new Error('this machine gives no port');
  return address.port;
}
