// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Block, Inline, Status, Text } from '../../src/domain/text.ts';
import { STATUSES } from '../../src/domain/text.ts';
import { cards, here, page, text, topic } from './page-fixture.ts';
import { all, draw, one, t } from './render-page.tsx';

function drawTopic(changed: Partial<typeof topic>, more: { lang?: string; today?: string; place?: string } = {}): HTMLElement {
  const { lang = 'th', ...rest } = more;
  return draw(page({ kind: 'topic', lang, topic: 'k7' }, { kind: 'topic', topic: { ...topic, ...changed }, cards }, rest));
}

const paragraph = (one: Text): Block<Text> => ({ kind: 'paragraph', text: one });
const words = (element: Element | null | undefined) => element?.textContent?.trim();

describe('the status of a text', () => {
  it('that the page shares is said once, at its top', () => {
    const root = drawTopic({ status: 'peer' });
    expect(all(root, '.notice')).toHaveLength(1);
    expect(words(one(root, '.notice'))).toContain(t('status.peer'));
    expect(all(root, '.mark')).toEqual([]);
    expect(one(root, '[data-seg="pep/what"]').dataset.status).toBe('peer');
  });

  it.each(STATUSES.filter((status) => status !== 'unreviewed'))(
    '%s is marked in words where one paragraph differs',
    (status: Status) => {
      const root = drawTopic({
        blocks: [paragraph(text('pep/a', 'A.')), paragraph(text('pep/b', 'B.', { status, lang: 'en' }))],
      });
      expect(all(root, '.mark')).toHaveLength(1);
      const marked = one(root, '.marked');
      expect(one(marked, '[data-seg="pep/b"]').dataset.status).toBe(status);
      expect(words(one(marked, '.mark'))).toBe(t(`mark.${status}`, { language: 'ไทย', shown: 'English' }));
      expect(all(marked, '.mark svg')).toHaveLength(1);
    },
  );

  it('is marked at every paragraph when something critical changed, even if all of them did', () => {
    const root = drawTopic({
      status: 'stale-critical',
      blocks: [paragraph(text('pep/a', 'A.')), paragraph(text('pep/b', 'B.'))],
    });
    expect(all(root, 'article .marked .mark').length).toBeGreaterThanOrEqual(2);
  });

  it('of a text in another language comes with that language and its direction', () => {
    const foreign = text('pep/b', 'English words.', { status: 'missing', lang: 'en' });
    const root = drawTopic({ blocks: [paragraph(foreign), { kind: 'list', items: [foreign] }] }, { lang: 'ar' });
    const found = all(root, '[data-seg="pep/b"]');
    expect(found.map(({ lang, dir, textContent }) => [lang, dir, textContent])).toEqual([
      ['en', 'ltr', 'English words.'],
      ['en', 'ltr', 'English words.'],
    ]);
    // The marks beside it are in the reader's language again.
    expect(all(root, '.marked > .mark').map((mark) => mark.closest('[lang]')?.getAttribute('lang'))).toEqual(['ar', 'ar']);
  });

  it('stale keeps the translation and folds the newer English below it', () => {
    const stale = text('pep/b', 'เก่า', { status: 'stale', since: '2026-10-02', other: { lang: 'en', text: ['Newer.'] } });
    const root = drawTopic({ blocks: [paragraph(stale)] });
    expect(words(one(root, '.mark'))).toBe(t('mark.stale.since', { date: '2 October 2026' }));
    const fold = one(root, '.marked details');
    expect(words(fold.querySelector('summary'))).toBe(t('mark.current', { language: 'English' }));
    expect([fold.querySelector('div')?.lang, fold.querySelector('div')?.dir, words(fold.querySelector('div'))]).toEqual([
      'en',
      'ltr',
      'Newer.',
    ]);
    expect(fold.hasAttribute('open')).toBe(false);
  });

  it('stale-critical shows the English and folds the older translation', () => {
    const critical = text('pep/b', 'Newest.', { status: 'stale-critical', lang: 'en', other: { lang: 'th', text: ['เก่า'] } });
    const root = drawTopic({ blocks: [paragraph(critical)] });
    expect(words(one(root, '[data-seg="pep/b"]'))).toBe('Newest.');
    expect(words(one(root, '.marked summary'))).toBe(t('mark.older', { language: 'ไทย' }));
  });

  it('recalled folds the text away under its warning', () => {
    const root = drawTopic({ blocks: [paragraph(text('pep/b', 'Wrong.', { recalled: '2026-11-01' }))] });
    expect(words(one(root, '.mark'))).toBe(t('mark.recalled', { date: '1 November 2026' }));
    expect(one(root, '[data-seg="pep/b"]').closest('details')?.hasAttribute('open')).toBe(false);
    expect(one(root, '[data-seg="pep/b"]').dataset.recalled).toBe('2026-11-01');
  });
});

describe('dates that have passed', () => {
  const fact: Inline = { fact: 'pep_hours', value: '72', checkBy: '2027-01-01', checked: '2026-11-01' };
  const blocks = [paragraph(text('pep/b', ['Within ', fact, ' hours.']))];

  it('say nothing while they are fresh', () => {
    const root = drawTopic({ blocks });
    expect(all(root, '[data-expired]')).toEqual([]);
    expect(words(one(root, '.notice .dated'))).toBe(t('date.checked', { date: '1 November 2026' }));
  });

  it('are said at the number and at the top, without adding a paragraph', () => {
    const fresh = drawTopic({ blocks }).querySelectorAll('p, div, li').length;
    const root = drawTopic({ blocks }, { today: '2028-01-01' });
    expect(one(root, '[data-seg="pep/b"]').dataset.expired).toBe('2026-11-01');
    expect(words(one(root, '.sign'))).toBe(t('late.since', { date: '1 November 2026' }));
    expect(words(one(root, '.notice .dated'))).toBe(t('late.since', { date: '1 November 2026' }));
    expect(root.querySelectorAll('p, div, li').length).toBe(fresh);
  });

  it('include a change that was announced for a day now past', () => {
    const watch = [{ date: '2026-12', what: 'A vote', source: 'https://example.org' }];
    const root = drawTopic({ blocks, watch }, { today: '2027-01-01' });
    expect(words(one(root, '.notice .dated'))).toBe(t('late.changed', { date: 'December 2026', checked: '1 November 2026' }));
  });
});

describe('a topic', () => {
  it('begins with its steps, then what holds here, then the rest', () => {
    const root = draw(
      page({ kind: 'topic', lang: 'en', topic: 'k7', place: 'fr' }, { kind: 'topic', topic, here, cards, placeName: 'France' }),
    );
    expect(all(root, '[data-seg]').map(({ dataset }) => dataset.seg)).toEqual([
      'pep/title',
      'pep/summary',
      'pep/go',
      'fr/pep/when',
      'pep/what',
      'cards/c-free/about',
    ]);
  });

  it('says plainly that there is nothing checked for the chosen place', () => {
    expect(words(one(drawTopic({}, { place: 'no' }), '.here .mark'))).toBe(t('topic.here.none'));
  });

  it('leads to the places that have a text while none is chosen', () => {
    const links = all(drawTopic({}, { lang: 'en' }), '.here a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/en/k7/fr/']);
  });

  it('does not speak of places where its answer is the same everywhere', () => {
    expect(all(drawTopic({ places: [] }, { place: 'no' }), '.here')).toEqual([]);
  });

  it('gives every text a reference that can be read out', () => {
    expect(one(drawTopic({}), '[data-seg="pep/go"]').dataset.ref).toBe('K7·4');
  });
});
