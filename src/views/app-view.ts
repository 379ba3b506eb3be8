import type { ComponentType } from 'preact';
import type { Route } from '../domain/route.ts';
import type { View } from './view.ts';

/**
 * What the running app adds to a screen. Prerendered pages have none of it (`app` is undefined) and every view works without:
 * links are plain `<a href>` (the app catches their clicks), the rest appears once the app runs.
 */
export type AppView = {
  /** What is kept on this phone. */
  kept: 'none' | 'partial' | 'kept';
  keptPacks: KeptPack[];
  /** The phone is offline as far as known. */
  offline: boolean;
  /** The moment that opening hours are judged by. */
  now: Date;
  /** Said above the page, in order. */
  notices: Notice[];
  sheet?: Sheet;
  /** Bytes that keeping this language would cost, as sent; said on the keep button. */
  keepSize?: number;
  /** A card that fills the screen: nothing else is drawn. */
  shown?: { card: string; fill: Record<string, string> };
  /** The practice of leaving is offered on this page, where it has room for it. */
  practice?: boolean;
  /** Each start shows a plain page first. */
  plainStart?: boolean;
  act: (action: Action) => void;
};

export type KeptPack = { id: string; lang: string; place?: string; bytes: number; built: string; kept: string };

/** What happened, what is still safe, what to do; each kind has its own sentence. */
export type Notice =
  | { kind: 'saving'; done: number; total: number }
  | { kind: 'saved' }
  | { kind: 'no-space' }
  | { kind: 'cannot-keep' }
  | { kind: 'failed-move'; href: string }
  | { kind: 'not-kept'; lang: string; href: string }
  | { kind: 'offline' }
  | { kind: 'network-changed' }
  | { kind: 'update-ready' };

export type Sheet =
  /**
   * "Keep on this phone": which country, two allowed. `large` when the address asked for it. `sizes` are bytes by pack id (`th`,
   * `th+fr`); `places` are those ticked at first.
   */
  | { kind: 'keep'; large: boolean; sizes: Record<string, number>; places: string[] }
  /** A call, a message or another site: what it is follows from the address, `outgoing(href)`. */
  | { kind: 'outgoing'; href: string }
  /** "Remove everything", asked once more. What it says comes with the code that removes: a page that is just read carries neither. */
  | { kind: 'remove'; Body: ComponentType<{ view: View }> };

/** Links that carry `data-plain` are followed by the browser itself: the app must not catch or question them. */
export type Action =
  | { kind: 'go'; route: Route }
  | { kind: 'choose-place'; place: string | undefined }
  | { kind: 'ask-keep' }
  | { kind: 'keep'; places: string[] }
  | { kind: 'remove' }
  | { kind: 'remove-confirmed' }
  | { kind: 'update' }
  | { kind: 'plain-start'; on: boolean }
  /** The practice of leaving has come into view, or is not wanted now. */
  | { kind: 'practice'; step: 'seen' | 'not-now' }
  | { kind: 'close-sheet' }
  | { kind: 'dismiss'; notice: Notice['kind'] }
  | { kind: 'show-card'; card: string; fill: Record<string, string> }
  | { kind: 'end-card' };
