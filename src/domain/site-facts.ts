import type { PackIndex } from './pack.ts';
import type { PathWords } from './route.ts';

/** What a page needs to know of the site, beside its content. */
export type SiteFacts = {
  /** ISO date that freshness is judged by: the build's first, then the phone's. */
  today: string;
  /** ISO date of the content. */
  built: string;
  stage: 'preview' | 'live';
  base: string;
  exit: string;
  words: PathWords;
  /** Languages with pages, in the order they are offered. */
  languages: string[];
  /** Manifest hashes by pack id. */
  manifests: Record<string, string>;
  packs: PackIndex['packs'];
};
