import { AboutScreen } from './about/about-screen.tsx';
import { CardsScreen } from './cards/cards-screen.tsx';
import { FindScreen } from './find/find-screen.tsx';
import { HomeScreen } from './home/home-screen.tsx';
import { KeptScreen } from './kept/kept-screen.tsx';
import { LanguagesScreen } from './languages/languages-screen.tsx';
import { SheetView } from './parts/sheet.tsx';
import { PlaceScreen } from './place/place-screen.tsx';
import type { Screens } from './screens.ts';
import { ServicesScreen } from './services/services-screen.tsx';
import { TopicScreen } from './topic/topic-screen.tsx';

/** Every screen at once, for prerendering. */
export const ALL_SCREENS: Screens = {
  languages: LanguagesScreen,
  home: HomeScreen,
  topic: TopicScreen,
  place: PlaceScreen,
  services: ServicesScreen,
  cards: CardsScreen,
  find: FindScreen,
  kept: KeptScreen,
  about: AboutScreen,
  sheet: SheetView,
};
