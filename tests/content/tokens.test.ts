import { describe, expect, it } from 'vitest';
import { parseInline } from '../../src/content/inline.ts';
import { groupPhoneNumber } from '../../src/content/phone-number.ts';
import { resolveInline } from '../../src/content/tokens.ts';
import { tables } from './tables.ts';

const resolve = (source: string) => resolveInline(parseInline(source).inline, tables);

describe('resolveInline', () => {
  it.each([
    ['{fact.pep_hours}', { fact: 'pep_hours', value: '72', places: { no: '48' }, checked: '2026-11-21', checkBy: '2027-11-21' }],
    ['{fact.age}', { fact: 'age', value: '18', checked: '2026-11-21', checkBy: '2027-11-21' }],
    [
      '{phone.strass}',
      { phone: 'strass', number: '+33 1 43 14 81 57', call: '+33143148157', checked: '2026-11-21', checkBy: '2027-02-21' },
    ],
    ['{phone.violence}', { phone: 'violence', number: '3919', call: '3919', checked: '2026-11-21', checkBy: '2027-02-21' }],
    ['{emergency.ambulance}', { emergency: 'ambulance', number: '112', places: { fr: '15' } }],
    ['{fill.name}', { fill: 'name' }],
    ['{br}', { br: true }],
    ['[emergency **pill**][fivedays]', { link: ['emergency ', { strong: ['pill'] }], topic: 'k8' }],
    ['[stop][stopncii]', { link: ['stop'], url: 'https://stopncii.org' }],
  ])('turns %j into data', (source, inline) => {
    expect(resolve(source)).toEqual({ inline: [inline], unknown: [] });
  });

  it('returns unknown names and leaves their text readable', () => {
    expect(
      resolve('**{fact.nope}** {phone.nope} {emergency.nope} {fill.nope} {term.x} {fact.constructor} [the clinic][nope]'),
    ).toEqual({
      inline: [
        { strong: ['{fact.nope}'] },
        ' ',
        '{phone.nope}',
        ' ',
        '{emergency.nope}',
        ' ',
        '{fill.nope}',
        ' ',
        '{term.x}',
        ' ',
        '{fact.constructor}',
        ' ',
        'the clinic',
      ],
      unknown: ['fact.nope', 'phone.nope', 'emergency.nope', 'fill.nope', 'term.x', 'fact.constructor', 'nope'],
    });
  });
});

describe('groupPhoneNumber', () => {
  it.each([
    ['+33143148157', '+33 1 43 14 81 57'],
    ['+12125550123', '+1 212 555 0123'],
    ['+34612345678', '+34 612 345 678'],
    ['+4712345678', '+47 123 456 78'],
    ['+353871234567', '+353 871 234 567'],
    ['+442079460958', '+44 207 946 0958'],
    ['112', '112'],
    ['116117', '116117'],
  ])('groups %s as %s', (number, grouped) => {
    expect(groupPhoneNumber(number)).toBe(grouped);
  });
});
