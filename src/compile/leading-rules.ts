import { localeOf } from '../domain/language.ts';

/** Line height of running text and of headings. */
const LEADING = {
  arabic: '--leading:1.7;--tight:1.45',
  tall: '--leading:1.8;--tight:1.5',
  dense: '--leading:1.65;--tight:1.35',
};

/** Style rules for the line heights that the scripts of an edition's languages need. */
export function leadingRules(languages: string[]): string {
  return Object.entries(LEADING)
    .map(([leading, rule]) => {
      const tags = languages.filter((tag) => localeOf(tag).leading === leading);
      return tags.length > 0 ? `${tags.map((tag) => `:lang(${tag})`).join(',')}{${rule}}` : '';
    })
    .join('');
}
