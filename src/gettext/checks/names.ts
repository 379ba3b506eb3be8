/** Names that stay as they are in every language and script. */
const NAMES = new Set([
  'Android',
  'Browser',
  'Chrome',
  'Facebook',
  'Firefox',
  'Google',
  'Instagram',
  'iPhone',
  'KakaoTalk',
  'LINE',
  'Messenger',
  'Parasol',
  'Safari',
  'Signal',
  'Telegram',
  'TikTok',
  'Tor',
  'Viber',
  'WeChat',
  'WhatsApp',
  'Zalo',
]);

/** HIV, PEP, PrEP, COVID: up to five letters of which two or more are capitals. */
const SHORT_FORM = /^(?=.{2,5}$)\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;

/** The text without names and short forms that the source has too: they say nothing about the language it is in. */
export function withoutNames(text: string, source: string): string {
  const kept = new Set(source.match(/\p{L}+/gu) ?? []);
  return text.replace(/\p{L}+/gu, (word) => (kept.has(word) && (NAMES.has(word) || SHORT_FORM.test(word)) ? '' : word));
}
