import type { MessageKey } from '../../domain/message.ts';
import type { LocalService } from '../../domain/pack.ts';
import type { ServiceKind } from '../../domain/vocabulary.ts';
import type { View } from '../view.ts';
import { firewallOf, openOf } from './conditions.ts';

/** What a reader may ask of a service. `undefined` asks nothing. Kept by nobody: it lives while the page is open. */
export type Filters = {
  kind?: ServiceKind;
  city?: string;
  language?: string;
  papers?: true;
  firewall?: true;
  name?: true;
  free?: true;
  peers?: true;
  open?: true;
};
export type FilterName = keyof Filters;

/** The filters that are on or off, in the order of the conditions. */
export const SWITCHES = ['papers', 'firewall', 'name', 'free', 'peers', 'open'] as const satisfies FilterName[];

/** Does the service meet all that is asked? An unknown answer meets nothing: nobody is sent to a door on a guess. */
export function meets(service: LocalService, filters: Filters, view: View): boolean {
  const tests: Record<FilterName, () => boolean> = {
    kind: () => service.kind.some((kind) => kind === filters.kind),
    city: () => service.city === filters.city,
    language: () => filters.language !== undefined && (service.languages ?? []).includes(filters.language),
    papers: () => service.papers === 'not-asked',
    firewall: () => firewallOf(service) === 'does-not-share',
    name: () => service.anonymous === 'yes',
    free: () => service.cost === 'free',
    peers: () => service.run_by === 'peer',
    open: () => openOf(service, view) === 'open',
  };
  return asked(filters).every((name) => tests[name]());
}

/** The filters in use. */
export function asked(filters: Filters): FilterName[] {
  return (Object.keys(filters) as FilterName[]).filter((name) => filters[name] !== undefined);
}

/**
 * When nothing meets all filters: which single one to drop, and how many services that would bring, most first. Empty when no
 * single one is enough.
 */
export function worthDropping(services: LocalService[], filters: Filters, view: View): { name: FilterName; count: number }[] {
  return asked(filters)
    .map((name) => {
      const rest = { ...filters, [name]: undefined };
      return { name, count: services.filter((service) => meets(service, rest, view)).length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** The message that names a filter. */
export function filterKey(name: FilterName): MessageKey {
  return `app.filter.${name}`;
}
