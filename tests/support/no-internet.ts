import { createServer } from 'node:http';
import type { Socket } from 'node:net';

export type NoInternet = {
  /** For the browser's proxy setting. This machine itself is reached without it. */
  address: string;
  /** Host of everything that was tried, in order, without what Chromium asks for by itself. */
  tried: string[];
  close: () => Promise<void>;
};

/** What Chromium 156 calls on its own behalf, with no page open and in spite of the flags. A page's request to one of them is in its own record. */
const OF_THE_BROWSER = ['accounts.google.com', 'clients2.google.com', 'update.googleapis.com'];

/** A proxy that lets nothing through and remembers what was asked of it: also what a browser asks outside any page. */
export async function noInternet(): Promise<NoInternet> {
  const tried: string[] = [];
  const remember = (address: string) => {
    const host = URL.canParse(address) ? new URL(address).hostname : address;
    if (!OF_THE_BROWSER.includes(host)) tried.push(host);
  };
  const server = createServer((request, response) => {
    remember(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket: Socket) => {
    remember(`https://${request.url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port');
  return {
    address: `http://127.0.0.1:${address.port}`,
    tried,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
