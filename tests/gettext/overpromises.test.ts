import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/compile/yaml.ts';
import { LOCALES, localeOf } from '../../src/domain/language.ts';
import { overpromisesFile } from '../../src/domain/overpromises.ts';
import { checkTranslation } from '../../src/gettext/check-translation.ts';
import { findOverpromises } from '../../src/gettext/overpromises.ts';

const FILE = 'content/overpromises.yaml';
const { value: LISTS = {}, problems } = readYaml(readFileSync(FILE, 'utf8'), FILE, overpromisesFile);

const found = (lang: string, text: string) => findOverpromises(text, LISTS[lang] ?? [], localeOf(lang).script);

/** By language: a promise that nobody can keep, another one, and what may truly be said instead. */
const SENTENCES: [lang: string, promise: string, another: string, honest: string][] = [
  ['en', 'Reading here is Anonymous.', 'It leaves no trace.', 'You need not give your name. It does not clear the history.'],
  ['ar', 'القراءة هنا مجهولة الهوية.', 'هذا آمن تمامًا.', 'لا تحتاج إلى ذكر اسمك. الضغط على الرقبة يسبب أذى بدون أثر ظاهر.'],
  ['th', 'อ่านที่นี่แบบไม่ระบุตัวตน', 'ปลอดภัย ๑๐๐ %', 'คุณไม่ต้องบอกชื่อ และไม่ต้องเปิดเผยว่าคุณเป็นใคร'],
  [
    'fr',
    'La lecture est anonyme.',
    'C’est sûr à 100 %.',
    'Vous n’avez pas besoin de donner votre nom. Allez-y même sans aucune trace.',
  ],
  ['es', 'Puede leer de forma anónima.', 'Es 100 % seguro.', 'No tiene que dar su nombre. Pregunte si no está segura.'],
  ['zh-Hans', '您可以匿名阅读。', '这里绝对安全。', '您不需要说出名字。可以用无痕窗口。'],
  ['ro', 'Citirea este anonimă.', 'Mesajul nu lasă nicio urmă.', 'Nu trebuie să vă spuneți numele.'],
  ['pt-BR', 'A leitura é anônima.', 'Segurança de nível militar.', 'Você não precisa dizer o seu nome.'],
  ['bg', 'Четенето е анонимно.', 'Това е напълно безопасно.', 'Не е нужно да казвате името си.'],
  ['ru', 'Вы читаете анонимно.', 'Это на 100 % безопасно.', 'Имя называть не нужно. Если не уверены, спросите.'],
  ['ko', '익명으로 읽을 수 있습니다.', '흔적을 남기지 않습니다.', '이름을 말하지 않아도 됩니다.'],
  ['hu', 'Itt névtelenül olvashat.', 'Ez 100%-ban biztonságos.', 'Nem kell megmondania a nevét.'],
  ['sv', 'Du läser anonymt.', 'Det är helt säkert.', 'Du behöver inte säga ditt namn.'],
  ['nb', 'Du leser anonymt.', 'Det etterlater ingen spor.', 'Du trenger ikke å si navnet ditt.'],
  ['nl', 'U leest anoniem.', 'Het is 100% veilig.', 'U hoeft uw naam niet te zeggen.'],
  [
    'de',
    'Sie lesen anonym.',
    'Das ist hundertprozentig sicher.',
    'Sie müssen Ihren Namen nicht sagen. Auch wenn Sie nicht sicher sind.',
  ],
  ['it', 'La lettura è anonima.', 'È sicuro al 100%.', 'Non deve dire il suo nome.'],
  ['fi', 'Voit lukea anonyymisti.', 'Se on täysin turvallista.', 'Sinun ei tarvitse kertoa nimeäsi.'],
];

describe('words that promise what nobody can keep', () => {
  it('are listed for every language that has a glossary, and for every language that may stand on a page', () => {
    expect(problems).toEqual([]);
    const glossaries = readdirSync('content/glossary').map((file) => file.replace('.csv', ''));
    expect(glossaries.length).toBeGreaterThan(10);
    const wanted = [...glossaries, ...LOCALES.map(({ tag }) => tag)];
    expect(wanted.filter((lang) => !(lang in LISTS))).toEqual([]);
    expect(Object.keys(LISTS).sort()).toEqual(SENTENCES.map(([lang]) => lang).sort());
  });

  it.each(SENTENCES)('are found in %s', (lang, promise, another) => {
    expect(found(lang, promise), promise).toHaveLength(1);
    expect(found(lang, another), another).toHaveLength(1);
  });

  it.each(SENTENCES)('are not found in an honest sentence in %s', (lang, _promise, _another, honest) => {
    expect(found(lang, honest)).toEqual([]);
  });

  it.each(Object.keys(LISTS))('are written in %s so that each one finds itself', (lang) => {
    for (const word of LISTS[lang] ?? []) expect(found(lang, word.replaceAll('*', '')), word).toHaveLength(1);
  });
});

describe('a word matches', () => {
  it.each([
    ['whatever its capitals', 'ANONYMOUSLY, you can read.', ['anonymously']],
    ['with a hyphen for its space', 'It is military-grade.', ['military-grade']],
    [
      'with a space before the percent sign, or a narrow one',
      'It is 100 % safe, 100\u202F% secure.',
      ['100% safe', '100% secure'],
    ],
    ['with a hidden character inside it', 'It is ano\u00ADny\u200Bmous.', ['anonymous']],
    ['not inside another word', 'A pseudoanonymous name, an anon.', []],
  ])('%s', (_, text, words) => {
    expect(found('en', text)).toEqual(words);
  });

  it('with Arabic letters as one may type them', () => {
    expect(found('ar', 'والقراءة بإخفاء الهوية')).toHaveLength(1);
    expect(found('ar', 'والقراءة باخفــاء الهُويّة')).toHaveLength(1);
  });

  it('nowhere, when the list is empty', () => {
    expect(findOverpromises('It is anonymous.', [], 'Latn')).toEqual([]);
  });
});

describe('a translation', () => {
  const check = (lang: string, target: string, overpromises = LISTS[lang], role = 'paragraph') =>
    checkTranslation({
      source: 'You need not give your name.',
      target,
      lang,
      script: localeOf(lang).script,
      role,
      kind: 'practical',
      overpromises,
    });

  it.each(SENTENCES.filter(([lang]) => lang !== 'en'))(
    'into %s that promises more than its source is blocked',
    (lang, promise) => {
      expect(check(lang, promise)).toMatchObject([{ level: 'error', check: 'overpromise' }]);
      // The control: without the list the same sentence passes.
      expect(check(lang, promise, []).filter(({ check }) => check === 'overpromise')).toEqual([]);
    },
  );

  it('is looked at without its marks, and not at all when it holds search words', () => {
    expect(check('fr', 'C’est **totalement** [sûr][pep].').map(({ check }) => check)).toContain('overpromise');
    expect(check('fr', 'test anonyme', LISTS.fr, 'keywords')).toEqual([]);
  });
});
