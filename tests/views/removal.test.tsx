// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Holding, SHELVES } from '../../src/store/shelves.ts';
import { RemovalScreen, type RemovalState } from '../../src/views/kept/removal-screen.tsx';
import { all, one, t } from './render-page.tsx';

afterEach(cleanup);

const again = vi.fn();
const leave = vi.fn();
const drawState = (state: RemovalState) =>
  render(<RemovalScreen t={t} lang="en" dir="ltr" host="guide.example" state={state} again={again} leave={leave} />)
    .container as HTMLElement;
const over = (left: Holding[], server: 'cleared' | 'unreached' | 'refused' = 'cleared') =>
  drawState({ kind: 'over', left, server });
const removed = (root: HTMLElement) => all(root, '[data-removed]').map((part) => part.dataset.removed);

describe('the screen of a removal', () => {
  it('says how far it is, and nothing else', () => {
    const root = drawState({ kind: 'running', step: 3, total: 9 });
    expect(root.textContent).toBe('Removing 3 of 9');
    expect(one(root, 'progress').getAttribute('value')).toBe('3');
  });

  it('says that all is removed when nothing is left, and where to go', () => {
    const root = over([]);
    expect(document.activeElement?.textContent).toBe(t('app.removed.title'));
    expect(removed(root)).toEqual(['true', 'true', 'true']);
    fireEvent.click(one(root, 'button'));
    expect(leave).toHaveBeenCalledOnce();
  });

  it.each(SHELVES.map(({ holds }) => holds))('never says that all is removed when something is left: %s %s', (...holds) => {
    const root = over(holds);
    expect(one(root, 'h1').textContent).toBe(t('app.removed.unfinished'));
    expect(removed(root).filter((one) => one === 'false')).toHaveLength(holds.length);
    expect(root.textContent).toContain('guide.example');
    fireEvent.click(one(root, 'button.button'));
    expect(again).toHaveBeenCalled();
  });

  it.each(['unreached', 'refused'] as const)('says what else stays when the server did not help: %s', (server) => {
    expect(over([], server).textContent).toContain(t(`app.removed.${server}`));
    cleanup();
    expect(over([]).textContent).not.toContain(t(`app.removed.${server}`));
  });
});
