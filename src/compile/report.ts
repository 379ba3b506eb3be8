import type { Problem } from '../domain/problem.ts';

/** What a verb of the command hands back: what is wrong, and what to print. `json` is the same for programs. */
export type Report = { problems: Problem[]; lines: string[]; json?: unknown };
