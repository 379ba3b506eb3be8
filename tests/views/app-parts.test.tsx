// @vitest-environment happy-dom
import { cleanup, fireEvent, render, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { MessageKey } from '../../src/domain/message.ts';
import type { TopicChunk } from '../../src/domain/pack.ts';
import type { Action, AppView, Notice, Sheet } from '../../src/views/app-view.ts';
import { RemoveSheet } from '../../src/views/kept/remove-sheet.tsx';
import { PlainPage } from '../../src/views/plain/plain-page.tsx';
import { app, cards, everyPage, home, page, place, topic } from './page-fixture.ts';
import { all, draw, one, t } from './render-page.tsx';

afterEach(cleanup);

function drawHome(more: Partial<AppView> = {}) {
  const acts: Action[] = [];
  const root = draw(
    page({ kind: 'home', lang: 'en' }, { kind: 'home', home }),
    app({ act: (action) => acts.push(action), ...more }),
  );
  return { root, acts };
}

const NOTICES: Notice[] = [
  { kind: 'saving', done: 3, total: 9 },
  { kind: 'saved' },
  { kind: 'no-space' },
  { kind: 'cannot-keep' },
  { kind: 'failed-move', href: '/en/k9/' },
  { kind: 'not-kept', lang: 'th', href: '/th/' },
  { kind: 'offline' },
  { kind: 'network-changed' },
  { kind: 'update-ready' },
];

describe('notices', () => {
  it.each(NOTICES.map((notice) => [notice.kind, notice] as const))('%s is said in a sentence of its own', (kind, notice) => {
    const { root } = drawHome({ notices: [notice] });
    expect(one(root, `[role="status"] [data-notice="${kind}"] p`).textContent).toMatch(/^\p{Lu}.+[.]|ไทย/u);
  });

  it('offer the plain link that the browser itself follows', () => {
    const { root } = drawHome({ notices: [{ kind: 'failed-move', href: '/en/k9/' }] });
    const link = one(root, '.toast a');
    expect([link.getAttribute('href'), link.hasAttribute('data-plain')]).toEqual(['/en/k9/', true]);
  });

  it('go when they are dismissed', () => {
    const { root, acts } = drawHome({ notices: [{ kind: 'saved' }] });
    fireEvent.click(within(root).getByRole('button', { name: t('app.notice.dismiss') }));
    expect(acts).toEqual([{ kind: 'dismiss', notice: 'saved' }]);
  });
});

const SHEETS: Sheet[] = [
  { kind: 'keep', large: false, sizes: { en: 61_200, 'en+fr': 12_000, 'en+no': 1000 }, places: ['fr'] },
  { kind: 'remove', Body: RemoveSheet },
];
const OUTGOING = [
  ['call', 'tel:+33143148157'],
  ['message', 'mailto:a@example.org'],
  ['link', 'https://example.org/a'],
] as const;
const ASKED: [string, MessageKey, Sheet][] = [
  ...SHEETS.map((sheet): [string, MessageKey, Sheet] => [sheet.kind, `app.sheet.${sheet.kind as 'keep'}.title`, sheet]),
  ...OUTGOING.map(([kind, href]): [string, MessageKey, Sheet] => [kind, `app.sheet.${kind}.title`, { kind: 'outgoing', href }]),
];

describe('sheets', () => {
  it.each(ASKED)('%s asks by name, takes the focus, and lets go', (_, title, sheet) => {
    const { root, acts } = drawHome({ sheet });
    const dialog = within(root).getByRole('dialog', { name: t(title) });
    expect(document.activeElement).toBe(dialog.querySelector('h2'));
    expect(one(root, '.page').hasAttribute('inert')).toBe(true);
    fireEvent.click(within(dialog).getByRole('button', { name: t('app.sheet.close') }));
    fireEvent.keyDown(dialog, { key: 'Escape' });
    expect(acts).toEqual([{ kind: 'close-sheet' }, { kind: 'close-sheet' }]);
  });

  it('for keeping adds up what the chosen places cost, two at most', () => {
    const { root, acts } = drawHome({ sheet: SHEETS[0] });
    const dialog = within(root).getByRole('dialog');
    expect(one(dialog, '.button').textContent).toBe(t('app.keep.size', { size: 80 }));
    fireEvent.click(within(dialog).getByRole('checkbox', { name: 'Norway', checked: false }));
    fireEvent.click(within(dialog).getByRole('checkbox', { name: 'France', checked: true }));
    expect(one(dialog, '.button').textContent).toBe(t('app.keep.size', { size: 70 }));
    fireEvent.click(one(dialog, '.button'));
    expect(acts).toEqual([{ kind: 'keep', places: ['no'] }]);
  });

  it.each([
    ['tel:+33143148157', '+33 1 43 14 81 57', ['app.sheet.call.text', 'service.call']],
    ['sms:+33612345678', '+33 6 12 34 56 78', ['app.sheet.message.text', 'app.sheet.message.go']],
    ['mailto:a@example.org', 'a@example.org', ['app.sheet.message.text', 'app.sheet.message.go']],
    ['https://wa.me/33612345678', '+33 6 12 34 56 78', ['app.sheet.message.text', 'app.sheet.link.text', 'app.sheet.message.go']],
    ['https://a.example.org/b', 'a.example.org', ['app.sheet.link.text', 'app.sheet.link.go']],
  ] as const)('before %s name who is there and the trace it leaves, and offer one way on', (href, who, keys) => {
    const { root, acts } = drawHome({ sheet: { kind: 'outgoing', href } });
    const sheet = one(root, '.sheet');
    expect(one(sheet, '.big').textContent).toBe(who);
    const traces = ['app.sheet.call.text', 'app.sheet.message.text', 'app.sheet.link.text'] as const;
    for (const key of traces)
      expect(sheet.textContent?.includes(t(key)), key).toBe((keys as readonly MessageKey[]).includes(key));
    const go = one<HTMLAnchorElement>(sheet, 'a');
    expect([go.getAttribute('href'), go.textContent, go.rel, go.target]).toEqual([
      href,
      t(keys.at(-1) as MessageKey),
      'noopener noreferrer',
      '',
    ]);
    // The browser itself follows it: the app would ask again.
    expect('plain' in go.dataset).toBe(true);
    fireEvent.click(go);
    expect(acts).toEqual([{ kind: 'close-sheet' }]);
  });
});

describe('the place', () => {
  it('is chosen without leaving the screen', () => {
    const { root, acts } = drawHome();
    fireEvent.click(within(one(root, '.bar')).getByText('France'));
    expect(acts).toEqual([{ kind: 'choose-place', place: 'fr' }]);
  });

  it('moves on where the address names another one', () => {
    const acts: Action[] = [];
    const data = page({ kind: 'topic', lang: 'en', topic: 'k7', place: 'fr' }, { kind: 'topic', topic, cards });
    const root = draw(data, app({ act: (action) => acts.push(action) }));
    fireEvent.click(within(one(root, '.bar')).getByText('Norway'));
    expect(acts).toEqual([
      { kind: 'choose-place', place: 'no' },
      { kind: 'go', route: { kind: 'topic', lang: 'en', topic: 'k7', place: undefined } },
    ]);
  });
});

describe('the page about this phone', () => {
  const kept = everyPage().find(({ screen }) => screen.kind === 'kept');
  if (!kept) throw new Error('the fixture has no such page');

  it('says without JavaScript what a browser with it could do', () => {
    const root = draw(kept);
    expect(root.textContent).toContain(t('kept.without'));
    expect(one(root, '.packs').textContent).toContain('70 kB');
  });

  it('lists what is kept with its dates, and removes it', () => {
    const acts: Action[] = [];
    const keptPacks = [
      { id: 'th+fr', lang: 'th', place: 'fr', bytes: 12_000, built: '2026-11-21', kept: '2026-11-22T08:00:00Z' },
    ];
    const root = draw(kept, app({ kept: 'kept', keptPacks, act: (action) => acts.push(action) }));
    expect(all(root, '.packs')[0]?.textContent).toBe(
      `ไทย · France20 kB${t('app.kept.dates', { kept: '22 November 2026', built: '21 November 2026' })}`,
    );
    fireEvent.click(one(root, '#remove'));
    expect(acts).toEqual([{ kind: 'remove' }]);
  });
});

describe('the practice of leaving', () => {
  const onTopic = (more: Partial<TopicChunk>, view: Partial<AppView>) =>
    draw(page({ kind: 'topic', lang: 'en', topic: 'k7' }, { kind: 'topic', topic: { ...topic, ...more }, cards }), app(view));
  const calm = { urgent: false };

  it('stands behind the first steps of a page that is not urgent, where it is offered', () => {
    expect(one(onTopic(calm, { practice: true }), 'ol.steps + .practice').textContent).toContain(t('leave.label'));
    cleanup();
    expect(all(onTopic(calm, {}), '.practice')).toEqual([]);
    cleanup();
    expect(all(onTopic({ urgent: true }, { practice: true }), '.practice')).toEqual([]);
    cleanup();
    expect(all(onTopic({ ...calm, blocks: topic.blocks.slice(1) }, { practice: true }), '.practice')).toEqual([]);
  });

  it('stands behind the situations, and behind the emergency numbers of a place that is known', () => {
    const { root } = drawHome({ practice: true });
    expect(all(root, '.tiles + .practice')).toHaveLength(1);
    cleanup();
    const there = page({ kind: 'home', lang: 'en' }, { kind: 'home', home, emergency: place }, { place: 'fr' });
    const main = one(draw(there, app({ practice: true })), 'main');
    const order = all(main, '.tiles, .emergency, .practice').map(({ className }) => className);
    expect(order).toEqual(['tiles', 'emergency', 'practice']);
  });

  it('goes when it is not wanted now', () => {
    const { root, acts } = drawHome({ practice: true });
    fireEvent.click(within(one(root, '.practice')).getByRole('button', { name: t('app.sheet.close') }));
    expect(acts).toEqual([{ kind: 'practice', step: 'not-now' }]);
  });
});

describe('starting with a plain page', () => {
  const kept = everyPage().find(({ screen }) => screen.kind === 'kept');
  if (!kept) throw new Error('the fixture has no such page');
  const keptPacks = [{ id: 'th', lang: 'th', bytes: 12_000, built: '2026-11-21', kept: '2026-11-22' }];

  it.each([false, true])('can be chosen by a reader who keeps, with a word on what it is worth: %s', (plainStart) => {
    const acts: Action[] = [];
    const root = draw(kept, app({ kept: 'kept', keptPacks, plainStart, act: (action) => acts.push(action) }));
    const choice = within(root).getByRole('checkbox', { name: t('app.plain.label'), checked: plainStart });
    expect(document.getElementById(choice.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/protects nothing/);
    fireEvent.click(choice);
    expect(acts).toEqual([{ kind: 'plain-start', on: !plainStart }]);
  });

  it('is not offered to a reader who keeps nothing', () => {
    expect(all(draw(kept, app()), '#plain')).toEqual([]);
  });

  it('shows the neutral title and one control that is called by it', () => {
    let opened = 0;
    const { container } = render(
      <PlainPage
        title="Pocket guide"
        onOpen={() => {
          opened += 1;
        }}
      />,
    );
    expect(container.textContent).toBe('Pocket guide');
    fireEvent.click(within(container as HTMLElement).getByRole('button', { name: 'Pocket guide' }));
    expect(opened).toBe(1);
  });
});
