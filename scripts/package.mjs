// Builds and packages the extension into one file, verbatim-<version>.vsix, in the root; prints its path last. Wherever a commit is
// packaged, the file is the same, byte by byte.
import './node24.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** In seconds since 1970: the time that all files in the package bear, unless `SOURCE_DATE_EPOCH` tells another. The first a zip file knows. */
const FIRST_TIME = '315532800';
/** Of a zip file: the length of its end, which tells where its list begins, and what each entry of the list begins with. */
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
/** A file that its owner may write and all may read. */
const MODE = 0o100644;

/** Gives all files in the package one mode: those of the folder that it is made in follow who has checked it out. */
function evenModes(file) {
  const bytes = readFileSync(file);
  let at = bytes.readUInt32LE(bytes.length - END_LENGTH + 16);
  while (bytes.readUInt32LE(at) === ENTRY) {
    bytes.writeUInt32LE((MODE << 16) >>> 0, at + 38);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  writeFileSync(file, bytes);
}

/**
 * Packages without a prompt and resolves with the absolute path of the file; rejects with vsce's report when it refuses, or when
 * `signal` says stop.
 */
export async function packageExtension(signal) {
  const { runProgram } = await import('../test/support/program.ts');
  const { version, repository } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, `verbatim-${version}.vsix`);
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  // Without a repository there is nothing that relative links could be resolved against. Everything needed is bundled.
  const links = repository === undefined ? ['--allow-missing-repository', '--no-rewrite-relative-links'] : [];
  const parameters = [vsce, 'package', ...links, '--no-dependencies', '--out', file];
  // vsce writes times as local ones, and orders names as the language has it.
  const env = { SOURCE_DATE_EPOCH: FIRST_TIME, ...process.env, TZ: 'UTC', LC_ALL: 'C' };
  // It builds first, by the script `vscode:prepublish`; with no standard input it cannot wait for an answer.
  await runProgram(process.execPath, parameters, { cwd: root, signal, env });
  evenModes(file);
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await packageExtension());
}
