// What is loaded as the extension is activated: no more than it needs for that, as everybody waits for it at each start.
import assert from 'node:assert/strict';
import * as esbuild from 'esbuild';
import { root } from '../support/paths.ts';

/** Minified, in bytes. Who needs more looks first whether it can be loaded when somebody asks for it, with `import()`. */
const MOST = 100_000;

/** The bytes of a file of the bundle and of those that it imports statically. */
function loadedWith(outputs: esbuild.Metafile['outputs'], entry: string): number {
  const loaded = new Set([entry]);
  for (const file of loaded) {
    for (const { kind, path } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && path in outputs) {
        loaded.add(path);
      }
    }
  }
  return [...loaded].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
}

describe('activation', () => {
  it('loads only what it needs', async () => {
    const { metafile } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: ['src/node/extension.ts'],
      outdir: 'out',
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      splitting: true,
      minify: true,
      external: ['vscode'],
    });
    const bytes = loadedWith(metafile.outputs, 'out/extension.js');
    assert.ok(bytes > 10_000 && bytes <= MOST, `${String(bytes)} bytes are loaded, of ${String(MOST)} at most`);
  });
});
