// The layers of the project: which folder may import which. Anything that is not allowed here is an error.

const CORE = '^src/core/';
const SHARED = '^src/shared/';
const FORMATS = '^src/formats/';
const LIBRARY = '^src/library/';
const VSCODE = '^src/vscode/';
const WEBVIEW = '^src/webview/';
const CLI = '^src/cli/';
const NPM = 'node_modules/';
/** The editor's interface is types only: `vscode` resolves to them. */
const EDITOR_API = '(^vscode$|node_modules/@types/vscode/)';

/** Where bundles and programs start. */
const ROOTS =
  '^(src/extension\\.ts|src/library/worker\\.ts|src/library/indexer/indexWorker\\.ts|src/webview/((comparison|person)/)?main\\.ts|src/cli/(main|analyze)\\.ts|scripts/)';

/** A rule: files of `layer` import nothing but the paths given, and Node's own modules only where told. */
function layer(name, from, to, { node = true } = {}) {
  return {
    name: `layer-${name}`,
    comment: `src/${name} may import only what stands before it in the way of the data.`,
    severity: 'error',
    from: { path: from },
    to: { pathNot: to, ...(node ? { dependencyTypesNot: ['core'] } : {}) },
  };
}

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nothing imports and that imports nothing is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'reachable',
      comment: 'What is in src is part of a bundle or of the command line.',
      severity: 'error',
      from: { path: ROOTS },
      to: { path: '^src/', pathNot: ROOTS, reachable: false },
    },
    { name: 'resolvable', comment: 'An import names something that is there.', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared',
      comment: 'A package that is imported is in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    layer('core', CORE, [CORE], { node: false }),
    {
      name: 'shared-types-of-core',
      comment: 'src/shared takes types from core, no code.',
      severity: 'error',
      from: { path: SHARED },
      to: { path: CORE, dependencyTypesNot: ['type-only'] },
    },
    layer('shared', SHARED, [SHARED, CORE]),
    layer('formats', FORMATS, [FORMATS, SHARED, CORE, NPM]),
    layer('library', LIBRARY, [LIBRARY, FORMATS, SHARED, CORE]),
    layer('cli', CLI, [CLI, LIBRARY, FORMATS, SHARED, CORE, NPM]),
    layer('webview', WEBVIEW, [WEBVIEW, SHARED, CORE], { node: false }),
    layer('vscode', VSCODE, [VSCODE, LIBRARY, FORMATS, SHARED, CORE, EDITOR_API]),
    {
      name: 'workspace-first',
      comment: 'src/vscode/workspace knows no view and no command.',
      severity: 'error',
      from: { path: '^src/vscode/workspace/' },
      to: { path: '^src/vscode/(views|commands|features)/' },
    },
    {
      name: 'editor-only-in-vscode',
      comment: 'Only src/vscode and src/extension.ts know the editor, so that all else can be tested and run without it.',
      severity: 'error',
      from: { path: '^src/', pathNot: [VSCODE, '^src/extension\\.ts$'] },
      to: { path: EDITOR_API },
    },
    {
      name: 'no-tests-in-product',
      comment: 'Nothing that is shipped needs a test or a script.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^esbuild\\.mjs$' }, // named like the package that it imports, it is taken for it
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.mjs', '.cjs', '.js', '.d.ts'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
