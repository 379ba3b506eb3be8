/** Country calling codes of one and two digits; all others have three. */
const CALLING_CODE = /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])(?=\d)|^\d{3}/;

/** Groups a number so that it can be read aloud: `+33143148157` => `+33 1 43 14 81 57`. Short codes stay as they are. */
export function formatPhone(number: string): string {
  if (!number.startsWith('+') || number.includes(' ')) return number;
  const digits = number.slice(1);
  const code = CALLING_CODE.exec(digits)?.[0] ?? '';
  const rest = digits.slice(code.length).replace(/(?!^)(?=(\d\d)+$)/g, ' ');
  return `+${code} ${rest}`;
}
