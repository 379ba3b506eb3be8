import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, launchProfile, newProfile, type TestBrowser } from './browser.ts';

const policy = "default-src 'none'; connect-src *; img-src *";
const server = createServer((request, response) => {
  const html = request.url?.startsWith('/page');
  response.writeHead(html ? 200 : 404, { 'content-type': 'text/html', 'content-security-policy': policy });
  response.end(html ? '<title>-</title><style>p{color:red}</style><img src="http://elsewhere.example/a.png"><p>text' : '');
});
let origin: string;
let browser: TestBrowser;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

it.each([true, false])(
  'records every request, what went elsewhere and what the policy refused (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const { page, context, record } = await browser.newPage({ javaScriptEnabled });
    const before = record.elsewhere.length;
    await page.goto(`${origin}/page`, { waitUntil: 'load' });
    expect(await page.locator('p').textContent()).toBe('text');
    expect(record.requests).toContain(`${origin}/page`);
    expect(record.requests).toContain('http://elsewhere.example/a.png');
    expect(record.elsewhere.slice(before)).toEqual(['elsewhere.example']);
    expect(record.violations.join()).toContain('Content Security Policy');
    await context.close();
  },
);

it('finds again what a profile kept, and nothing in a new one', async () => {
  const { profile, remove } = await newProfile();
  const read = async (folder: string, write?: string) => {
    const { page, close } = await launchProfile(folder);
    await page.goto(`${origin}/page`);
    if (write) await page.evaluate((value) => localStorage.setItem('a', value), write);
    const kept = await page.evaluate(() => localStorage.getItem('a'));
    await close();
    return kept;
  };
  expect(await read(profile, 'kept')).toBe('kept');
  expect(await read(profile)).toBe('kept');
  await remove();
  expect(await read(profile)).toBeNull();
  await remove();
});
