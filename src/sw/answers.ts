import { type AddressRules, routeAt } from '../domain/address.ts';

/** Which navigations get the shell: the pages of this edition, and the door itself. All else is the network's: files, packs, /wipe. */
export function answersWithShell(pathname: string, rules: AddressRules): boolean {
  return routeAt(pathname, rules) !== undefined;
}
