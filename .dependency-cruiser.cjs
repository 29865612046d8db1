// The layers of the project: which folder may import which. Anything that is not allowed here is an error.

const CORE = '^src/core/';
const SHARED = '^src/shared/';
const FORMATS = '^src/formats/';
const LIBRARY = '^src/library/';
const VSCODE = '^src/vscode/';
const WEBVIEW = '^src/webview/';
const CLI = '^src/cli/';
/** What the system gives, in one way by Node and in another by a browser. */
const PLATFORM = '^src/platform/';
/** The extension put together, and where it starts in Node and in a browser. */
const EXTENSION = '^src/(extension\\.ts|(node|web)/)';
const NPM = 'node_modules/';
/** What pages draw with. */
const CHARTS = 'node_modules/(@types/)?d3-(axis|scale|selection)/';
/** The editor's interface is types only: `vscode` resolves to them. */
const EDITOR_API = '(^vscode$|node_modules/@types/vscode/)';

/** Where bundles and programs start. */
const ROOTS =
  '^(src/(node|web)/extension\\.ts|src/library/worker\\.ts|src/(library/indexer|web)/indexWorker\\.ts|src/web/parts\\.ts|src/platform/node/index\\.ts|src/webview/((comparison|overview|person)/)?main\\.ts|src/cli/(main|analyze)\\.ts|scripts/)';

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
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^test/web/worker/assert\\.ts$'] }, // which stands in for a module of Node
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
    layer('platform', PLATFORM, [PLATFORM, SHARED]),
    layer('formats', FORMATS, [FORMATS, PLATFORM, SHARED, CORE, NPM]),
    layer('library', LIBRARY, [LIBRARY, FORMATS, PLATFORM, SHARED, CORE]),
    layer('cli', CLI, [CLI, LIBRARY, FORMATS, PLATFORM, SHARED, CORE, NPM]),
    layer('webview', WEBVIEW, [WEBVIEW, SHARED, CORE, CHARTS], { node: false }),
    layer('vscode', VSCODE, [VSCODE, LIBRARY, FORMATS, PLATFORM, SHARED, CORE, EDITOR_API], { node: false }),
    {
      name: 'workspace-first',
      comment: 'src/vscode/workspace knows no view and no command.',
      severity: 'error',
      from: { path: '^src/vscode/workspace/' },
      to: { path: '^src/vscode/(views|commands|features)/' },
    },
    {
      name: 'editor-only-in-vscode',
      comment: 'Only src/vscode and what puts the extension together know the editor, so that all else can be tested and run without it.',
      severity: 'error',
      from: { path: '^src/', pathNot: [VSCODE, EXTENSION] },
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
    combinedDependencies: true, // packages are declared in the root, below which folders say that they hold ES modules
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.mjs', '.cjs', '.js', '.d.ts'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
