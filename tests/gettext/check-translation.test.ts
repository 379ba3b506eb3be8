import { describe, expect, it } from 'vitest';
import { checkTranslation } from '../../src/gettext/check-translation.ts';
import type { CheckInput } from '../../src/gettext/checks/finding.ts';

const SCRIPTS: Record<string, string> = {
  ar: 'Arab',
  bg: 'Cyrl',
  el: 'Grek',
  es: 'Latn',
  fa: 'Arab',
  fr: 'Latn',
  hi: 'Deva',
  ja: 'Jpan',
  km: 'Khmr',
  ko: 'Kore',
  my: 'Mymr',
  ru: 'Cyrl',
  th: 'Thai',
  'zh-Hans': 'Hans',
};

type Case = [says: string, lang: string, source: string, target: string, more?: Partial<CheckInput>];

/** `error tokens`, `warning length`, … */
function check([, lang, source, target, more]: Case): string[] {
  const input = { source, target, lang, script: SCRIPTS[lang] ?? '', role: 'paragraph', kind: 'practical', ...more };
  return checkTranslation(input).map((finding) => `${finding.level} ${finding.check}`);
}

const SAY = 'Call {phone.swop} now. It opens at {fact.open} o’clock.';

describe('checkTranslation lets pass', () => {
  const cases: Case[] = [
    [
      'a translation with all its tokens in another order',
      'es',
      SAY,
      'Abre a las {fact.open} horas. Llame ahora a {phone.swop}.',
    ],
    ['links whose label is translated', 'es', 'Find a [safe clinic][hiv] soon.', 'Busque pronto una [clínica segura][hiv].'],
    ['strong words in another place', 'es', 'Go **now** please.', 'Por favor vaya **ya**.'],
    ['Arabic digits', 'ar', 'Wait 24 hours, or 3 days.', 'انتظر ٢٤ ساعة أو ٣ أيام.', { kind: 'law' }],
    ['Persian digits', 'fa', 'Wait 24 hours, not more.', '۲۴ ساعت صبر کنید، نه بیشتر.', { kind: 'law' }],
    ['Devanagari digits', 'hi', 'Wait 24 hours.', '२४ घंटे इंतज़ार करें।', { kind: 'law' }],
    ['Bengali digits', 'bn', 'Wait 24 hours.', '২৪ ঘণ্টা অপেক্ষা করুন।', { kind: 'law', script: 'Beng' }],
    ['Myanmar digits', 'my', 'Wait 24 hours.', '၂၄ နာရီ စောင့်ပါ။', { kind: 'law' }],
    ['Khmer digits', 'km', 'Wait 24 hours.', 'រង់ចាំ ២៤ ម៉ោង។', { kind: 'law' }],
    ['Thai digits', 'th', 'Wait 24 hours.', 'รอ ๒๔ ชั่วโมง', { kind: 'law' }],
    [
      'another sign between thousands',
      'es',
      'A fine of 1,000 may follow.',
      'Puede haber una multa de 1000 euros.',
      { kind: 'law' },
    ],
    ['zero width spaces where words have no spaces', 'km', 'Go to the clinic now.', 'ទៅ\u200Bគ្លីនិក\u200Bឥឡូវ\u200Bនេះ។'],
    ['zero width joiners in Persian and Hindi', 'fa', 'You may stay here.', 'می\u200Cتوانید اینجا بمانید.'],
    ['short forms of the source in another script', 'bg', 'HIV: PEP or PrEP?', 'HIV: PEP или PrEP?'],
    ['names of apps', 'th', 'WhatsApp or Signal', 'WhatsApp หรือ Signal'],
    ['a name that is the same everywhere', 'ar', 'WhatsApp', 'WhatsApp'],
    ['a text of very few letters', 'th', 'Yes', 'OK'],
    ['Thai without a full stop', 'th', 'Go to the clinic. Now.', 'ไปที่คลินิกเดี๋ยวนี้'],
    ['Chinese signs, and fewer characters', 'zh-Hans', 'Can you tell me where the clinic is?', '请问诊所在哪里？'],
    ['the Arabic question mark', 'ar', 'Where is the clinic?', 'أين العيادة؟'],
    ['the Hindi full stop', 'hi', 'The clinic is open.', 'क्लिनिक खुला है।'],
    ['the Greek question mark', 'el', 'Where is the clinic?', 'Πού είναι η κλινική;'],
    ['a sign inside quotation marks, marks or brackets', 'es', 'Say: "**Help me.**"', 'Diga: «**Ayúdeme.**»'],
    ['French narrow spaces', 'fr', 'Careful: where is she?', 'Attention\u202F: où est-elle\u202F?'],
    ['French times', 'fr', 'It opens at {fact.a}.', 'Cela ouvre à {fact.a}.'],
    ['a message without its count in a form for one number', 'ar', '{{count}} places', 'مكانان', { plural: 'two' }],
    ['a count that only the translation needs', 'ru', 'One place', '{{count}} место', { plural: 'one' }],
    ['a message with other values', 'es', 'Checked {{date}}', 'Revisado {{date}}'],
    [
      'search words of any length',
      'es',
      'burst condom',
      'condón roto, preservativo roto, se rompió el condón',
      { role: 'keywords' },
    ],
    ['smaller and greater signs that are no tags', 'es', 'If it is < 3 or > 5, go.', 'Si es < 3 o > 5, vaya.'],
    ['Unicode Burmese', 'my', 'Please come to the clinic today.', 'ဒီနေ့ ဆေးခန်းကို လာပါ။ နေကောင်းလား။'],
  ];
  it.each(cases)('%s', (...given) => {
    expect(check(given)).toEqual([]);
  });
});

describe('checkTranslation finds', () => {
  const cases: [...Case, expected: string[]][] = [
    ['a lost token', 'es', 'Call {phone.a} today.', 'Llame hoy mismo.', {}, ['error tokens']],
    ['a token too much', 'es', 'Call {phone.a}.', 'Llame {phone.a} {phone.a}.', {}, ['error tokens']],
    ['a translated token', 'es', 'Call {phone.a}.', 'Llame {teléfono.a}.', {}, ['error tokens']],
    ['a brace without partner', 'es', 'Call {phone.a} now.', 'Llame {phone.a}} ya.', {}, ['error tokens']],
    ['a lost value of a message', 'es', '{{count}} places', 'lugares', { plural: 'other' }, ['error tokens']],
    ['a lost count in a form for many', 'ru', '{{count}} places', 'место', { plural: 'one' }, ['error tokens']],
    ['a changed link', 'es', 'A [clinic][hiv].', 'Una [clínica][vih].', {}, ['error links']],
    ['a link torn apart', 'es', 'A [clinic][hiv].', 'Una [clínica] [hiv].', {}, ['error links', 'error links']],
    ['a link without words', 'es', 'A [clinic][hiv].', 'Una clínica [][hiv].', {}, ['error links']],
    ['a lost **', 'es', 'Go **now**.', 'Vaya **ya.', {}, ['error strong']],
    ['fewer strong words', 'es', 'Go **now**.', 'Vaya ya.', {}, ['error strong']],
    ['** half inside a link', 'es', '**A** [b][c].', '**Una [cosa**][c].', {}, ['error strong']],
    ['a changed number in law', 'es', 'Wait 24 hours.', 'Espere 42 horas.', { kind: 'law' }, ['error digits']],
    ['a changed number in health', 'th', 'Wait 24 hours.', 'รอ ๔๒ ชั่วโมง', { kind: 'health' }, ['error digits']],
    ['a changed number elsewhere', 'es', 'Wait 24 hours.', 'Espere 42 horas.', {}, ['warning digits']],
    ['a number that was a word', 'es', 'Use two condoms.', 'Use 2 condones.', { kind: 'health' }, ['error digits']],
    ['five digits', 'es', 'Call us.', 'Llame 11611.', {}, ['error typed-number', 'warning digits']],
    ['five Arabic digits', 'ar', 'Call us now.', 'اتصل ٠٨٠٠٠ الآن.', {}, ['error typed-number', 'warning digits']],
    ['a phone number in groups', 'es', 'Call us.', 'Llame 06 12 34 56.', {}, ['error typed-number', 'warning digits']],
    ['an address', 'es', 'Read more there.', 'Lea en https://x.org.', {}, ['error typed-address']],
    ['an address without https', 'es', 'Read more there.', 'Lea en ayuda.org.', {}, ['error typed-address']],
    ['an e-mail address', 'es', 'Write to us there.', 'Escriba a ana@ayuda.mx.', {}, ['error typed-address']],
    ['a tag', 'es', 'Go now.', 'Vaya <b>ya</b>.', {}, ['error markup']],
    ['an entity', 'es', 'Go now please.', 'Vaya&nbsp;ya.', {}, ['error markup']],
    ['a turned reading direction', 'ar', 'Go now please.', 'اذهب \u202Eالآن.', {}, ['error characters']],
    ['an isolate', 'ar', 'Go now please.', 'اذهب \u2067الآن\u2069.', {}, ['error characters', 'error characters']],
    ['a direction mark', 'ar', 'Go now please.', 'اذهب الآن\u200F.', {}, ['error characters']],
    ['a byte order mark inside', 'es', 'Go now.', 'Vaya \uFEFFya.', {}, ['error characters']],
    ['a control character', 'es', 'Go now.', 'Vaya\x07 ya.', {}, ['error characters']],
    ['a tab', 'es', 'Go now.', 'Vaya\tya.', {}, ['error characters']],
    ['a letter of a private font', 'es', 'Go now.', 'Vaya \uE001 ya.', {}, ['error characters']],
    ['a soft hyphen', 'es', 'Go now.', 'Va\u00ADya ya.', {}, ['error characters']],
    ['a lost letter', 'es', 'Tomorrow.', 'Ma\uFFFDana.', {}, ['error characters']],
    ['a zero width space in Spanish', 'es', 'Go now.', 'Vaya\u200B ya.', {}, ['error characters']],
    ['a joiner in Thai', 'th', 'Go now.', 'ไป\u200Dเดี๋ยวนี้', {}, ['error characters']],
    ['another language’s script', 'th', 'Go to the clinic.', 'Идите в клинику.', {}, ['error script']],
    ['pasted English', 'ko', 'Go to the clinic now.', 'Go to the clinic 지금.', {}, ['error script']],
    ['Zawgyi', 'my', 'Please come.', '\u1031\u1000\u102C\u1004\u103A\u1038 \u101C\u102C\u1015\u102B\u104B', {}, ['error zawgyi']],
    ['the source itself', 'es', 'Go now.', 'Go  now.', {}, ['warning identical', 'warning spaces']],
    ['the source itself in another script', 'ru', 'Go now.', 'Go now.', {}, ['error script', 'warning identical']],
    ['nothing', 'es', 'Go now.', '', {}, ['error empty']],
    ['only spaces', 'es', 'Go now.', ' \u200B\u00A0\n', {}, ['error empty']],
    ['accents typed apart', 'es', 'Go there.', 'Vaya alla\u0301.', {}, ['warning composed']],
    ['double spaces', 'es', 'Go now.', 'Vaya  ya.', {}, ['warning spaces']],
    ['a space at an end', 'es', 'Go now.', 'Vaya ya. ', {}, ['warning spaces']],
    ['a lost question', 'es', 'Are you safe?', '¿Está a salvo', {}, ['warning punctuation']],
    ['a question made a claim', 'ar', 'Are you safe?', 'أنت بأمان.', {}, ['warning punctuation']],
    ['a question made half a sentence', 'es', 'Are you safe?', 'Está a salvo;', {}, ['warning punctuation']],
    ['a full stop after a heading', 'es', 'What it is', 'Qué es.', {}, ['warning punctuation']],
    ['a claim made a question in Thai', 'th', 'You are safe.', 'คุณปลอดภัยไหม?', {}, ['warning punctuation']],
    ['French signs without space', 'fr', 'Are you safe?', 'Êtes-vous en sécurité?', {}, ['warning french-spaces']],
    ['French signs after a breaking space', 'fr', 'Careful: go.', 'Attention : partez.', {}, ['warning french-spaces']],
    ['French quotation marks without space', 'fr', 'Say "no".', 'Dites «non\u202F».', {}, ['warning french-spaces']],
    ['a lost half', 'es', 'Go to the clinic today. Ask for a test.', 'Vaya hoy.', {}, ['warning length']],
    ['too many words', 'es', 'Go now.', 'Vaya ahora mismo a la clínica más cercana.', {}, ['warning length']],
    ['a long Chinese text', 'zh-Hans', 'Go to it now.', '现在就去附近的诊所看医生好吗我说真的。', {}, ['warning length']],
  ];
  it.each(cases)('%s', (...given) => {
    const [says, lang, source, target, more, expected] = given;
    expect(check([says, lang, source, target, more])).toEqual(expected);
  });

  it('says what is wrong and what to do, in words for the translator', () => {
    const input = { source: 'Call {phone.a} in 5 days.', target: 'Llame en 5 días.\u202E', lang: 'es', script: 'Latn' };
    expect(checkTranslation({ ...input, role: 'paragraph', kind: 'law' }).slice(0, 2)).toEqual([
      {
        level: 'error',
        check: 'tokens',
        message: 'the translation lacks {phone.a}',
        remedy: 'keep everything in braces exactly as it is in the source',
      },
      {
        level: 'error',
        check: 'characters',
        message: 'the translation has a character that turns the reading direction (U+202E) in it',
        remedy: 'remove it, or type the words around it again',
      },
    ]);
  });
});
