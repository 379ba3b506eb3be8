// @vitest-environment happy-dom
import { cleanup, fireEvent, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlaceCardsChunk } from '../../src/domain/pack.ts';
import type { Action, AppView } from '../../src/views/app-view.ts';
import { app, cards, page, placeCards, text } from './page-fixture.ts';
import { all, draw, one, t } from './render-page.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function drawCards(other?: PlaceCardsChunk, running?: AppView): HTMLElement {
  const screen = { kind: 'cards', cards, other, placeName: other && 'France' } as const;
  return draw(page({ kind: 'cards', lang: 'en', place: other && 'fr' }, screen), running);
}

const offered = (root: HTMLElement) => all(root, '[data-card]').map(({ dataset }) => dataset.card);

describe('cards without the app', () => {
  it('show the reader’s words above and the other person’s below, in their language', () => {
    const card = one(drawCards(placeCards), '[data-card="c-free"]');
    expect(one(card, '.mine').textContent).toBe(`May I go? I speak ${t('fill.language')}.`);
    const theirs = one(card, '.theirs p');
    expect([theirs.lang, theirs.dir]).toEqual(['fr', 'ltr']);
    // A gap's name would be in the wrong language on this side.
    expect(theirs.textContent).toBe('Puis-je partir ? Je parle .');
  });

  it('that have no text for the place are not offered, and the page says why, once', () => {
    const root = drawCards(placeCards);
    expect(offered(root)).toEqual(['c-free']);
    expect(all(root, '[data-held]').map((note) => note.textContent)).toEqual([t('cards.held', { count: 1 })]);
    expect(root.textContent).not.toContain('I want a lawyer.');
  });

  it('are offered when the place has a text for them', () => {
    const texts = [...placeCards.texts, { id: 'c-lawyer', text: text('cards/c-lawyer', 'Je demande un avocat.') }];
    expect(offered(drawCards({ ...placeCards, texts }))).toEqual(['c-free', 'c-lawyer']);
  });

  it('say that the other language’s lines are not checked, until somebody has', () => {
    const sentence = t('cards.unchecked', { language: 'français' });
    expect(drawCards(placeCards).textContent).toContain(sentence);
    expect(drawCards({ ...placeCards, status: 'legal' }).textContent).not.toContain(sentence);
  });

  it('use the place’s own words on both sides where it has them', () => {
    const texts = [
      {
        id: 'c-lawyer',
        text: text('cards/c-lawyer', 'Un avocat.'),
        own: text('fr/cards/c-lawyer', 'A lawyer, as the law here says.'),
      },
    ];
    expect(one(drawCards({ ...placeCards, texts }), '[data-card="c-lawyer"] .mine').textContent).toBe(
      'A lawyer, as the law here says.',
    );
  });

  it('stand in the reader’s language alone while no place is chosen, with the way to choose one', () => {
    const root = drawCards();
    expect(all(root, '.theirs')).toEqual([]);
    expect(offered(root)).toEqual(['c-free']);
    expect(all(root, 'main .places a').map((link) => link.getAttribute('href'))).toEqual(['/en/c/fr/', '/en/c/no/']);
  });
});

describe('cards with the app', () => {
  function openGaps(act: AppView['act'] = () => {}) {
    const root = drawCards(placeCards, app({ act }));
    const card = one(root, '[data-card="c-free"]');
    expect(within(card).queryAllByRole('textbox')).toEqual([]);
    fireEvent.click(within(card).getByRole('button', { name: t('app.card.fill') }));
    return { root, card, field: within(card).getByRole('textbox', { name: t('fill.language') }) };
  }

  function type(field: HTMLElement, words: string) {
    field.textContent = words;
    fireEvent.input(field);
  }

  it('offer to fill in only what has gaps', () => {
    const texts = [...placeCards.texts, { id: 'c-lawyer', text: text('cards/c-lawyer', 'Je demande un avocat.') }];
    const root = drawCards({ ...placeCards, texts }, app());
    expect(within(one(root, '[data-card="c-lawyer"]')).queryByText(t('app.card.fill'))).toBeNull();
  });

  it('take what is filled in to the shown card', () => {
    const acts: Action[] = [];
    const { root, card, field } = openGaps((action) => acts.push(action));
    type(field, ' ไทย\n');
    expect(one(root, '.theirs p').textContent).toBe('Puis-je partir ? Je parle ไทย.');
    fireEvent.click(one(card, '.button'));
    expect(acts).toEqual([{ kind: 'show-card', card: 'c-free', fill: { language: 'ไทย' } }]);
  });

  it('have fields that remember, correct and translate nothing', () => {
    const { field } = openGaps();
    const names = ['contenteditable', 'spellcheck', 'autocapitalize', 'autocorrect', 'translate'];
    expect(names.map((name) => field.getAttribute(name))).toEqual(['plaintext-only', 'false', 'off', 'off', 'no']);
    expect(document.activeElement).toBe(field);
  });

  it('leave what is typed to the field, so that the caret stays', () => {
    const { field } = openGaps();
    const node = document.createTextNode('ไ');
    field.append(node);
    fireEvent.input(field);
    node.data = 'ไทย';
    fireEvent.input(field);
    expect([...field.childNodes]).toEqual([node]);
    expect(node.data).toBe('ไทย');
  });

  it('keep each field to one line of plain text', () => {
    const { field } = openGaps();
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(false);
    for (const inputType of ['insertParagraph', 'insertLineBreak'])
      expect(field.dispatchEvent(new InputEvent('beforeinput', { inputType, cancelable: true }))).toBe(false);
    expect(field.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertText', cancelable: true }))).toBe(true);
    const inserted = vi.fn();
    document.execCommand = inserted;
    const clipboardData = { getData: (kind: string) => (kind === 'text/plain' ? 'two\nlines' : '<b>two</b>') };
    expect(fireEvent.paste(field, { clipboardData })).toBe(false);
    expect(inserted.mock.calls).toEqual([['insertText', false, 'two lines']]);
    expect(field.dispatchEvent(new Event('drop', { cancelable: true }))).toBe(false);
  });
});

describe('a shown card', () => {
  const shown = { card: 'c-free', fill: { language: 'ไทย' } };

  it('holds nothing but its words and the button that ends it', () => {
    const root = drawCards(
      placeCards,
      app({ shown, notices: [{ kind: 'saved' }], sheet: { kind: 'outgoing', href: 'tel:1' }, kept: 'kept' }),
    );
    expect(all(root, 'a, nav, header, footer, [role="status"], [role="dialog"], details')).toEqual([]);
    expect(all(root, 'button').map((button) => button.textContent)).toEqual([t('app.card.end')]);
    expect(root.textContent).toBe(`May I go? I speak ไทย.Puis-je partir ? Je parle ไทย.${t('app.card.end')}`);
  });

  it.each([
    ['pointer', 'pointerDown', 'pointerUp', {}],
    ['Enter', 'keyDown', 'keyUp', { key: 'Enter' }],
    ['space bar', 'keyDown', 'keyUp', { key: ' ' }],
  ] as const)('ends when the button is held with the %s for a second, not before', (_, down, up, init) => {
    vi.useFakeTimers();
    const acts: Action[] = [];
    const root = drawCards(placeCards, app({ shown, act: (action) => acts.push(action) }));
    const button = one(root, 'button');
    fireEvent[down](button, init);
    vi.advanceTimersByTime(900);
    fireEvent[up](button, init);
    vi.advanceTimersByTime(5000);
    fireEvent.click(button, { detail: 1 });
    expect(acts).toEqual([]);
    fireEvent[down](button, init);
    vi.advanceTimersByTime(1000);
    expect(acts).toEqual([{ kind: 'end-card' }]);
  });

  it('ends at the click that a screen reader or a switch sends: it cannot hold', () => {
    const acts: Action[] = [];
    const root = drawCards(placeCards, app({ shown, act: (action) => acts.push(action) }));
    fireEvent.click(one(root, 'button'), { detail: 0 });
    expect(acts).toEqual([{ kind: 'end-card' }]);
  });
});
