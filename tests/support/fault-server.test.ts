import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { type Fault, startFaultServer } from './fault-server.ts';

const text = 'the whole text';

/** A site of one text behind a fault server. */
async function site() {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/json', etag: '"1"' }).end(text),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const faults = await startFaultServer(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  onTestFinished(async () => {
    await faults.close();
    server.closeAllConnections();
    server.close();
  });
  return faults;
}

const get = async (url: string) => {
  const reply = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(500) });
  return [reply.status, await reply.text()];
};

it('passes on what it is not told to spoil', async () => {
  const { url, requests } = await site();
  const reply = await fetch(`${url}/a?b`);
  expect([reply.status, reply.headers.get('etag'), await reply.text()]).toEqual([200, '"1"', text]);
  expect(requests.map(({ method, path }) => [method, path])).toEqual([['GET', '/a?b']]);
});

it.each<[Fault, unknown[]]>([
  [{ kind: 'status', status: 503 }, [503, 'no']],
  [{ kind: 'truncate', at: 3 }, [200, 'the']],
  [{ kind: 'flip', at: 0 }, [200, 'uhe whole text']],
  [{ kind: 'html', body: '<p>' }, [200, '<p>']],
  [{ kind: 'replace', body: 'old' }, [200, 'old']],
  [{ kind: 'rewrite', change: (text) => text.replace('whole', 'other') }, [200, 'the other text']],
  [{ kind: 'redirect', to: '/login' }, [302, '']],
  [{ kind: 'delay', ms: 20 }, [200, text]],
])('spoils an answer as told: %o', async (fault, seen) => {
  const { url, script } = await site();
  script(({ path }) => (path === '/bad' ? fault : undefined));
  expect(await get(`${url}/bad`)).toEqual(seen);
  expect(await get(`${url}/good`)).toEqual([200, text]);
});

it('leaves out headers as told', async () => {
  const { url, script } = await site();
  const type = async () => (await fetch(url)).headers.get('content-type');
  script(() => ({ kind: 'replace', body: 'x' }));
  expect(await type()).toBe('application/json');
  script(() => ({ kind: 'replace', body: 'x', without: ['content-type'] }));
  expect(await type()).toBeNull();
});

it.each<Fault>([{ kind: 'reset' }, { kind: 'reset', after: 3 }, { kind: 'hang' }, { kind: 'endless' }])(
  'gives no whole answer: %o',
  async (fault) => {
    const { url, script } = await site();
    script(() => fault);
    await expect(get(url)).rejects.toThrow();
  },
);

it('can be down, and up again at the same address', async () => {
  const { url, setDown } = await site();
  setDown(true);
  await expect(get(url)).rejects.toThrow();
  setDown(false);
  expect(await get(url)).toEqual([200, text]);
});
