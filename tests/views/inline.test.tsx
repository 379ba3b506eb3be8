// @vitest-environment happy-dom
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/domain/text.ts';
import { Inlines } from '../../src/views/parts/inline.tsx';
import { context } from './page-fixture.ts';
import { t } from './render-page.tsx';

const bdi = (digits: string) => `<bdi translate="no" dir="ltr">${digits}</bdi>`;

function html(text: Inline[], place?: string): string {
  const view = { t, context: context({ kind: 'home', lang: 'ar' }, { place }) };
  return renderToString(<Inlines view={view} text={text} />).replaceAll(
    '<bdi dir="ltr" translate="no">',
    '<bdi translate="no" dir="ltr">',
  );
}

const plain = (markup: string) => markup.replace(/<[^>]*>/g, '');

describe('running text', () => {
  it('turns markup in a text into words, never into elements', () => {
    expect(html(['<b>&'])).toBe('&lt;b>&amp;');
  });

  it('keeps a number in its order inside right-to-left text, and away from machine translation', () => {
    expect(html([{ phone: 'a', number: '+33143148157' }])).toBe(
      `<a class="tel" href="tel:+33143148157">${bdi('+33 1 43 14 81 57')}</a>`,
    );
  });

  it('calls the emergency number of the place, and that of everywhere where no place is known', () => {
    const number: Inline = { emergency: 'ambulance', number: '112', places: { fr: '15' } };
    expect(plain(html([number], 'fr'))).toBe('15');
    expect(plain(html([number]))).toBe('112');
  });

  it('leads to a text message where the number is for people who do not hear', () => {
    expect(html([{ emergency: 'deaf', number: '112', places: { fr: '114' } }], 'fr')).toContain('href="sms:114"');
    expect(html([{ emergency: 'any', number: '112', places: {} }])).toContain('href="tel:112"');
  });

  it.each([
    [{ no: '48' }, undefined, '48 (Norway) / 72 (elsewhere)'],
    [{ no: '48' }, 'no', '48 (Norway) / 72 (elsewhere)'],
    [{ no: '96' }, 'no', '72 (elsewhere) / 96 (Norway)'],
    [{ no: '48' }, 'fr', '72'],
    [{ no: '72' }, 'no', '72'],
  ])('shows a value that differs by place %j to a reader in %s as "%s": the sooner first', (places, place, shown) => {
    expect(plain(html([{ fact: 'x', value: '72', places }], place))).toBe(shown);
  });

  it.each([
    [{ no: '48', fr: '48' }, '48 (in some places) / 72 (elsewhere)'],
    [{ zz: '48' }, '48 (in some places) / 72 (elsewhere)'],
    [{ no: '48', fr: '72' }, '48 (Norway) / 72 (elsewhere)'],
    [{ no: '96', fr: '48', zz: '96' }, '48 (France) / 72 (elsewhere) / 96 (in some places)'],
  ])('shows each value of %j once, to a reader nowhere in particular as "%s"', (places, shown) => {
    expect(plain(html([{ fact: 'x', value: '72', places }]))).toBe(shown);
  });

  it('leads to other topics in the page’s own language', () => {
    expect(html([{ link: ['more'], topic: 'k9' }])).toBe('<a href="/ar/k9/">more</a>');
  });
});
