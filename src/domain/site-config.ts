import * as v from 'valibot';

/** `site.config.json`: what an organisation that runs an edition decides. */
export const siteConfig = v.strictObject({
  /** The neutral words that stand as title, preview and app name on every page of the discreet edition. */
  title: v.string(),
  /** The project's name, said only on the page of promises. */
  name: v.string(),
  discreet: v.boolean(),
  /** Path that the site is served under: `/` but for previews. */
  base: v.pipe(v.string(), v.regex(/^\/([a-z0-9-]+\/)*$/)),
  /** Languages with pages, in the order they are offered. */
  languages: v.array(v.string()),
  /** Languages of cards only: what the other person reads. */
  card_languages: v.array(v.string()),
  places: v.array(v.string()),
  /** `preview` until people have confirmed the services: pages say so. */
  stage: v.picklist(['preview', 'live']),
  /** Where "leave" goes when there is a network. */
  exit: v.pipe(v.string(), v.regex(/^https:\/\//)),
  /** Where mistakes are reported; empty while nobody answers. */
  contact: v.string(),
  licence: v.string(),
});
export type SiteConfig = v.InferOutput<typeof siteConfig>;

/** Every language that may stand on a page: those of pages, and those of cards. */
export function siteLanguages({ languages, card_languages }: SiteConfig): string[] {
  return [...new Set([...languages, ...card_languages])];
}
