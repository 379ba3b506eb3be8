// Part of the first load: keep it small.
import { langOf } from '../content/page-data.ts';
import { addressOf } from '../domain/address.ts';
import type { PageData } from '../domain/page-data.ts';
import type { PathWords, Route } from '../domain/route.ts';
import { forgetShownCard, rememberShownCard } from '../store/shown-card.ts';
import { landOn, lock, moveOn, type Stack, startStack, stayAt, unlock } from './history.ts';
import { isLeft, type Screen } from './render.tsx';
import { type AppState, turnPage } from './state.ts';

/** What moving needs; all of it is handed in. */
export type MoveTools = {
  base: string;
  words: PathWords;
  state: AppState;
  screen: Screen;
  /** Loads a page for the route. Undefined: no such page. Throws a FetchFailure. */
  read(route: Route): Promise<PageData | undefined>;
  redraw(): void;
  /** A move did not come through; `error` is undefined when there is no such page. */
  failed(route: Route, error: unknown): void;
  /** A page was drawn after a move. */
  arrived(): void;
};

/** Moves between screens: the address stays the base, the screens stand in this document's memory. */
export type Moves = {
  /** `fragment` names the part of the screen to show first. */
  go(route: Route, fragment?: string): void;
  /** Shows a route in the entry in front: after a reload, or when what it shows has changed. */
  show(route: Route): Promise<void>;
  showCard(card: NonNullable<AppState['shown']>): void;
  endCard(): Promise<void>;
};

export function createMoves(tools: MoveTools, first: Route, at = 0): Moves {
  const { base, state, screen } = tools;
  const scrolls = new Map<number, number>();
  let stack: Stack = startStack(first, at);
  let turn = 0;

  const home = (): Route => {
    const lang = state.data ? langOf(state.data.context.route) : langOf(first);
    return { kind: 'home', lang };
  };

  /** In the tap itself, before anything is awaited: WebKit skips entries that come later. */
  function enter(route: Route) {
    const moved = moveOn(stack, route, state.place);
    scrolls.set(stack.at, scrollY);
    history.scrollRestoration = 'manual';
    history.replaceState(moved.leave, '', base);
    history.pushState(moved.enter, '', base);
    stack = moved.stack;
  }

  function settle(route: Route) {
    stack = stayAt(stack, route);
    history.replaceState({ i: stack.at, r: route, p: state.place }, '');
  }

  async function draw(route: Route, scroll: number, fragment = ''): Promise<void> {
    turn += 1;
    const mine = turn;
    try {
      const data = await tools.read(route);
      if (mine !== turn || isLeft()) return;
      if (!data) return fail(route, undefined);
      state.data = data;
      turnPage(state);
      tools.redraw();
      screen.arrive(scroll, fragment);
      tools.arrived();
    } catch (error) {
      if (mine === turn && !isLeft()) fail(route, error);
    }
  }

  /** The old screen is still there, so the entry in front holds it. */
  function fail(route: Route, error: unknown) {
    if (state.data) settle(state.data.context.route);
    tools.failed(route, error);
  }

  addEventListener('popstate', ({ state: entry }) => {
    if (isLeft()) return;
    const landed = landOn(stack, entry, home());
    stack = landed.stack;
    settle(landed.route);
    // While a card is shown, every way leads to the card.
    if (stack.locked) return;
    state.sheet = undefined;
    void draw(landed.route, scrolls.get(stack.at) ?? 0);
  });

  return {
    go(route, fragment) {
      forgetShownCard();
      enter(route);
      state.sheet = undefined;
      void draw(route, 0, fragment);
    },
    show(route) {
      settle(route);
      return draw(route, 0);
    },
    showCard(card) {
      rememberShownCard(langOf(home()));
      enter(home());
      stack = lock(stack, home());
      state.shown = card;
      turnPage(state);
      state.sheet = undefined;
      state.notices = [];
      tools.redraw();
      // So that ending the card needs no network.
      tools.read(home()).catch(() => undefined);
    },
    async endCard() {
      const data = await tools.read(home()).catch(() => undefined);
      if (isLeft()) return;
      // Never back to what was read before the card.
      if (!data) return location.replace(addressOf(home(), tools));
      stack = unlock(stack);
      state.shown = undefined;
      state.data = data;
      settle(home());
      tools.redraw();
      screen.arrive();
    },
  };
}
