/** WebDriver's codes of keys that write nothing, by their names in the DOM. */
const CODES: Record<string, string> = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** Keys pressed one after the other, as a WebDriver of either kind wants to be told. */
export function keyActions(keys: string[]): object[] {
  const values = keys.map((key) => CODES[key] ?? key);
  const actions = values.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return [{ type: 'key', id: 'keys', actions }];
}
