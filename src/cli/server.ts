import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import type { HeaderRule } from '../compile/policy.ts';
import { answerer } from './answer.ts';
import { parseHeaderRules } from './header-rules.ts';

export type Site = { port: number; close: () => Promise<void> };

const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * Serves a built site with the headers it has in production, to this machine alone. Nothing is logged. `port` 0 takes a free one; without
 * `host` it listens on both addresses that "localhost" can mean. Throws a RangeError for another host, and the system's error (`EADDRINUSE`)
 * for a taken port.
 */
export async function serve(options: { dir: string; port: number; host?: string }): Promise<Site> {
  const { dir, port, host = 'localhost' } = options;
  const hosts = host === 'localhost' ? LOOPBACK : [host];
  if (!hosts.every((name) => LOOPBACK.includes(name))) throw new RangeError(`${host} is not this machine: serve on localhost`);
  const answer = answerer(dir, headerRules(dir));
  const listener: RequestListener = async (request, response) => {
    try {
      const { status, headers, body } = await answer(request);
      // A 304 says nothing about a length; HEAD says the length it would have had.
      if (status !== 304) response.setHeader('Content-Length', body.length);
      response.writeHead(status, headers);
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch (error) {
      // A file that vanished between two steps of one request, in the moment a build replaces it, or a broken build.
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(`${error instanceof Error ? error.message : 'The file could not be read.'}\n`);
    }
  };
  const servers: Server[] = [];
  const close = async () => void (await Promise.all(servers.map(stop)));
  let taken = port;
  for (const [index, address] of hosts.entries()) {
    const server = createServer(listener);
    try {
      taken = await listen(server, taken, address);
      servers.push(server);
    } catch (error) {
      // A machine without IPv6 has no ::1; 127.0.0.1 is enough then.
      if (
        index > 0 &&
        error instanceof Error &&
        'code' in error &&
        (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')
      )
        continue;
      await close();
      throw error;
    }
  }
  return { port: taken, close };
}

/** Read at each request, so that a build that replaces the folder brings its own headers. */
function headerRules(dir: string): () => Promise<HeaderRule[]> {
  let last: { text: string; rules: HeaderRule[] } | undefined;
  return async () => {
    const text = await readFile(join(dir, 'headers.json'), 'utf8');
    if (last?.text !== text) last = { text, rules: parseHeaderRules(text) };
    return last.rules;
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ port, host, ipv6Only: host === '::1' }, () => {
      server.off('error', fail);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
