import type { IncomingMessage } from 'node:http';
import type { HeaderRule } from '../compile/policy.ts';
import { contentType, isText } from './content-type.ts';
import { chooseEncoding } from './encoding.ts';
import { headersFor } from './header-rules.ts';
import { type Found, siteFiles } from './site-files.ts';

export type Answer = { status: number; headers: Record<string, string>; body: Buffer };
type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** A function from request to answer, over one folder and the header rules that hold at that moment. */
export function answerer(dir: string, readRules: () => Promise<HeaderRule[]>): (request: Asked) => Promise<Answer> {
  const find = siteFiles(dir);
  return async (request) => {
    const [path = '/', query] = (request.url ?? '/').split(/(?=\?)/, 2);
    const headers = headersFor(path, await readRules());
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return { ...refusal(headers, 405, 'Only reading is possible here.'), headers: { ...headers, allow: 'GET, HEAD' } };
    }
    if (path === '/wipe') return wipe(request, headers);
    const found = path === '/headers.json' ? undefined : await find(path);
    if (!found) return refusal(headers, 404, 'Nothing stands at this address.');
    if (found.kind === 'folder') return toFolder(headers, path, query);
    return sendFile(request, headers, found);
  };
}

/**
 * Asks the browser to remove what it keeps of this site. Only for our own pages: without the test, a picture on any other page could
 * erase a reader's phone.
 */
function wipe(request: Asked, headers: Record<string, string>): Answer {
  const base = { ...headers, 'cache-control': 'no-store', vary: 'Sec-Fetch-Site' };
  if (request.headers['sec-fetch-site'] !== 'same-origin') return refusal(base, 404, 'Nothing stands at this address.');
  return {
    status: 200,
    headers: { ...base, 'content-type': 'text/plain; charset=utf-8', 'clear-site-data': '"cache", "cookies", "storage"' },
    body: Buffer.alloc(0),
  };
}

/** Plain text, so that no page or asset that is missing can be taken for one that is there; never remembered. */
function refusal(headers: Record<string, string>, status: number, text: string): Answer {
  const { 'clear-site-data': _, ...rest } = headers;
  const own = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return { status, headers: { ...rest, ...own }, body: Buffer.from(`${text}\n`) };
}

function toFolder(headers: Record<string, string>, path: string, query = ''): Answer {
  return {
    ...refusal(headers, 301, 'This address ends in a slash.'),
    headers: { ...headers, 'cache-control': 'no-cache', location: `${path}/${query}` },
  };
}

async function sendFile(request: Asked, rules: Record<string, string>, found: Found & { kind: 'file' }): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': contentType(found.name), ...rules };
  let body = found.file.body;
  let tag = found.file.hash;
  if (isText(headers['content-type'] ?? '')) {
    headers.vary = 'Accept-Encoding';
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    if (encoding) {
      headers['content-encoding'] = encoding;
      body = await found.file.encoded(encoding);
      tag += `-${encoding}`;
    }
  }
  headers.etag = `"${tag}"`;
  if (!matches(request.headers['if-none-match'], headers.etag)) return { status: 200, headers, body };
  const { 'content-type': _type, 'content-encoding': _encoding, ...kept } = headers;
  return { status: 304, headers: kept, body: Buffer.alloc(0) };
}

function matches(asked: string | undefined, etag: string): boolean {
  const tags = asked?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}
