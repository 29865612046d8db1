// Bundles what runs: the extension, the threads of analysis and index, the pages, and the command-line tool, into dist/. `--minify` as for the package;
// `--tool` for the command-line tool alone.
import { builtinModules } from 'node:module';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');

const node = { platform: 'node', target: 'node22' };
const page = { platform: 'browser', target: 'chrome138', format: 'iife' };

/** Packages that have one version for the page and one for workers have that for workers. */
const webWorker = { ...page, conditions: ['worker'] };

/** What packages ask for and nothing that we have them do needs: Node's modules, and a reader of zip files in place of our own. */
const NEEDLESS = new Set([...builtinModules, 'jszip']);

/**
 * For code that runs in Node and in workers of a browser alike: what they have each in its own way is asked of `platform.cjs` as it
 * runs, and what only Node has is left out of packages.
 */
const eitherPlatform = {
  name: 'either-platform',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#platform\// }, () => ({ path: './platform.cjs', external: true }));
    onResolve({ filter: /^[a-z]/ }, ({ path: wanted, importer }) =>
      NEEDLESS.has(wanted) && importer.includes('node_modules') ? { path: wanted, namespace: 'needless' } : undefined,
    );
    // mammoth's own module for files, which it is not told any of.
    onResolve({ filter: /^\.\.?\/fs$/ }, ({ path: wanted, importer }) =>
      /node_modules[\\/]mammoth[\\/]/.test(importer) ? { path: wanted, namespace: 'needless' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'needless' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const either = {
  platform: 'neutral',
  target: ['node22', 'chrome138'],
  conditions: ['worker'],
  mainFields: ['module', 'main'],
  // A package tells paths of Windows by it, which it is not given.
  define: { 'process.platform': '"linux"' },
  plugins: [eitherPlatform],
};

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
  ['src/platform/node/index.ts', 'platform.cjs', { ...node, format: 'cjs' }],
  ['src/web/extension.ts', 'web.js', { ...webWorker, format: 'cjs', external: ['vscode'] }],
  ['src/web/indexWorker.ts', 'webIndex.js', webWorker],
  ['src/web/parts.ts', 'webParts.js', { ...webWorker, globalName: 'verbatim' }],
  ['src/webview/main.ts', 'reader.js', page],
  ['src/webview/comparison/main.ts', 'comparison.js', page],
  ['src/webview/person/main.ts', 'person.js', page],
  ['src/webview/overview/main.ts', 'overview.js', page],
];

/** Entries of the bundles that are divided: what is imported dynamically is a file of its own. Heavy code belongs in the threads. */
const DIVIDED = [
  ['src/node/extension.ts', node],
  ['src/library/worker.ts', either],
];

/** Packages are named by where they are asked for, so that no name in a bundle depends on where the folder of packages really lies. */
const COMMON = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  preserveSymlinks: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** The files out of which something came into a bundle, relative to the root. */
const inputsOf = ({ outputs }) =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0 && !file.startsWith('needless:')),
  );

/** A bundle that is one file: the file as `[name, text]`, and what is in it. */
async function bundle([entry, name, options], minify) {
  const { outputFiles, metafile } = await esbuild.build({
    ...COMMON,
    ...options,
    entryPoints: [entry],
    outfile: path.join(dist, name),
    minify,
    sourcemap: minify ? false : 'inline',
  });
  return { files: outputFiles.map((file) => [name, withOneEditor(file.text)]), inputs: inputsOf(metafile) };
}

/** The names of the output files that are loaded with `entry`, itself the first: not those that it imports dynamically. */
function loadedWith(outputs, entry) {
  const loaded = new Set([entry]);
  for (const file of loaded) {
    const imported = outputs[file].imports.filter((one) => one.kind === 'import-statement' && one.path in outputs);
    imported.forEach((one) => loaded.add(one.path));
  }
  return [...loaded].map((file) => path.basename(file));
}

/** Has esbuild take from memory what is imported of these files, and leave all else outside. */
const inMemory = (texts) => ({
  name: 'in-memory',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path: wanted, kind }) =>
      kind === 'import-statement' && texts.has(path.basename(wanted))
        ? { path: wanted, namespace: 'memory' }
        : { path: wanted, external: true },
    );
    onLoad({ filter: /./, namespace: 'memory' }, ({ path: wanted }) => ({ contents: texts.get(path.basename(wanted)) }));
  },
});

/** Each source file would else ask for the editor's interface, and get a copy of the whole of it, at activation. */
function withOneEditor(code) {
  const once = code.replace(/(?<![\w$])[\w$]+\(require\("vscode"\)(?:, ?1)?\)/g, 'verbatimEditor');
  return once === code ? code : `var verbatimEditor=require("vscode");${once}`;
}

/** The first step of a divided bundle: the texts of its files by name, which of them are loaded at the start, and what is in them. */
async function divide([entry, options], minify) {
  const { outputFiles, metafile } = await esbuild.build({
    ...COMMON,
    ...options,
    entryPoints: [entry],
    outdir: dist,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
    minify,
    sourcemap: minify ? false : 'inline',
  });
  const main = `${path.basename(entry, '.ts')}.cjs`;
  const texts = new Map(outputFiles.map((file) => [path.basename(file.path), file.text]));
  return { main, texts, start: loadedWith(metafile.outputs, `dist/${main}`), inputs: inputsOf(metafile) };
}

/**
 * A bundle in files: what is imported dynamically is loaded when it is needed, not at the start. Only ES modules can be divided,
 * and VS Code wants CommonJS, hence the second step. It puts what is loaded at the start into one file, for each more costs the
 * time of finding and reading it; the others take from that file what they share with it.
 */
async function bundleDivided(divided, minify) {
  const { main, texts, start, inputs } = await divide(divided, minify);
  const options = {
    ...node,
    format: 'cjs',
    // `import()` of a file becomes `require` as well: VS Code gives its own module to nothing else.
    supported: { 'dynamic-import': false },
    // unpdf asks where it lies in order to find fonts and the like beside it, of which it is given none.
    logOverride: { 'empty-import-meta': 'silent' },
    logLevel: 'warning',
    minify,
    sourcemap: minify ? false : 'inline',
  };
  const contents = [`export * from './${main}';`, ...start.map((name, index) => `export * as part${index} from './${name}';`)].join('\n');
  const { outputFiles } = await esbuild.build({
    ...COMMON,
    ...options,
    stdin: { contents, sourcefile: main },
    outfile: path.join(dist, main),
    plugins: [inMemory(texts)],
  });
  const convert = async ([name, text]) => [name, (await esbuild.transform(text, { ...options, sourcefile: name })).code];
  const others = await Promise.all([...texts].filter(([name]) => !start.includes(name)).map(convert));
  const place = (call, name) => (start.includes(name) ? `require("./${main}").part${start.indexOf(name)}` : call);
  const finish = (code) => withOneEditor(code.replace(/require\("\.\/([^"]+)"\)/g, place));
  return { files: [[main, outputFiles[0].text], ...others].map(([name, code]) => [name, finish(code)]), inputs };
}

/** All bundles, or with `only` that one, in memory. */
function bundleAll({ minify, only }) {
  const wanted = BUNDLES.filter(([, name]) => only === undefined || name === only);
  const divided = only === undefined ? DIVIDED : [];
  return Promise.all([...divided.map((one) => bundleDivided(one, minify)), ...wanted.map((one) => bundle(one, minify))]);
}

/** Every file, ours and of packages, out of which something is in what is packaged: relative to the root, each once, in order. */
export async function bundledFiles() {
  const bundles = await bundleAll({ minify: true });
  return [...new Set(bundles.flatMap(({ inputs }) => inputs))].sort();
}

/**
 * Writes dist/. Minified it holds what is packaged; otherwise it has source maps, for a debugger. With `only`, that bundle alone, and
 * what else there is stays. Rejects with esbuild's report when a bundle fails.
 */
export async function build({ minify = false, only } = {}) {
  const bundles = await bundleAll({ minify, only });
  mkdirSync(dist, { recursive: true });
  const written = new Map(bundles.flatMap(({ files }) => files));
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
