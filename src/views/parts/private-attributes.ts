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

/** Attributes for a field whose words are nobody's business: nothing remembers, checks or corrects them. */
export const privateField = {
  autocomplete: 'off',
  autocapitalize: 'off',
  // Boolean properties in some browsers, so that "off" would switch them on: set as attributes.
  ref: (element: Element | null) => {
    element?.setAttribute('spellcheck', 'false');
    element?.setAttribute('autocorrect', 'off');
  },
} as const;
