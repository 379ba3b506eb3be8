/** Where the terminal is: handed in so that tests can read what was said. */
export type Terminal = { out: (line: string) => void; err: (line: string) => void };
