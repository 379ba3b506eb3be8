// `npm start`: install what is missing, build what has changed, serve. Runs on a fresh machine with Node and nothing else.
import { launch } from './launch.mjs';

launch('entry.ts', ['start', ...process.argv.slice(2)]);
