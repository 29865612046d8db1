// Builds and packages the extension into one file, verbatim-<version>.vsix, in the root; prints its path last.
import './node24.mjs';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Packages without a prompt and resolves with the absolute path of the file; rejects with vsce's report when it refuses, or when
 * `signal` says stop.
 */
export async function packageExtension(signal) {
  const { runProgram } = await import('../test/support/program.ts');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, `verbatim-${version}.vsix`);
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  // There is no repository to resolve relative links against yet, and everything needed is bundled.
  const options = ['--allow-missing-repository', '--no-rewrite-relative-links', '--no-dependencies', '--out', file];
  // It builds first, by the script `vscode:prepublish`; with no standard input it cannot wait for an answer.
  await runProgram(process.execPath, [vsce, 'package', ...options], { cwd: root, signal });
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await packageExtension());
}
