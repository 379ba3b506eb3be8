/**
 * Attributes for what a browser's translation must leave alone: names, numbers. Preact would set the property `translate`, which is
 * a boolean, so that "no" becomes "yes": the element is told again, by attribute.
 */
export const untranslated = {
  // Typed as the property; prerendering writes it out as the attribute.
  translate: 'no' as unknown as boolean,
  ref: (element: Element | null) => {
    element?.setAttribute('translate', 'no');
  },
};

const PRIVATE = {
  autocapitalize: 'off',
  autocomplete: 'off',
  autocorrect: 'off',
  contenteditable: 'plaintext-only',
  spellcheck: 'false',
  translate: 'no',
  // Some browsers ask a server of their maker how a sentence may go on.
  writingsuggestions: 'false',
};

/**
 * Makes an element a field whose words are nobody's business: nothing remembers, checks or corrects them. Set as attributes: as
 * properties some are booleans, so that "off" would switch them on.
 */
export function makePrivateField(element: HTMLElement): void {
  for (const [name, value] of Object.entries(PRIVATE)) element.setAttribute(name, value);
  // Browsers that do not know plain text fields: what comes in is made plain by the field itself.
  if (element.contentEditable === 'inherit') element.setAttribute('contenteditable', 'true');
}
