import { readFileSync } from 'node:fs';

/** The bytes of `tests/gettext/fixtures/<name>`. */
export function readFixtureBytes(name: string): Uint8Array {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
}

export function readFixture(name: string): string {
  return new TextDecoder().decode(readFixtureBytes(name));
}
