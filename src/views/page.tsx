import type { Translate } from '../domain/message.ts';
import type { PageData } from '../domain/page-data.ts';
import { toPath } from '../domain/route.ts';
import type { AppView } from './app-view.ts';
import { Dock } from './parts/dock.tsx';
import { Footer } from './parts/footer.tsx';
import { Header } from './parts/header.tsx';
import { type Screens, screenView } from './screens.ts';
import type { View } from './view.ts';

/**
 * Everything inside `<div id="app">`: the same at build time, in the browser and in a single file. Without `app` it is the page
 * that works without JavaScript. While a card is shown it is the card and nothing else. `screens` holds at least the one to draw.
 */
export function Page({ data, t, app, screens }: { data: PageData; t: Translate; app?: AppView; screens: Partial<Screens> }) {
  const { context, screen } = data;
  const view: View = { context, t, app };
  const ScreenView = screenView(screens, screen.kind);
  if (!ScreenView) return null;
  const SheetView = screens.sheet;
  if (app?.shown) return <ScreenView view={view} screen={screen} />;
  return (
    <>
      <div class="page" inert={app?.sheet ? true : undefined}>
        <Header view={view} />
        {/* A new screen is a new main: hydration and moves never mix two screens' elements. */}
        <main key={toPath(context.route)} class={`on-${screen.kind}`} lang={context.lang} dir={context.dir}>
          <ScreenView view={view} screen={screen} />
        </main>
        <Footer view={view} />
        <Dock view={view} />
      </div>
      {app?.sheet && SheetView && <SheetView view={view} sheet={app.sheet} />}
    </>
  );
}
