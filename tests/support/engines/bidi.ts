import { WebSocket } from 'ws';

/**
 * A connection to a browser that speaks WebDriver BiDi. Puppeteer would bring 68 packages of 50 MB and not do: its `evaluate` always claims
 * a gesture of the reader, and with JavaScript off it waits for ever.
 */
export type Bidi = {
  /** One command. Throws an Error that says what the browser says. */
  send: (method: string, params: object) => Promise<BidiResult>;
  version: string;
  close: () => void;
};

/** The parts of BiDi's answers that are read here. */
export type BidiResult = {
  /** Of `browsingContext.getTree`. */
  contexts?: { context: string; url: string; userContext: string }[];
  /** Of `browsingContext.create`. */
  context?: string;
  /** Of `browser.createUserContext`. */
  userContext?: string;
  /** Of `script.evaluate`. */
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
  /** Of `browsingContext.captureScreenshot`. */
  data?: string;
  /** Of `session.new`. */
  capabilities?: { browserVersion: string };
};

type Message = { id: number | null; type: 'success' | 'error' | 'event'; result?: BidiResult; error?: string; message?: string };
type Waiting = { done: (result: BidiResult) => void; fail: (error: Error) => void };

/** Connects to `ws://…/session` and begins a session. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  const waiting = new Map<number, Waiting>();
  socket.on('message', (data) => {
    const { id, type, result = {}, error, message } = JSON.parse(String(data)) as Message;
    if (id === null || type === 'event') return;
    const { done, fail } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (type === 'success') done?.(result);
    else fail?.(new Error(`${error}: ${message}`));
  });
  let open = true;
  socket.on('close', () => {
    open = false;
    for (const { fail } of waiting.values()) fail(new Error('the browser is gone'));
  });
  await new Promise<void>((done, fail) => socket.once('open', done).once('error', fail));
  // From here on an error closes the connection, and whoever waits learns of it there.
  socket.on('error', () => undefined);
  let last = 0;
  const send = (method: string, params: object) =>
    new Promise<BidiResult>((done, fail) => {
      if (!open) return fail(new Error('the browser is gone'));
      last += 1;
      waiting.set(last, { done, fail });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const { capabilities } = await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
  return { send, version: capabilities?.browserVersion ?? '', close: () => socket.terminate() };
}

/** Runs an expression in a tab, without a gesture of the reader. */
export async function evaluateIn(send: Bidi['send'], context: string, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
    userActivation: false,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value;
}
