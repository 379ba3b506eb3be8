import { startDisplay } from '../display.ts';
import { until } from '../look.ts';
import { noInternet } from '../no-internet.ts';
import { type Stops, stopAll } from '../process.ts';
import type { Engine, EngineStart } from './engine.ts';
import type { Driver } from './webdriver.ts';
import { openHeadedWebKit } from './webkit-headed.ts';
import { webkitPage } from './webkit-page.ts';
import { evaluateWith, missingWebKit, startWebKit } from './webkit-process.ts';

export const webkit: EngineStart = {
  name: 'webkit',
  missing: missingWebKit,
  launch,
  openHeaded: openHeadedWebKit,
};

type Size = { width: number; height: number };
const USUAL: Size = { width: 900, height: 700 };

/** Every page is a browser of its own: a driver knows one reader at a time. The first is started at once, to be asked its version. */
async function launch(): Promise<Engine> {
  const stops: Stops = [];
  try {
    const proxy = await noInternet();
    stops.push(proxy.close);
    const display = await startDisplay(stops);
    const open = async (args: string[] = []) => {
      const own: Stops = [];
      stops.push(() => stopAll(own));
      const driver = await startWebKit({ display, proxy: proxy.address, args, pageLoadStrategy: 'normal' }, own);
      return { driver, close: () => stopAll(own) };
    };
    let first: Awaited<ReturnType<typeof open>> | undefined = await open();
    return {
      name: 'webkit',
      version: first.driver.capabilities.browserVersion ?? '',
      elsewhere: proxy.tried,
      async newPage({ javaScript = true, viewport = USUAL, language } = {}) {
        if (language) throw new Error('WebKitGTK takes its language from the machine');
        const reader = javaScript ? (first ?? (await open())) : await open(['--enable-javascript=false']);
        if (reader === first) first = undefined;
        await resize(reader.driver, viewport);
        return webkitPage(reader.driver, reader.close);
      },
      close: () => stopAll(stops),
    };
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

/** Gives the page its size. The window's bars take some of it; and it can be no narrower than they are. */
async function resize(driver: Driver, { width, height }: Size): Promise<void> {
  const inner = () => evaluateWith(driver, () => ({ width: innerWidth, height: innerHeight }));
  const now = await inner();
  const rect = await driver.get<Size>('/window/rect');
  const wanted = { width: width + rect.width - now.width, height: height + rect.height - now.height };
  await driver.post('/window/rect', { x: 0, y: 0, ...wanted });
  const done = async () => {
    const size = await inner();
    return size.width === width && size.height === height;
  };
  await until(`window of ${width}×${height}`, done);
}
