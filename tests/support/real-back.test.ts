import { createServer } from 'node:http';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openHeaded } from './xvfb.ts';

/** Two pages; the first is one large link to the second. */
async function twoPages(): Promise<string> {
  const server = createServer((request, response) => {
    const body = request.url === '/2' ? '<h1>2</h1>' : '<a href="/2" style="position:fixed;inset:0">1</a>';
    response.writeHead(200, { 'content-type': 'text/html' }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
}

it('presses the real Back and Forward of the toolbar, and clicks where the page is', async () => {
  const origin = await twoPages();
  const browser = await openHeaded(`${origin}/1`);
  onTestFinished(browser.close);
  const at = (path: string) =>
    vi.waitFor(() => expect(browser.page.url()).toBe(origin + path), { timeout: 10_000, interval: 50 });
  await browser.click(200, 5);
  await at('/2');
  await browser.press('back');
  await at('/1');
  await browser.press('forward');
  await at('/2');
  await browser.key('alt+Left');
  await at('/1');
});
