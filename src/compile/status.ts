import { countByStatus, isExpired } from '../content/page-status.ts';
import type { Content } from '../domain/content.ts';
import type { Status } from '../domain/text.ts';
import { builtAt } from './built-at.ts';
import { readCatalog } from './catalog.ts';
import { readingOf } from './check-prose.ts';
import { localizer } from './localizer.ts';
import { readContent } from './read-content.ts';
import type { Report } from './report.ts';

/** What `status` says of one language. */
export type LanguageStatus = { lang: string; texts: number; byStatus: Partial<Record<Status, number>>; wholeTopics: number };

/** What `status` says of one place. */
export type PlaceStatus = {
  place: string;
  topicsWithText: number;
  services: number;
  servicesWithContact: number;
  servicesConfirmed: number;
  expired: string[];
};

export type SiteStatus = {
  topics: number;
  languages: LanguageStatus[];
  places: PlaceStatus[];
  expiredTopics: string[];
  expiredFacts: string[];
  withoutSource: string[];
  /** Reading grade of each topic's source text. */
  grades: Record<string, number>;
};

/** What is missing, stale, unreviewed and expired, per language and place. */
export async function status(root: string, today = new Date().toISOString().slice(0, 10)): Promise<Report> {
  const { content, problems } = await readContent(root);
  if (!content) return { problems, lines: [] };
  const catalogs = await Promise.all(content.config.languages.map((lang) => readCatalog(root, lang, content)));
  const built = (await builtAt(root)).toISOString().slice(0, 10);
  const languages = catalogs.map((catalog): LanguageStatus => {
    const localize = localizer(content, catalog, (topic) => topic, built);
    const texts = content.documents.flatMap(({ segments }) => segments.map(({ id }) => localize(id)));
    const whole = content.topics.filter(({ document }) => document.segments.every(({ id }) => !localize(id).lang));
    return { lang: catalog.lang, texts: texts.length, byStatus: countByStatus(texts), wholeTopics: whole.length };
  });
  const json: SiteStatus = {
    topics: content.topics.length,
    languages,
    places: content.places.map((place) => placeStatus(place.id, content, today)),
    expiredTopics: content.topics
      .filter(({ matter }) => isExpired(matter.check_by, matter.watch, today))
      .map(({ matter }) => matter.id),
    expiredFacts: [...Object.entries(content.facts), ...Object.entries(content.phones)]
      .filter(([, { check_by }]) => isExpired(check_by, [], today))
      .map(([name]) => name),
    withoutSource: withoutSource(content),
    grades: Object.fromEntries(content.topics.map(({ matter, document }) => [matter.id, readingOf(document).grade])),
  };
  return { problems: problems.filter(({ level }) => level === 'error'), lines: linesOf(json), json };
}

function placeStatus(place: string, content: Content, today: string): PlaceStatus {
  const services = content.services[place] ?? [];
  const texts = content.placeTexts.filter(({ matter }) => matter.place === place);
  return {
    place,
    topicsWithText: texts.length,
    services: services.length,
    servicesWithContact: services.filter(({ phone, email, web, address }) => phone ?? email ?? web ?? address).length,
    servicesConfirmed: services.filter((service) => service.status === 'open' && service.agreed_to_be_listed === 'yes').length,
    expired: [
      ...texts.filter(({ matter }) => isExpired(matter.check_by, matter.watch, today)).map(({ document }) => document.doc),
      ...services.filter(({ check_by }) => isExpired(check_by, [], today)).map(({ id }) => id),
    ],
  };
}

/** Texts of law and health that name no source: headings, titles and cards state nothing. */
function withoutSource({ documents }: Content): string[] {
  const states = (role: string) => !/heading|title|search words|name of|table head/.test(role);
  return documents
    .filter(({ kind }) => kind === 'law' || kind === 'health')
    .flatMap(({ segments }) => segments.filter(({ sources, role }) => sources.length === 0 && states(role)).map(({ id }) => id));
}

function linesOf({ topics, languages, places, expiredTopics, expiredFacts, withoutSource: bare, grades }: SiteStatus): string[] {
  const hardest = Object.entries(grades).sort(([, a], [, b]) => b - a)[0];
  const states = (byStatus: LanguageStatus['byStatus']) =>
    Object.entries(byStatus)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ');
  return [
    ...languages.map(
      ({ lang, texts, byStatus, wholeTopics }) =>
        `${lang}: ${wholeTopics} of ${topics} topics; ${texts} texts: ${states(byStatus)}`,
    ),
    ...places.map(
      ({ place, topicsWithText, services, servicesWithContact, servicesConfirmed, expired }) =>
        `${place}: ${topicsWithText} of ${topics} topics have a text; ${services} services, ${servicesWithContact} with a contact, ${servicesConfirmed} confirmed; ${expired.length} past their date`,
    ),
    `${topics} topics; the hardest to read asks for school grade ${hardest?.[1]} (${hardest?.[0]})`,
    `past their date: ${[...expiredTopics, ...expiredFacts].join(' ') || 'nothing'}`,
    `law and health texts without a source: ${bare.length}`,
    ...bare.map((id) => `  ${id}`),
  ];
}
