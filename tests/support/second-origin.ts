import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';

/** What came to a place where nothing of ours may go. */
export type Arrived = {
  /** Connections, with a request or without one. */
  connections: number;
  /** Paths asked for. */
  requests: string[];
  /** Pages that requests said they came from. */
  referrers: string[];
  /** UDP packets: STUN. */
  packets: number;
};

export type SecondOrigin = { url: string; stun: string; arrived: Arrived; close: () => Promise<void> };

/** So that a browser goes on with what it got. */
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', html: 'text/html', events: 'text/event-stream' };

/** Another origin on this machine: it lets everybody in, and notes what arrives. */
export async function startSecondOrigin(): Promise<SecondOrigin> {
  const arrived: Arrived = { connections: 0, requests: [], referrers: [], packets: 0 };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    arrived.requests.push(path);
    const { referer, host = '' } = request.headers;
    // A page of its own asks for its icon.
    if (referer && !referer.includes(host)) arrived.referrers.push(referer);
    response.writeHead(200, {
      'content-type': TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    response.end();
  });
  server.on('connection', () => {
    arrived.connections += 1;
  });
  server.on('upgrade', (request, socket) => {
    arrived.requests.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const socket = createSocket('udp4', () => {
    arrived.packets += 1;
  });
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    stun: `stun:127.0.0.1:${socket.address().port}`,
    arrived,
    close: () =>
      new Promise((done) => {
        socket.close();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
