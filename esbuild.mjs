// Bundles what runs: the extension, the worker and the reader's page, into dist/. `--minify` as for the package.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));

const node = { platform: 'node', format: 'cjs', target: 'node22', external: ['vscode'] };
const page = { platform: 'browser', format: 'iife', target: 'chrome138' };

/** Entry, output and options of each bundle. Heavy code belongs in the worker: the extension's own bundle is loaded at activation. */
const BUNDLES = [
  ['src/extension.ts', 'dist/extension.cjs', node],
  ['src/library/worker.ts', 'dist/worker.cjs', node],
  ['src/webview/main.ts', 'dist/reader.js', page],
];

/**
 * Writes dist/. Minified it holds what is packaged; otherwise it has source maps, for a debugger.
 * Rejects with esbuild's report when a bundle fails.
 */
export async function build({ minify = false } = {}) {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  const one = ([entry, outfile, options]) =>
    esbuild.build({
      ...options,
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      minify,
      sourcemap: minify ? false : 'linked',
      legalComments: 'none',
      logLevel: 'warning',
    });
  await Promise.all(BUNDLES.filter(([entry]) => existsSync(path.join(root, entry))).map(one));
  // What an earlier build left would go into the package.
  const wanted = new Set(BUNDLES.map(([, to]) => path.basename(to)));
  for (const name of readdirSync(path.join(root, 'dist'))) {
    if (!wanted.has(minify ? name : name.replace(/\.map$/, ''))) {
      rmSync(path.join(root, 'dist', name), { recursive: true });
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build({ minify: process.argv.includes('--minify') });
}
