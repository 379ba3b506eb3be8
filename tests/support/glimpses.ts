/** How a page looked when it went behind something else, or came to the front again. */
export type Glimpse = { away: boolean; covered: boolean };

type Watched = { glimpses?: Glimpse[] };

/** Runs in the page: notes how it looks a moment after each change. */
export function watchGlimpses(): void {
  const glimpses: Glimpse[] = [];
  Object.assign(globalThis, { glimpses });
  const note = () =>
    setTimeout(() =>
      glimpses.push({ away: document.hidden, covered: getComputedStyle(document.documentElement).opacity === '0' }),
    );
  // On the window and before all others, so that a deafened page is watched too.
  addEventListener('visibilitychange', note, true);
}

/** Runs in the page, before `watchGlimpses`: its own listeners no longer hear that it went behind. */
export function deafen(): void {
  // Stops on the way down to the document, where the page listens; other listeners of the window still hear it.
  addEventListener('visibilitychange', (event) => event.stopPropagation(), true);
}

/** Runs in the page. */
export function readGlimpses(): Glimpse[] {
  return (globalThis as Watched).glimpses ?? [];
}
