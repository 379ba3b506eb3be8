import type { ComponentType } from 'preact';
import type { Screen } from '../domain/page-data.ts';
import type { Sheet } from './app-view.ts';
import type { View } from './view.ts';

/**
 * The view of each kind of screen, and that of the sheets, which only the app draws. The build has them all; the app loads each when
 * it is first needed.
 */
export type Screens = { [K in Screen['kind']]: ComponentType<{ view: View; screen: Extract<Screen, { kind: K }> }> } & {
  sheet: ComponentType<{ view: View; sheet: Sheet }>;
};

/** The view of a screen, for whichever kind it is; undefined while it is not loaded. */
export function screenView(screens: Partial<Screens>, kind: Screen['kind']) {
  // The kind picks the view that was made for it, which TypeScript cannot follow through the union.
  return screens[kind] as ComponentType<{ view: View; screen: Screen }> | undefined;
}
