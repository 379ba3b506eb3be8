// `npm test` and the longer runs: install packages and a browser, then check and test everything.
import { launch } from './launch.mjs';

launch('test-entry.ts', process.argv.slice(2));
