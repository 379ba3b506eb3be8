/**
 * What is wrong with the fields of the page in front, a line each: runs in the page, so it stands alone. A field of ours is no form
 * control, and nothing remembers, checks, corrects, translates or goes on with what is typed into it.
 */
export function unguarded(): string[] {
  const GUARDS = {
    autocapitalize: 'off',
    autocomplete: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
    translate: 'no',
    writingsuggestions: 'false',
  };
  const fields = [...document.querySelectorAll('[contenteditable], [role=textbox], [role=searchbox]')];
  const controls = [...document.querySelectorAll('input, textarea, select, form')];
  return [
    ...controls.map((one) => `${one.localName} is a form control`),
    ...(fields.length === 0 ? ['there is no field'] : []),
    ...fields.flatMap((field) =>
      Object.entries(GUARDS)
        .filter(([name, value]) => field.getAttribute(name) !== value)
        .map(([name]) => `${field.localName} lacks ${name}`),
    ),
  ];
}
