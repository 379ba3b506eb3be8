import type { Content } from '../domain/content.ts';
import { type ReviewRecord, reviewRecord } from '../domain/keeper.ts';
import { localeOf } from '../domain/language.ts';
import type { Problem } from '../domain/problem.ts';
import { checkTranslation } from '../gettext/check-translation.ts';
import type { Finding } from '../gettext/checks/finding.ts';
import { decodePo } from '../gettext/decode-po.ts';
import { parsePo } from '../gettext/parse-po.ts';
import type { PoEntry } from '../gettext/po.ts';
import { readLines } from './read-content.ts';
import { readBytes } from './source-files.ts';

export type CatalogEntry = { entry: PoEntry; file: string; findings: Finding[] };

/** One language's translations by segment id, with what the checks found and who has reviewed what. */
export type Catalog = {
  lang: string;
  entries: Map<string, CatalogEntry>;
  reviews: Map<string, ReviewRecord[]>;
  /** Never errors: what is wrong in a translation blocks its segment, not the build. */
  problems: Problem[];
};

/** Reads `content/i18n/<lang>/` for all source documents. */
export async function readCatalog(root: string, lang: string, content: Content): Promise<Catalog> {
  const entries: Catalog['entries'] = new Map();
  const problems: Problem[] = [];
  const { script } = localeOf(lang);
  const overpromises = content.overpromises[lang];
  for (const document of content.documents) {
    if (document.lang === lang) continue;
    const file = `content/i18n/${lang}/${document.po}`;
    const bytes = await readBytes(root, file);
    if (!bytes) continue;
    const { text, problems: undecoded } = decodePo(bytes, file);
    problems.push(...undecoded.map(asBlocked));
    if (text === undefined) continue;
    const { po, problems: broken } = parsePo(text, file);
    problems.push(...broken.map(asBlocked));
    const segments = new Map(document.segments.map((segment) => [segment.id, segment]));
    for (const entry of po.entries) {
      const segment = segments.get(entry.msgctxt);
      if (!segment || entry.obsolete || entry.msgstr === '') continue;
      const { kind } = document;
      // Judged against the text it was made from: an outdated translation is outdated, not wrong.
      const source = entry.previousMsgid ?? entry.msgid;
      const findings = checkTranslation({ source, target: entry.msgstr, lang, script, role: segment.role, kind, overpromises });
      problems.push(...findings.map((finding) => problemOf(finding, file, entry.line)));
      entries.set(segment.id, { entry, file, findings });
    }
  }
  const reviewsFile = await readLines(root, `content/i18n/${lang}/reviews.jsonl`, reviewRecord);
  const reviews = groupBySegment(reviewsFile.records);
  return { lang, entries, reviews, problems: [...problems, ...reviewsFile.problems.map(asBlocked)] };
}

function groupBySegment(records: ReviewRecord[]): Map<string, ReviewRecord[]> {
  const groups = new Map<string, ReviewRecord[]>();
  for (const record of records) groups.set(record.seg, [...(groups.get(record.seg) ?? []), record]);
  return groups;
}

function asBlocked(problem: Problem): Problem {
  return { ...problem, level: problem.level === 'error' ? 'blocked' : problem.level };
}

function problemOf({ level, message, remedy }: Finding, file: string, line: number): Problem {
  return { file, line, message, remedy, level: level === 'error' ? 'blocked' : 'warning' };
}
