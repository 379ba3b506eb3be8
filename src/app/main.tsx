// The reader's app: wiring only. Part of the first load: keep it small.
import { langOf } from '../content/page-data.ts';
import { addressOf, routeAt } from '../domain/address.ts';
import { packId } from '../domain/pack.ts';
import type { PageHead } from '../domain/page-data.ts';
import type { Route } from '../domain/route.ts';
import { site } from '../page/site.ts';
import { isAnythingKept } from '../store/kept-state.ts';
import { onRemoval } from '../store/tabs.ts';
import { within } from '../store/within.ts';
import { createActions } from './actions.ts';
import { createChunks } from './chunks.ts';
import type { PackServer } from './fetch-pack.ts';
import { isTimeToAsk } from './freshness.ts';
import { parseEntry } from './history.ts';
import type { Kept } from './kept.ts';
import { catchLinks, type LinkTarget } from './links.ts';
import { loadAllMessages } from './messages.ts';
import { createMoves } from './moves.ts';
import { FetchFailure, noticeOf, sparesData } from './network.ts';
import { readPageHead, shownPage } from './page-head.ts';
import { readPage, withToday } from './reading.ts';
import { closeScreen, createScreen, isLeft, leave } from './render.tsx';
import { prepareAllScreens, prepareScreen } from './screens.ts';
import { prepareSheet } from './sheets.ts';
import { addNotice, dropNotices, readerOf, startState, viewOf } from './state.ts';
import { today } from './today.ts';

/** The slowest phones take seconds to open a database. */
const KEPT_MS = 10_000;
/** So long a call waits for the question before it. */
const MOST_WAIT_MS = 3000;

const container = document.getElementById('app');
if (container && !isLeft()) void start(container);

async function start(container: HTMLElement) {
  addEventListener('beforeinstallprompt', (event) => event.preventDefault());
  const stop = new AbortController();
  // Another tab removes everything: this one must neither show nor keep anything any more.
  const empty = () => {
    stop.abort();
    closeScreen();
    document.documentElement.hidden = true;
  };
  onRemoval(site.exit, empty, leave);
  // A broken database may never answer: the app works without it, and can still remove it.
  const wasKept = await within(KEPT_MS, isAnythingKept).catch(() => false);
  // A reader who keeps may have chosen to see a plain page first: then there is nothing else until it is tapped.
  if (wasKept) await import('./plain-start.tsx').then(({ plainStart }) => plainStart(container)).catch(() => undefined);
  if (isLeft()) return;

  const state = startState();
  const screen = createScreen(container);
  const entry = parseEntry(history.state);
  const head = readPageHead();
  const prerendered = entry?.r || !head ? undefined : shownPage(head, container);
  // The page stands there already. Its texts are drawn anew only when they must change.
  state.data = prerendered;
  // An address that names a place says where the reader is, as long as this page lives.
  state.place = entry?.p ?? prerendered?.context.place;
  const named = routeAt(location.pathname, site) ?? { kind: 'languages' as const };
  const first: Route = entry?.r ?? prerendered?.context.route ?? named;

  let kept: Kept | undefined;
  // Looking asks only whether there is a database; the code that opens one is loaded when there is.
  const keptReady = wasKept ? within(KEPT_MS, readKept).catch(() => undefined) : Promise.resolve();

  // What the app adds is drawn once its style is there; without it, it still works.
  const styled = import('./app-style.ts').catch(() => undefined);

  const server: PackServer = { fetch: fetch.bind(globalThis), base: site.base, keys: site.publicKeys, stop: stop.signal };
  const chunks = createChunks(
    server,
    head?.manifests ?? {},
    async (id) => {
      await keptReady;
      return kept?.pointers.some((pointer) => pointer.id === id) ? kept.open(id) : undefined;
    },
    async () => ({
      seq: kept?.index?.seq ?? 0,
      newest: kept?.index?.built ?? state.data?.context.built ?? new Date().toISOString(),
    }),
  );

  /** A page's data, and what draws it. */
  async function read(route: Route) {
    // What could be kept, with sizes, stands in the index; without it the page still says what is.
    if (route.kind === 'kept' && state.packs.length === 0)
      state.packs = (await chunks.index().catch(() => undefined))?.packs ?? [];
    const data = await readPage(readerOf(state, route), chunks, site, state);
    if (data) await prepareScreen(data.screen.kind);
    return data;
  }
  const redraw = () => {
    if (!state.data || isLeft()) return;
    state.data = withToday(state.data);
    screen.draw(state.data, viewOf(state, langOf(state.data.context.route), site.sizes ?? {}, actions.act));
  };
  const moves = createMoves(
    { base: site.base, words: site.words, state, screen, read, redraw, failed, arrived },
    first,
    entry?.i,
  );
  const actions = createActions({ site, state, server, chunks, moves, redraw, reloadKept, stop });

  /** Must ask for no chunk: all that do wait for it. */
  async function readKept() {
    if (!(await isAnythingKept())) return;
    const lazy = await import('./kept.ts');
    kept = await lazy.loadKept().catch(() => undefined);
    if (!kept) return;
    state.keptPacks = kept.pointers;
    state.workerReady = kept.workerReady;
    state.prefs = kept.prefs;
    if (kept.prefs?.practised) state.practice ??= 'over';
    state.place ??= kept.prefs?.places[0];
    if (state.packs.length === 0) state.packs = kept.index?.packs ?? [];
    // What was opened from the network is read from the phone from now on.
    chunks.forget();
  }

  async function reloadKept() {
    await readKept();
    if (kept) await loadMessages().catch(() => undefined);
  }

  /** What is rarely said needs more words than a prerendered page carries. */
  function loadMessages() {
    return loadAllMessages(state, chunks);
  }

  /** The page in front once more, drawn whole. Without a network the prerendered one stays, which can be read as it is. */
  async function drawWhole(route: Route) {
    const data = await read(route).catch(() => undefined);
    if (!data || isLeft() || state.data?.screen) return;
    state.data = data;
    const { scrollY } = globalThis;
    redraw();
    scrollTo(0, scrollY);
  }

  let moved = 0;
  function arrived() {
    state.offline = !navigator.onLine;
    dropNotices(state, 'failed-move', 'not-kept', 'saved');
    redraw();
    moved += 1;
    // Reading goes on when the signal drops: after the second page the language's whole pack sits in this page's memory.
    const id = state.data && packId(langOf(state.data.context.route));
    if (id && moved === 2 && !sparesData() && !state.keptPacks.some((pack) => pack.id === id))
      whenIdle(async () => {
        await prepareAllScreens();
        await chunks.fill(id);
      });
  }

  function failed(route: Route, error: unknown) {
    const href = addressOf(route, site);
    const isOffline = error instanceof FetchFailure && error.reason === 'offline';
    state.offline ||= isOffline;
    const lang = langOf(route);
    const isKept = state.keptPacks.some((pack) => pack.lang === lang);
    if (isOffline && state.keptPacks.length > 0 && !isKept) addNotice(state, { kind: 'not-kept', lang, href });
    else addNotice(state, { kind: 'failed-move', href });
    if (error instanceof FetchFailure && noticeOf(error) === 'network-changed') addNotice(state, { kind: 'network-changed' });
    redraw();
  }

  function follow(target: LinkTarget): boolean {
    if (target.kind === 'plain') return false;
    if (target.kind === 'route') moves.go(target.route, target.fragment);
    else if (target.kind === 'fragment') document.getElementById(target.id)?.scrollIntoView();
    else void askFirst(target.href);
    return true;
  }

  async function askFirst(href: string) {
    try {
      const late = new Promise((_, fail) => setTimeout(fail, MOST_WAIT_MS));
      await Promise.race([prepareSheet(state, chunks), late]);
    } catch {
      // Without its words a question would only stand in the way of a call.
      return location.assign(href);
    }
    state.sheet = { kind: 'outgoing', href };
    redraw();
  }

  for (const type of ['online', 'offline']) {
    addEventListener(type, () => {
      state.offline = !navigator.onLine;
      redraw();
    });
  }

  if (!prerendered) {
    await keptReady;
    const { openCold } = await import('./cold-start.ts');
    const opened = await openCold({
      route: first,
      hasRoute: Boolean(entry?.r),
      kept,
      state,
      read,
      site,
      container,
      page: head && shownPage(head, container),
    });
    if (!opened || isLeft()) return;
    container.replaceChildren();
  }
  catchLinks(site, follow);
  await keptReady;
  if (kept) await loadMessages().catch(() => undefined);
  await styled;
  // What the app adds; and, where the phone's date or the app changes the texts themselves, the whole page.
  redraw();
  if (prerendered && head && needsDrawing(head)) void drawWhole(first);
  // Nothing is fetched for it before the reader reads on.
  if (prerendered) addEventListener('scroll', () => whenIdle(offerPractice), { once: true, passive: true });
  if (location.hash === '#k') {
    history.replaceState(history.state, '', location.pathname);
    actions.askKeep(true);
  }
  whenIdle(async () => {
    if (!kept) return sparesData() ? undefined : chunks.prepare(packId(langOf(first)));
    await (await import('./kept.ts')).tidyKept();
    await askForUpdate();
  });

  async function offerPractice() {
    if (state.practice || (!kept && sparesData())) return;
    const { offerOnFirstPage } = await import('./practice.tsx');
    await offerOnFirstPage({ container, state, loadMessages, act: actions.act });
  }

  /** Once a day at most, and only for a reader who keeps: looking asks for nothing by itself. */
  async function askForUpdate() {
    if (!kept?.index || state.offline || !isTimeToAsk(kept.index.asked, new Date())) return;
    const index = await chunks.index();
    await (await import('./kept.ts')).rememberIndex(index);
    const isNew = index.packs.some(({ id, manifest }) =>
      kept?.pointers.some((one) => one.id === id && one.manifest !== manifest.sha256),
    );
    if (isNew) {
      await loadMessages();
      addNotice(state, { kind: 'update-ready' });
      redraw();
    }
  }
}

/** Screens on which the app adds something between the texts: filters, fields, what is kept. */
const INTERACTIVE: readonly Route['kind'][] = ['services', 'cards', 'kept'];

function needsDrawing({ context, freshUntil }: PageHead): boolean {
  return INTERACTIVE.includes(context.route.kind) || today(new Date()) >= freshUntil;
}

/** Work that nobody waits for: its failing says nothing that a later tap would not say. */
function whenIdle(work: () => Promise<unknown> | undefined) {
  const run = () => void Promise.resolve(work()).catch(() => undefined);
  // Safari has no `requestIdleCallback`.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 500);
}
