import { rmSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { serve } from '../../src/cli/server.ts';
import { scratchFolder, writeInto } from './scratch.ts';

const page = `<!doctype html><html lang="th" dir="ltr"><title>-</title><main>${'ข้อความ '.repeat(100)}</main></html>`;
const rules = [
  { path: '/*', headers: { 'Content-Security-Policy': "default-src 'none'", 'Cache-Control': 'no-cache' } },
  { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { path: '/packs/*', headers: { 'Content-Type': 'application/json' } },
  { path: '/wipe', headers: { 'Clear-Site-Data': '"cache", "cookies", "storage"' } },
];

type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Sends the path as it is: `fetch` would tidy `..` away before the server sees it. */
function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((done, fail) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.on('error', fail);
    request.end();
  });
}

async function site(files: Record<string, string | Buffer> = {}) {
  const parent = scratchFolder({ 'secret.txt': 'secret' });
  const dir = join(parent, 'dist');
  const all = {
    'headers.json': JSON.stringify(rules),
    'index.html': page,
    'th/index.html': page,
    'assets/app.js': 'export {};',
    'packs/index.sig': '{}',
    'icon.png': Buffer.from([137, 80, 78, 71]),
    ...files,
  };
  for (const [name, content] of Object.entries(all)) writeInto(dir, name, content);
  const { port, close } = await serve({ dir, port: 0 });
  onTestFinished(close);
  return { port, dir };
}

afterEach(() => vi.restoreAllMocks());

describe('serve', () => {
  it('sends a page with its type and the headers of production', async () => {
    const { port } = await site();
    const reply = await ask(port, '/th/');
    expect(reply.status).toBe(200);
    expect(reply.body.toString()).toBe(page);
    expect(reply.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-cache',
      'content-length': String(Buffer.byteLength(page)),
    });
  });

  it('lets a rule say the type of files whose name does not', async () => {
    const { port } = await site();
    expect((await ask(port, '/packs/index.sig')).headers['content-type']).toBe('application/json');
    expect((await ask(port, '/icon.png')).headers['content-type']).toBe('image/png');
  });

  it.each(['/th/k7/', '/assets/gone.js', '/assets/', '/headers.json', '/th/index.html/', '/x?y=/th/'])(
    'answers 404 in plain text: %s',
    async (path) => {
      const { port } = await site();
      const reply = await ask(port, path);
      expect(reply.status).toBe(404);
      expect(reply.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(reply.headers['content-security-policy']).toBe("default-src 'none'");
      expect(reply.headers['cache-control']).toBe('no-store');
      expect(reply.body.length).toBeLessThan(60);
    },
  );

  it.each([
    '/../secret.txt',
    '/th/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/th/..%5c..%5csecret.txt',
    '/.%00/../secret.txt',
    '/%ff',
    '//secret.txt',
  ])('never leaves its folder: %s', async (path) => {
    const { port } = await site();
    const reply = await ask(port, path);
    expect(reply.status).toBe(404);
    expect(reply.body.toString()).not.toContain('secret');
  });

  it('leads to the address with a slash, and never to another host', async () => {
    const { port } = await site();
    const reply = await ask(port, '/th?a=1');
    expect([reply.status, reply.headers.location]).toEqual([301, '/th/?a=1']);
    const other = await ask(port, '//th');
    expect([other.status, other.headers.location]).toEqual([404, undefined]);
  });

  it('answers HEAD with the headers of GET and no body, and refuses to be written to', async () => {
    const { port } = await site();
    const [get, head] = [await ask(port, '/th/'), await ask(port, '/th/', {}, 'HEAD')];
    expect(head.body).toHaveLength(0);
    for (const name of ['etag', 'content-length', 'content-type'] as const) expect(head.headers[name]).toBe(get.headers[name]);
    const post = await ask(port, '/th/', {}, 'POST');
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('keeps no log', async () => {
    const writes = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    const { port } = await site();
    await ask(port, '/th/');
    await ask(port, '/nothing');
    for (const write of writes) expect(write).not.toHaveBeenCalled();
  });

  it('takes up what a build has replaced, headers too', async () => {
    const { port, dir } = await site();
    const before = await ask(port, '/th/');
    writeInto(dir, 'th/index.html', 'another page');
    writeInto(dir, 'headers.json', JSON.stringify([{ path: '/*', headers: { 'X-New': 'yes' } }]));
    const after = await ask(port, '/th/');
    expect(after.body.toString()).toBe('another page');
    expect(after.headers['x-new']).toBe('yes');
    expect(after.headers.etag).not.toBe(before.headers.etag);
    expect(after.headers['content-security-policy']).toBeUndefined();
  });

  it('serves nothing rather than pages without their policy', async () => {
    const { port, dir } = await site();
    rmSync(join(dir, 'headers.json'));
    const reply = await ask(port, '/th/');
    expect(reply.status).toBe(500);
    expect(reply.body.toString()).not.toContain('<main>');
  });

  it('is there for this machine only, and says when the port is taken', async () => {
    const { port, dir } = await site();
    await expect(serve({ dir, port: 0, host: '0.0.0.0' })).rejects.toThrow(RangeError);
    await expect(serve({ dir, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('closes at once, also under a browser that keeps its connection', async () => {
    const { dir } = await site();
    const { port, close } = await serve({ dir, port: 0 });
    const socket = connect(port, '127.0.0.1');
    await new Promise((done) => socket.once('connect', done));
    await close();
    await expect(ask(port, '/')).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('the ETag', () => {
  it('saves a second download, in the same encoding only', async () => {
    const { port } = await site();
    const first = await ask(port, '/th/', { 'accept-encoding': 'br' });
    const again = await ask(port, '/th/', { 'accept-encoding': 'br', 'if-none-match': `"x", W/${first.headers.etag}` });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, first.headers.etag]);
    expect((await ask(port, '/th/', { 'if-none-match': String(first.headers.etag) })).status).toBe(200);
  });
});

describe('compression', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('sends text in %s to a browser that reads it', async (encoding, open) => {
    const { port } = await site();
    const reply = await ask(port, '/th/', { 'accept-encoding': encoding });
    expect(reply.headers['content-encoding']).toBe(encoding);
    expect(reply.headers.vary).toBe('Accept-Encoding');
    expect(reply.body.length).toBeLessThan(Buffer.byteLength(page) / 2);
    expect(open(reply.body).toString()).toBe(page);
  });

  it('leaves pictures as they are', async () => {
    const { port } = await site();
    expect((await ask(port, '/icon.png', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });
});

describe('/wipe', () => {
  it('asks the browser to remove everything when the site itself asks', async () => {
    const { port } = await site();
    const reply = await ask(port, '/wipe', { 'sec-fetch-site': 'same-origin' });
    expect(reply.status).toBe(200);
    expect(reply.body).toHaveLength(0);
    expect(reply.headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
  });

  it.each(['cross-site', 'same-site', 'none', undefined])('removes nothing when asked from elsewhere: %s', async (from) => {
    const { port } = await site();
    const reply = await ask(port, '/wipe', from === undefined ? {} : { 'sec-fetch-site': from });
    expect(reply.status).toBe(404);
    expect(reply.headers['clear-site-data']).toBeUndefined();
  });

  it('stands at no other address', async () => {
    const { port } = await site({ wipe: 'a file of that name' });
    for (const path of ['/wipe/', '/th/wipe', '/%77ipe']) {
      expect((await ask(port, path, { 'sec-fetch-site': 'same-origin' })).headers['clear-site-data'], path).toBeUndefined();
    }
  });
});
