import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type InlineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { INLINE_STYLES, type InlineStyles } from './inline-styles.ts';
import { leadingRules } from './leading-rules.ts';

const VIRTUAL = 'virtual:parasol-site';

/** Provides the edition's constants to the app and the worker. */
function constantsPlugin(constants: unknown): Plugin {
  return {
    name: 'parasol-constants',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: (id) => (id === `\0${VIRTUAL}` ? `export default ${JSON.stringify(constants)};` : undefined),
  };
}

const SHARED: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};

const TARGET: BuildOptions['target'] = ['chrome87', 'firefox78', 'safari14'];
/** The styles name their own fallbacks; rewriting logical properties for old engines would add a fifth to them, on every page. */
const CSS_TARGET: BuildOptions['cssTarget'] = ['chrome123', 'firefox121', 'safari17.5'];

/**
 * Builds the app and the worker into `out`. `writePages` is called with the address of the app's module once it is known, and
 * writes the pages before the worker's precache list is made.
 */
export async function buildApp(input: {
  root: string;
  out: string;
  base: string;
  constants: unknown;
  writePages: (app: string) => Promise<void>;
}): Promise<void> {
  const { root, out, base, constants } = input;
  const pages: Plugin = {
    name: 'parasol-pages',
    async writeBundle(_options, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
      if (entry) await input.writePages(`${base}${entry.fileName}`);
    },
  };
  await build({
    ...SHARED,
    root,
    base,
    publicDir: join(root, 'public'),
    plugins: [
      constantsPlugin(constants),
      pages,
      VitePWA({
        strategies: 'injectManifest',
        injectRegister: false,
        manifest: false,
        srcDir: 'src/sw',
        filename: 'sw.ts',
        injectManifest: {
          globDirectory: out,
          globPatterns: ['shell.html', 'assets/*.{js,css}', 'icon.svg', 'site.webmanifest'],
          minify: true,
          sourcemap: false,
          target: TARGET,
          buildPlugins: { vite: [constantsPlugin(constants)] },
          manifestTransforms: [
            async (entries) => ({
              manifest: await Promise.all(
                entries.map(async (entry) => {
                  const bytes = await readFile(join(out, entry.url));
                  return {
                    ...entry,
                    url: `${base}${entry.url}`,
                    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
                  };
                }),
              ),
              warnings: [],
            }),
          ],
        },
      }),
    ],
    build: {
      outDir: out,
      emptyOutDir: true,
      target: TARGET,
      cssTarget: CSS_TARGET,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, 'src/app/main.tsx'),
        // A schema that the app does not use costs the reader nothing: valibot's functions have no side effects.
        treeshake: { manualPureFunctions: ['v'] },
      },
    },
  });
}

/**
 * The inline styles and the script of the pages, minified. `base` is the site's path; `languages` are those that may stand on a page.
 */
export async function buildInline(
  root: string,
  base: string,
  languages: string[],
): Promise<{ styles: InlineStyles; script: string }> {
  const input = (file: string, options = {}) => outputOf({ input: join(root, file), ...options }, root, base);
  const [shared, topic, home, script] = await Promise.all([
    input(INLINE_STYLES.base),
    input(INLINE_STYLES.topic),
    input(INLINE_STYLES.home),
    input('src/page/head-script.ts', { output: { format: 'iife' } }),
  ]);
  return { styles: { base: shared + leadingRules(languages), topic, home }, script };
}

async function outputOf(
  rolldownOptions: NonNullable<BuildOptions['rolldownOptions']>,
  root: string,
  base: string,
): Promise<string> {
  const result = await build({
    ...SHARED,
    root,
    define: { __BASE__: JSON.stringify(base) },
    publicDir: false,
    build: {
      write: false,
      target: TARGET,
      cssTarget: CSS_TARGET,
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions,
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const files = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const asset = files.find(({ type }) => type === 'asset');
  if (asset?.type === 'asset') return String(asset.source).trim();
  const chunk = files.find(({ type }) => type === 'chunk');
  return chunk?.type === 'chunk' ? chunk.code.trim() : '';
}
