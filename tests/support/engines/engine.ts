// What a test asks of a browser, whichever engine draws it. One file per engine answers; `engines.ts` says which ones are here.

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export type PageOptions = {
  /** False: the pages run no script. `evaluate` and `text` still work. */
  javaScript?: boolean;
  viewport?: { width: number; height: number };
  /** What the reader's browser says it prefers: `ar`. WebKit takes it from the machine, and throws. */
  language?: string;
};

/** A function that runs in the page, or an expression. It sees nothing of the test's own variables: hand them in as arguments. */
export type Work<T, A extends unknown[]> = ((...args: A) => T | Promise<T>) | string;

/** An engine without a toolbar to click on: for everything but Back. */
export type Engine = {
  name: EngineName;
  version: string;
  /** Hosts other than this machine that the browser tried to reach, without what it asks on its own behalf. None was reached. */
  elsewhere: string[];
  /** A page that shares nothing with any other: no storage, no cookies. */
  newPage: (options?: PageOptions) => Promise<EnginePage>;
  close: () => Promise<void>;
};

export type EnginePage = {
  /** Opens an address as if it were typed, and waits until the page is loaded. An address that cannot be reached is no error: look at `url`. */
  goto: (url: string) => Promise<void>;
  /** What the page says, as JSON has it. No engine takes it for a gesture of the reader. */
  evaluate: <T = unknown, A extends unknown[] = []>(work: Work<T, A>, ...args: A) => Promise<T>;
  /** Waits until an element matches, shown or not. Throws after twenty seconds. */
  wait: (selector: string) => Promise<void>;
  /** A real click on the middle of the first element that matches, once there is one; scrolls to it first. */
  click: (selector: string) => Promise<void>;
  /** Keys one after the other, by their names in the DOM: `Shift`, `Enter`, `a`. */
  press: (...keys: string[]) => Promise<void>;
  /** The address, as the page itself says it. */
  url: () => Promise<string>;
  /** What the first element that matches says to a reader. */
  text: (selector?: string) => Promise<string>;
  /** A picture of what is on the screen (PNG). */
  screenshot: () => Promise<Buffer>;
  /** Another tab of the same reader: it shares what this one stores. */
  newTab: () => Promise<EnginePage>;
  /** The tab; the last of a reader's tabs takes along what was stored. */
  close: () => Promise<void>;
};

/**
 * How a browser ends: by its own command to quit, by the window's button, or killed as a phone does. It matters: Chromium brings its tabs back
 * each time, but the storage of a tab not after its window was closed (measured), and on Android never ("there is no support for session
 * storage restoring", says its storage_service_impl.cc).
 */
export type End = 'quit' | 'closed' | 'killed';

export type ToolbarButton = 'back' | 'forward' | 'reload';

/** An engine with a window and a toolbar on a screen of its own: clicks are the X server's, so the browser's own rules for Back hold. */
export type HeadedEngine = {
  name: EngineName;
  version: string;
  elsewhere: string[];
  /** A click on the toolbar, as a hand does it. */
  press: (button: ToolbarButton) => Promise<void>;
  /** A click on the first element that matches, at its place on the screen, once there is one. */
  click: (selector: string) => Promise<void>;
  /** Keys by their names in X: `shift`, `Return`, `alt+Left`. */
  key: (...names: string[]) => Promise<void>;
  /** Types an address into the browser's own bar, and goes there. */
  type: (url: string) => Promise<void>;
  /** Waits until an element matches, shown or not. Throws after twenty seconds. */
  wait: (selector: string) => Promise<void>;
  /** Everything a reader could see: the body's HTML, or '' while the page is hidden or there is none. No gesture. */
  seen: () => Promise<string>;
  /**
   * What was seen in the second after now, each state once. Chromium answers nothing while it waits for another page: then only the screen
   * tells what a reader sees.
   */
  seenForASecond: () => Promise<string[]>;
  /** The largest part of the screen, from 0 to 1, that was of one colour (0xrrggbb) at any moment in the second after now. */
  shownForASecond: (colour: number) => Promise<number>;
  /** Address of the document on the screen, without a gesture. */
  url: () => Promise<string>;
  /** What the page says, as JSON has it; or something done to it. No engine takes it for a gesture of the reader. */
  evaluate: <T = unknown, A extends unknown[] = []>(work: Work<T, A>, ...args: A) => Promise<T>;
  /** The whole screen (PNG), the toolbar too. */
  screenshot: () => Promise<Buffer>;
  /** Ends the browser and starts it again, so that it brings its tabs back. Undefined in WebKit, which keeps nothing while it is driven. */
  restart: ((end: End) => Promise<void>) | undefined;
  /** Number of the browser's own process, to be killed in tests of a sudden end. It changes with `restart`. */
  pid: () => number;
  close: () => Promise<void>;
};

export type HeadedOptions = {
  /** A folder that an earlier start wrote to; otherwise a new one, removed at the end. WebKit keeps nothing and takes none. */
  profile?: string;
};

/** How to start an engine, and whether it is here. */
export type EngineStart = {
  name: EngineName;
  /** One line that says what is missing; undefined when the engine can start. */
  missing: () => string | undefined;
  launch: () => Promise<Engine>;
  /** Opens `url` in a window. */
  openHeaded: (url: string, options?: HeadedOptions) => Promise<HeadedEngine>;
};
