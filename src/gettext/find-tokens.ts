const TOKEN = /\{\{[^{}]*\}\}|\{[^{}]*\}/g;
const CONTENT_TOKEN = /^\{[a-z0-9_.]+\}$/;

/** Tokens of content and of UI messages as they are written: `{fact.x}`, `{{count}}`, also mistyped ones. */
export function findTokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** The text with each token replaced: `Call {phone.x}` => `Call ` */
export function replaceTokens(text: string, replacement = ''): string {
  return text.replace(TOKEN, () => replacement);
}

/** Whether gettext's own check of `{name}` applies. It takes `{{count}}` for a pair of escaped braces. */
export function hasContentToken(text: string): boolean {
  return findTokens(text).some((token) => CONTENT_TOKEN.test(token));
}
