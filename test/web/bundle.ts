// Bundles the integration tests for the web worker extension host, which loads one CommonJS file and knows no module of Node.
import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../support/paths.ts';
import { FILES_LEFT_OUT } from './leftOut.ts';

/** Modules whose functions the server calls: those of Node, and our own that need them. */
const ASKED: ReadonlyMap<string, string> = new Map([
  ...['node:fs', 'node:os', 'node:path'].map((name): [string, string] => [name, name]),
  ...['docxFile', 'pdfFile'].map((name): [string, string] => [`../support/${name}.ts`, path.join(root, `test/support/${name}.ts`)]),
]);

const IN_THEIR_PLACE: Readonly<Record<string, string>> = {
  'node:assert/strict': 'test/web/worker/assert.ts',
  'node:timers/promises': 'test/web/worker/timers.ts',
};

/** The modules that are asked for, as the tests name them. */
export async function askedModules(): Promise<ReadonlyMap<string, object>> {
  const loaded = Array.from(ASKED, async ([name, file]) => [name, (await import(file)) as object] as const);
  return new Map(await Promise.all(loaded));
}

/** Where the suite finds its server, and leaves its report. */
export interface SuitePlaces {
  readonly server: string;
  readonly report: string;
  readonly result: string;
}

/** A module whose functions are each a call of the server. */
function askingModule(name: string, module: object): string {
  const functions = Object.entries(module).filter(([key, value]) => typeof value === 'function' && key !== 'default');
  const exported = functions.map(
    ([key]) => `export const ${key} = (...args) => askNode(${JSON.stringify(name)}, ${JSON.stringify(key)}, args);`,
  );
  const all = `{ ${functions.map(([key]) => key).join(', ')} }`;
  return [
    `import { askNode } from ${JSON.stringify(path.join(root, 'test/web/worker/askNode.ts'))};`,
    ...exported,
    `export const posix = ${all};`,
    `export default { ...posix, posix };`,
  ].join('\n');
}

function standIns(modules: ReadonlyMap<string, object>): esbuild.Plugin {
  return {
    name: 'stand-ins',
    setup(build) {
      build.onResolve({ filter: /./ }, ({ path: wanted, resolveDir }) => {
        const name = wanted.startsWith('.') ? `../support/${path.basename(path.join(resolveDir, wanted))}` : wanted;
        const instead = IN_THEIR_PLACE[wanted];
        return modules.has(name)
          ? { path: name, namespace: 'asked' }
          : instead === undefined
            ? undefined
            : { path: path.join(root, instead) };
      });
      build.onLoad({ filter: /./, namespace: 'asked' }, ({ path: name }) => ({
        contents: askingModule(name, modules.get(name) ?? {}),
        resolveDir: root,
      }));
      // mocha is a package of ES modules, for one of which its file for browsers is taken: it would overwrite what the suite exports.
      build.onLoad({ filter: /mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
        contents: `(function (exports, module, define) {${readFileSync(file, 'utf8')}\n}).call(globalThis);`,
      }));
    },
  };
}

/** Writes the suite, all of it or with a name that file of tests alone; answers the path of its entry. */
export async function bundleForWeb(places: SuitePlaces, only: string | undefined): Promise<string> {
  const out = path.join(root, 'out/web');
  rmSync(out, { recursive: true, force: true });
  const files = globSync(`test/integration/**/${only ?? '*'}.test.ts`, { cwd: root })
    .filter((file) => !Object.hasOwn(FILES_LEFT_OUT, path.basename(file, '.test.ts')))
    .sort();
  const load = files.map((file) => `await import(${JSON.stringify(`./${file}`)});`).join('\n');
  await esbuild.build({
    absWorkingDir: root,
    stdin: {
      contents: `import { runAll } from './test/web/worker/suite.ts';\nexport const run = () => runAll(async () => {\n${load}\n});`,
      resolveDir: root,
      sourcefile: 'suite.ts',
    },
    outfile: path.join(out, 'suite.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'chrome138',
    conditions: ['worker'],
    external: ['vscode'],
    define: {
      NODE_SERVER: JSON.stringify(places.server),
      REPORT: JSON.stringify(places.report),
      RESULT: JSON.stringify(places.result),
      global: 'globalThis',
    },
    plugins: [standIns(await askedModules())],
    logLevel: 'warning',
  });
  return path.join(out, 'suite');
}
