import { describe, expect, it } from 'vitest';
import { decodePo } from '../../src/gettext/decode-po.ts';
import { readFixture, readFixtureBytes } from './read-fixture.ts';

describe('decodePo', () => {
  it.each(['canonical.po', 'from-poedit.po'])('reads %s', (name) => {
    expect(decodePo(readFixtureBytes(name), name)).toEqual({ text: readFixture(name), problems: [] });
  });

  it('reads a template whose charset nobody has filled in', () => {
    const bytes = new TextEncoder().encode('msgid ""\nmsgstr "Content-Type: text/plain; charset=CHARSET\\n"\n');
    expect(decodePo(bytes, 'x.po').problems).toEqual([]);
  });

  it.each([
    ['error-not-utf-8.po', 7, 'the file is not written in UTF-8'],
    ['error-declares-latin-1.po', 4, 'the file says that it is written in ISO-8859-1'],
  ])('refuses %s and says how to save it', (name, line, message) => {
    const { text, problems } = decodePo(readFixtureBytes(name), name);
    expect(text).toBeUndefined();
    expect(problems).toEqual([{ file: name, line, message, remedy: expect.stringContaining('UTF-8'), level: 'blocked' }]);
  });
});
