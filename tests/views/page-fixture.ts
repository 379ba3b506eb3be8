import type {
  CardsChunk,
  HomeChunk,
  LocalService,
  OfficesChunk,
  PlaceCardsChunk,
  PlaceChunk,
  ServicesChunk,
  TopicChunk,
} from '../../src/domain/pack.ts';
import type { PageContext, PageData, Screen } from '../../src/domain/page-data.ts';
import { DISCREET_WORDS, type Route } from '../../src/domain/route.ts';
import type { Inline, Text } from '../../src/domain/text.ts';
import type { AppView } from '../../src/views/app-view.ts';

/** Made-up content, just enough that every screen has something of each kind to draw. */
export function text(id: string, content: string | Inline[], more: Partial<Text> = {}): Text {
  return { id, n: 1, text: typeof content === 'string' ? [content] : content, ...more };
}

export function context(route: Route, more: Partial<PageContext> = {}): PageContext {
  const lang = route.kind === 'languages' ? 'en' : route.lang;
  return {
    route,
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    place: 'place' in route ? route.place : undefined,
    today: '2026-11-22',
    built: '2026-11-21T10:00:00Z',
    stage: 'live',
    languages: ['en', 'ar', 'th'],
    places: [
      { id: 'fr', name: 'France' },
      { id: 'no', name: 'Norway' },
    ],
    words: DISCREET_WORDS,
    base: '/',
    exit: 'https://example.org/',
    ...more,
  };
}

const dated = { checked: '2026-11-01', checkBy: '2027-11-01', watch: [] };
const source = { address: 'https://example.org/source', date: '2026-04', confidence: 'high' as const };

export const home: HomeChunk = {
  status: 'unreviewed',
  tiles: [1, 2, 3, 4, 5, 6].map((n) => ({
    id: `t${n}`,
    icon: 'M12 6v6l4 2',
    text: text(`tiles/t${n}`, `Situation ${n}`),
    topic: `k${n}`,
  })),
  topics: [
    {
      path: 'k7',
      code: 'k7',
      section: 'health',
      urgent: true,
      title: text('pep/title', 'Zinc'),
      summary: text('pep/summary', 'What zinc is for.'),
    },
    {
      path: 'k8',
      code: 'k8',
      section: 'work',
      urgent: false,
      title: text('pay/title', 'Amber'),
      summary: text('pay/summary', 'What amber is for.'),
    },
  ],
};

export const topic: TopicChunk = {
  path: 'k7',
  code: 'k7',
  id: 'pep',
  section: 'health',
  kind: 'health',
  urgent: true,
  title: text('pep/title', 'Zinc'),
  summary: text('pep/summary', 'What zinc is for.'),
  status: 'unreviewed',
  blocks: [
    { kind: 'steps', items: [text('pep/go', 'Go now.', { n: 4 })] },
    { kind: 'paragraph', text: text('pep/what', 'A paragraph.') },
  ],
  cards: ['c-free'],
  services: ['er'],
  sources: [source],
  ...dated,
  places: ['fr'],
};

export const here: TopicChunk = {
  ...topic,
  cards: [],
  places: [],
  blocks: [{ kind: 'paragraph', text: text('fr/pep/when', 'In this place, ask at the door.') }],
};

export function service(id: string, more: Partial<LocalService> = {}): LocalService {
  return {
    id,
    name: `Group ${id}`,
    kind: ['er'],
    place: 'fr',
    source,
    checked: '2026-11-01',
    check_by: '2027-02-01',
    status: 'open',
    offers: text(`services/fr/${id}/offers`, `What ${id} offers.`),
    ...more,
  };
}

export const services: ServicesChunk = {
  status: 'unreviewed',
  services: [
    service('open', {
      papers: 'not-asked',
      firewall: { reception: 'does-not-share' },
      anonymous: 'yes',
      cost: 'free',
      run_by: 'peer',
      languages: ['en', 'th'],
      phone: '+33143148157',
      hours: { always: true, times: [], zone: 'Europe/Paris', holidays: 'open' },
    }),
    service('papers', {
      papers: 'asked',
      firewall: { medical: 'must-report' },
      cost: 'free',
      kind: ['law'],
      email: 'a@example.org',
    }),
    service('silent'),
  ],
};

export const cards: CardsChunk = {
  status: 'unreviewed',
  cards: [
    {
      id: 'c-free',
      group: 'police',
      use: 'everywhere',
      fill: ['language'],
      about: text('cards/c-free/about', 'May I go?'),
      text: text('cards/c-free', ['May I go? I speak ', { fill: 'language' }, '.']),
    },
    {
      id: 'c-lawyer',
      group: 'police',
      use: 'lawyer-first',
      fill: [],
      about: text('cards/c-lawyer/about', 'A lawyer'),
      text: text('cards/c-lawyer', 'I want a lawyer.'),
    },
  ],
};

export const placeCards: PlaceCardsChunk = {
  lang: 'fr',
  status: 'unreviewed',
  texts: [{ id: 'c-free', text: text('cards/c-free', ['Puis-je partir ? Je parle ', { fill: 'language' }, '.']) }],
};

export const place: PlaceChunk = {
  id: 'fr',
  status: 'unreviewed',
  name: text('fr/place/name', 'France'),
  languages: ['fr'],
  emergency: [
    { id: 'ambulance', number: '15' },
    { id: 'deaf', number: '114' },
  ],
  law: [text('fr/place/law-a', 'A line of law.')],
  regions: [],
  officials: [{ id: 'pn', name: 'Police nationale', what: text('fr/place/pn', 'Police in towns.') }],
  topics: ['k7'],
  sources: [],
  ...dated,
};

export const offices: OfficesChunk = {
  status: 'unreviewed',
  offices: [
    { id: 'hospital', reception: 'unknown', professional: 'no' },
    { id: 'school', reception: 'no', professional: 'no' },
  ],
};

export function page(route: Route, screen: Screen, more: Partial<PageContext> = {}): PageData {
  return { context: context(route, more), screen, ui: {}, manifests: {} };
}

/** Every screen once, as a reader in France would see it. */
export function everyPage(lang = 'en'): PageData[] {
  return [
    page({ kind: 'languages' }, { kind: 'languages' }),
    page({ kind: 'home', lang }, { kind: 'home', home, emergency: place }, { place: 'fr' }),
    page({ kind: 'topic', lang, topic: 'k7', place: 'fr' }, { kind: 'topic', topic, here, cards, services, placeName: 'France' }),
    page({ kind: 'place', lang, place: 'fr' }, { kind: 'place', place, offices, home, services }),
    page({ kind: 'services', lang, place: 'fr' }, { kind: 'services', services, placeName: 'France', emergency: place }),
    page({ kind: 'cards', lang, place: 'fr' }, { kind: 'cards', cards, other: placeCards, placeName: 'France' }),
    page({ kind: 'find', lang }, { kind: 'find', home }),
    page(
      { kind: 'kept', lang },
      {
        kind: 'kept',
        packs: [{ id: 'en', lang: 'en', manifest: { sha256: '', bytes: 1 }, size: 61_200, topics: 2, reviewed: 0 }],
      },
    ),
    page({ kind: 'about', lang }, { kind: 'about' }),
  ];
}

/** An app that looks and keeps nothing; what it is asked to do is handed to `act`. */
export function app(more: Partial<AppView> = {}): AppView {
  return {
    kept: 'none',
    keptPacks: [],
    offline: false,
    now: new Date('2026-11-23T10:00:00Z'),
    notices: [],
    act: () => {},
    ...more,
  };
}
