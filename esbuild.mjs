// Bundles what runs: the extension, the threads of analysis and index, the pages, and the command-line tool, into dist/. `--minify` as for the package;
// `--tool` for the command-line tool alone.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');

const node = { platform: 'node', target: 'node22' };
const page = { platform: 'browser', target: 'chrome138', format: 'iife' };

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/**
 * The command-line tool is one file that runs wherever it lies: as CommonJS, or where a package.json beside it or above says so as
 * an ES module. Neither has what the other is written with, and both have this.
 */
const tool = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  banner: {
    js: '#!/usr/bin/env node\n"use strict";import("node:module").then(({ createRequire }) => { const require = createRequire(process.argv[1]), module = {};',
  },
  footer: { js: '});' },
  define: { 'process.env.VERBATIM_VERSION': JSON.stringify(version) },
  // unpdf asks where it lies in order to find fonts and the like beside it, of which it is given none.
  logOverride: { 'empty-import-meta': 'silent' },
};

/** Entry, output and options of each bundle that is one file. */
const BUNDLES = [
  ['src/cli/main.ts', 'cli.js', tool],
  ['src/library/indexer/indexWorker.ts', 'index.cjs', { ...node, format: 'cjs' }],
  ['src/webview/main.ts', 'reader.js', page],
  ['src/webview/comparison/main.ts', 'comparison.js', page],
  ['src/webview/person/main.ts', 'person.js', page],
];

/** Entries of the bundles that are divided: what is imported dynamically is a file of its own. Heavy code belongs in the threads. */
const DIVIDED = ['src/extension.ts', 'src/library/worker.ts'];

const COMMON = { absWorkingDir: root, bundle: true, write: false, legalComments: 'none', logLevel: 'warning' };

/** One file as `[name, text]`. */
async function bundle([entry, name, options], minify) {
  const { outputFiles } = await esbuild.build({
    ...COMMON,
    ...options,
    entryPoints: [entry],
    outfile: path.join(dist, name),
    minify,
    sourcemap: minify ? false : 'inline',
  });
  return outputFiles.map((file) => [name, file.text]);
}

/**
 * A bundle in files: what is imported dynamically is loaded when it is needed, not at the start. Only ES modules can be divided,
 * and VS Code wants CommonJS, hence the second step.
 */
async function bundleDivided(entry, minify) {
  const { outputFiles } = await esbuild.build({
    ...COMMON,
    ...node,
    entryPoints: [entry],
    outdir: dist,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
    minify,
    sourcemap: minify ? false : 'inline',
  });
  const convert = async (file) => {
    const options = {
      ...node,
      format: 'cjs',
      // `import()` of a file becomes `require` as well: VS Code gives its own module to nothing else.
      supported: { 'dynamic-import': false },
      // unpdf asks where it lies in order to find fonts and the like beside it, of which it is given none.
      logOverride: { 'empty-import-meta': 'silent' },
      minify,
      sourcemap: minify ? false : 'inline',
    };
    const { code } = await esbuild.transform(file.text, { ...options, sourcefile: path.basename(file.path), logLevel: 'warning' });
    // Each source file would else get a copy of the editor's whole interface at activation.
    return [path.basename(file.path), code.replace(/(?<![\w$])[\w$]+\(require\("vscode"\)\)/g, 'require("vscode")')];
  };
  return Promise.all(outputFiles.map(convert));
}

/**
 * Writes dist/. Minified it holds what is packaged; otherwise it has source maps, for a debugger. With `only`, that bundle alone, and
 * what else there is stays. Rejects with esbuild's report when a bundle fails.
 */
export async function build({ minify = false, only } = {}) {
  const wanted = BUNDLES.filter(([, name]) => only === undefined || name === only);
  const divided = only === undefined ? DIVIDED : [];
  const files = await Promise.all([...divided.map((entry) => bundleDivided(entry, minify)), ...wanted.map((one) => bundle(one, minify))]);
  mkdirSync(dist, { recursive: true });
  const written = new Map(files.flat());
  // What an earlier build left would go into the package.
  for (const name of readdirSync(dist).filter((one) => only === undefined && !written.has(one))) {
    rmSync(path.join(dist, name), { recursive: true });
  }
  for (const [name, text] of written) {
    writeFileSync(path.join(dist, name), text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const only = process.argv.includes('--tool') ? 'cli.js' : undefined;
  await build({ minify: process.argv.includes('--minify'), only });
}
