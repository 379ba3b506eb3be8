/** Country calling codes of one and two digits; all others have three. */
const SHORT_CODE = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/**
 * Groups an E.164 number so that it can be read aloud: `+33143148157` => `+33 1 43 14 81 57`, `+442079460958` =>
 * `+44 207 946 0958`. Anything else (a short code) stays as it is.
 */
export function groupPhoneNumber(number: string): string {
  if (!/^\+\d{7,15}$/.test(number)) return number;
  const digits = number.slice(1);
  const country = SHORT_CODE.exec(digits)?.[0] ?? digits.slice(0, 3);
  const rest = digits.slice(country.length);
  const groups = country === '33' ? inPairs(rest) : inThrees(rest);
  return [`+${country}`, ...groups].join(' ');
}

function inPairs(digits: string): string[] {
  return digits.length % 2 ? [digits.slice(0, 1), ...inPairs(digits.slice(1))] : (digits.match(/../g) ?? []);
}

/** Groups of three; a single last digit joins the group before it. */
function inThrees(digits: string): string[] {
  if (digits.length <= 4) return digits ? [digits] : [];
  return [digits.slice(0, 3), ...inThrees(digits.slice(3))];
}
