import type { EngineName, ToolbarButton } from './engine.ts';

/**
 * Where each browser draws its buttons in a maximised window on our screen, as measured on pictures of it (Chromium 156, Firefox ESR 153,
 * MiniBrowser of WebKitGTK 2.50). `engines.test.ts` notices when one no longer does.
 */
export const TOOLBARS: Record<EngineName, Record<ToolbarButton, readonly [x: number, y: number]>> = {
  chromium: { back: [23, 63], forward: [58, 63], reload: [95, 63] },
  firefox: { back: [24, 85], forward: [60, 85], reload: [96, 85] },
  webkit: { back: [20, 40], forward: [55, 40], reload: [900, 40] },
};
