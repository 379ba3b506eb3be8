// `npm run parasol -- <verb>`, `npm run build`, `npm run dev`.
import { launch } from './launch.mjs';

launch('entry.ts', process.argv.slice(2));
