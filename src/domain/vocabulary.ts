/**
 * The closed lists of words that content is written with. They stand apart from the schemas that use them, so that the app can show
 * them without carrying a schema library to the reader.
 */

/** The sections of the home page, most urgent first. */
export const SECTIONS = [
  'now',
  'police',
  'raids',
  'safety',
  'health',
  'pregnancy',
  'mind',
  'work',
  'home',
  'papers',
  'trafficking',
  'privacy',
  'community',
  'outreach',
] as const;
export type Section = (typeof SECTIONS)[number];

export const TOPIC_KINDS = ['law', 'health', 'safety', 'practical', 'service'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** Where a card may be shown: everywhere, only with a text made for the place, only after a lawyer read the translation. */
export const CARD_USES = ['everywhere', 'place', 'lawyer-first'] as const;
export type CardUse = (typeof CARD_USES)[number];

/** Which moment a card is for: the groups of the cards page. */
export const CARD_GROUPS = ['police', 'emergency', 'doctor', 'pharmacy', 'home', 'client'] as const;
export type CardGroup = (typeof CARD_GROUPS)[number];

/** Gaps that a reader may fill in: `{fill.name}` in a card's text. */
export const FILLS = [
  'name',
  'language',
  'number',
  'place',
  'address',
  'medicine',
  'country',
  'date',
  'dates',
  'hour',
  'drug',
  'list',
  'amount',
  'which',
  'signs',
] as const;
export type Fill = (typeof FILLS)[number];

/** The doors at which a person without papers may be asked. */
export const OFFICES = [
  'hospital',
  'clinic',
  'pregnancy',
  'school',
  'shelter',
  'social',
  'labour',
  'tax',
  'bank',
  'court',
  'police-victim',
  'police-witness',
] as const;
export type Office = (typeof OFFICES)[number];

/** Does this door tell immigration? `unknown` is shown as "Ask before you give your name". */
export const TELLS = ['no', 'may', 'must', 'unknown'] as const;
export type Tells = (typeof TELLS)[number];

export const EMERGENCIES = ['any', 'police', 'ambulance', 'fire', 'deaf'] as const;
export type Emergency = (typeof EMERGENCIES)[number];

/** What a service is for. */
export const SERVICE_KINDS = [
  'swo',
  'er',
  'clinic',
  'hiv',
  'sac',
  'line',
  'law',
  'mig',
  'union',
  'home',
  'drug',
  'repro',
  'pharmacy',
  'trans',
  'warn',
  'cons',
  'unhcr',
  'kids',
  'money',
  'data',
  'atn',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];
