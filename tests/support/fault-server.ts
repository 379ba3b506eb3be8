import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';

/** What a bad network, a wrong host or an attacker does to one answer. */
export type Fault =
  | { kind: 'status'; status: number }
  /** The body ends early and its length says so: nothing in HTTP betrays it. */
  | { kind: 'truncate'; at: number }
  /** One bit of the body is the other way round; in the middle unless `at` says which byte. */
  | { kind: 'flip'; at?: number }
  /** A login page or a host's own page, with status 200. */
  | { kind: 'html'; body?: string }
  /** Another body under the same address: an older file, a swapped one. */
  /** `without` are headers of the true answer that are left out. */
  | { kind: 'replace'; body: string | Buffer; type?: string; without?: string[] }
  /** The true answer, changed: the same site with one thing different. */
  | { kind: 'rewrite'; change: (text: string) => string }
  | { kind: 'redirect'; to: string }
  | { kind: 'delay'; ms: number }
  /** The connection breaks, before the first byte or after some of them. */
  | { kind: 'reset'; after?: number }
  /** Bytes without end. */
  | { kind: 'endless' }
  /** No answer at all, and no end. */
  | { kind: 'hang' };

export type Asked = { method: string; path: string; headers: IncomingHttpHeaders };

export type FaultServer = {
  /** Address without a slash at its end. */
  url: string;
  /** Every request so far. */
  requests: Asked[];
  /** Decides the fault of each request from now on; `undefined` lets it pass. */
  script: (choose: (asked: Asked) => Fault | undefined) => void;
  /** While down, every connection breaks at once: the site cannot be reached. */
  setDown: (down: boolean) => void;
  /** From now on requests go to another site: the same address after a release. */
  setTarget: (target: string) => void;
  close: () => Promise<void>;
};

/** Stands before a site at `target` (an address without a slash at its end) and spoils answers as told. */
export async function startFaultServer(target: string): Promise<FaultServer> {
  const requests: Asked[] = [];
  let choose: (asked: Asked) => Fault | undefined = () => undefined;
  let down = false;
  const server = createServer(async (request, response) => {
    const asked = { method: request.method ?? 'GET', path: request.url ?? '/', headers: request.headers };
    requests.push(asked);
    const fault = choose(asked);
    try {
      await answer(target, request, response, fault);
    } catch {
      // The site behind is gone, or the browser did not wait: to the browser both are a broken connection.
      response.destroy();
    }
  });
  server.on('connection', (socket) => {
    if (down) socket.resetAndDestroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the fault server has no port');
  return {
    url: `http://localhost:${address.port}`,
    requests,
    script(next) {
      choose = next;
    },
    setDown(next) {
      down = next;
      if (down) server.closeAllConnections();
    },
    setTarget(next) {
      target = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault | undefined,
): Promise<void> {
  switch (fault?.kind) {
    case 'status':
      return send(response, fault.status, { 'content-type': 'text/plain' }, Buffer.from('no'));
    case 'html':
      return send(
        response,
        200,
        { 'content-type': 'text/html' },
        Buffer.from(fault.body ?? '<!doctype html><title>Log in</title><h1>Log in</h1>'),
      );
    case 'redirect':
      return send(response, 302, { location: fault.to }, Buffer.alloc(0));
    case 'hang':
      return;
    case 'endless':
      return endless(response);
    case 'reset':
      if (fault.after === undefined) return void request.socket.resetAndDestroy();
  }
  if (fault?.kind === 'delay') await new Promise((done) => setTimeout(done, fault.ms));
  const whole = fault === undefined || fault.kind === 'delay';
  const { status, headers, body } = await fetchFrom(target, request, whole);
  if (fault?.kind === 'truncate') return send(response, status, headers, body.subarray(0, fault.at));
  if (fault?.kind === 'flip') return send(response, status, headers, flipped(body, fault.at ?? Math.floor(body.length / 2)));
  if (fault?.kind === 'rewrite') return send(response, status, headers, Buffer.from(fault.change(body.toString())));
  if (fault?.kind === 'replace') {
    const kept = Object.entries(headers).filter(([name]) => !fault.without?.includes(name));
    return send(
      response,
      200,
      { ...Object.fromEntries(kept), ...(fault.type && { 'content-type': fault.type }) },
      Buffer.from(fault.body),
    );
  }
  if (fault?.kind === 'reset') {
    // The length is promised in full. The bytes must be on their way before the connection breaks.
    response.writeHead(status, { ...headers, 'content-length': String(body.length) });
    response.write(body.subarray(0, fault.after), () => setTimeout(() => request.socket.resetAndDestroy(), 20));
    return;
  }
  if (request.method === 'HEAD' || status === 304) {
    response.writeHead(status, headers).end();
    return;
  }
  send(response, status, headers, body);
}

type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** A spoiled answer is fetched fresh and not compressed, so that the fault lands in the content and not in its packing. */
function fetchFrom(target: string, request: IncomingMessage, whole: boolean): Promise<Got> {
  const headers = { ...request.headers };
  if (!whole) {
    delete headers['accept-encoding'];
    delete headers['if-none-match'];
  }
  return new Promise((done, fail) => {
    const upstream = httpRequest(`${target}${request.url}`, { method: request.method, headers, agent: false }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('error', fail);
      reply.on('end', () => {
        const kept = { ...reply.headers };
        // They belong to one connection; and a spoiled answer must not pass for the true one later.
        for (const name of ['connection', 'keep-alive', 'transfer-encoding', ...(whole ? [] : ['etag'])]) delete kept[name];
        done({ status: reply.statusCode ?? 502, headers: kept, body: Buffer.concat(parts) });
      });
    });
    upstream.on('error', fail);
    upstream.end();
  });
}

function send(response: ServerResponse, status: number, headers: IncomingHttpHeaders, body: Buffer): void {
  response.writeHead(status, { ...headers, 'content-length': String(body.length) }).end(body);
}

function flipped(body: Buffer, at: number): Buffer {
  const copy = Buffer.from(body);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const part = Buffer.alloc(64 * 1024, ' ');
  const more = () => {
    if (!response.destroyed && response.write(part)) setImmediate(more);
  };
  response.on('drain', more);
  more();
}
