// Bundles the tests that run inside the extension host, which loads CommonJS files only, into out/.
import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './paths.ts';

/** Writes the suite anew and returns the path of its entry, to be given to VS Code as `extensionTestsPath`. */
export async function bundleTests(): Promise<string> {
  const out = path.join(root, 'out');
  rmSync(out, { recursive: true, force: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/integration/index.ts', ...globSync('test/integration/**/*.test.ts', { cwd: root })],
    outbase: 'test',
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return path.join(out, 'integration/index.cjs');
}
