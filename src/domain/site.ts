import type { PathWords } from './route.ts';

/** What the program of an edition knows from its build: the same on every page. */
export type Site = {
  /** The neutral words that stand as title on every page. */
  title: string;
  base: string;
  discreet: boolean;
  words: PathWords;
  exit: string;
  languages: string[];
  places: string[];
  stage: 'preview' | 'live';
  /** Keys that the index may be signed with: id, and the raw Ed25519 key in base64. */
  publicKeys: { id: string; key: string }[];
  /** The language most officers of a place read: its pack is kept with the place, for cards and side by side. */
  placeLanguages?: Record<string, string>;
  /** Bytes as sent, by pack id: what the keep button says before the index was fetched. */
  sizes?: Record<string, number>;
};
