import type { Translate } from '../domain/message.ts';
import type { PageData, Screen } from '../domain/page-data.ts';
import { toPath } from '../domain/route.ts';
import { AboutScreen } from './about/about-screen.tsx';
import type { AppView } from './app-view.ts';
import { CardsScreen } from './cards/cards-screen.tsx';
import { ShownCard } from './cards/shown-card.tsx';
import { FindScreen } from './find/find-screen.tsx';
import { HomeScreen } from './home/home-screen.tsx';
import { KeptScreen } from './kept/kept-screen.tsx';
import { LanguagesScreen } from './languages/languages-screen.tsx';
import { Dock } from './parts/dock.tsx';
import { Footer } from './parts/footer.tsx';
import { Header } from './parts/header.tsx';
import { SheetView } from './parts/sheet.tsx';
import { PlaceScreen } from './place/place-screen.tsx';
import { ServicesScreen } from './services/services-screen.tsx';
import { TopicScreen } from './topic/topic-screen.tsx';
import type { View } from './view.ts';

/**
 * Everything inside `<div id="app">`: the same at build time, in the browser and in a single file. Without `app` it is the page
 * that works without JavaScript. While a card is shown it is the card and nothing else.
 */
export function Page({ data, t, app }: { data: PageData; t: Translate; app?: AppView }) {
  const { context, screen } = data;
  const view: View = { context, t, app };
  if (app?.shown) return <ShownCard view={view} screen={screen} />;
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
      {app?.sheet && <SheetView view={view} sheet={app.sheet} />}
    </>
  );
}

function ScreenView({ view, screen }: { view: View; screen: Screen }) {
  switch (screen.kind) {
    case 'languages':
      return <LanguagesScreen view={view} />;
    case 'home':
      return <HomeScreen view={view} screen={screen} />;
    case 'topic':
      return <TopicScreen view={view} screen={screen} />;
    case 'place':
      return <PlaceScreen view={view} screen={screen} />;
    case 'services':
      return <ServicesScreen view={view} screen={screen} />;
    case 'cards':
      return <CardsScreen view={view} screen={screen} />;
    case 'find':
      return <FindScreen view={view} screen={screen} />;
    case 'kept':
      return <KeptScreen view={view} screen={screen} />;
    case 'about':
      return <AboutScreen view={view} />;
  }
}
