// What an older code-server would compile, or load from GitHub when it is installed, from npm in place of that.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CodeServerRelease } from './codeServerRelease.ts';

/** The same interface as the commit that it takes from GitHub, with binaries. */
const WATCHER = { name: '@parcel/watcher', version: '2.5.6' };
const RIPGREP = '@vscode/ripgrep-universal';
const PLATFORM = `${process.platform}-${process.arch}`;
const IS_WINDOWS = process.platform === 'win32';
/** What npm's package `node` fetches by a script, of which this has none. */
const NODE = `node-${IS_WINDOWS ? 'win' : process.platform}-${process.arch}`;
/** It is asked for when the server starts, and not used where nobody logs in. */
const ARGON2 = `'use strict';
const absent = () => Promise.reject(new Error('Passwords cannot be hashed here.'));
module.exports = { hash: absent, verify: absent, needsRehash: () => false };
`;

interface Lists {
  readonly dependencies?: Record<string, string>;
  readonly packages?: Record<string, { readonly dependencies?: Record<string, string> }>;
}

/** The packages that are installed beside it. */
export function packagesBeside({ older }: CodeServerRelease): readonly string[] {
  return older === undefined ? [] : [`${NODE}@${older.node}`, `${RIPGREP}@${older.ripgrep}`];
}

/** The Node to run a server on that is installed in `home`. */
export function nodeFor({ older }: CodeServerRelease, home: string): string {
  return older === undefined ? process.execPath : path.join(home, 'node_modules', NODE, 'bin', IS_WINDOWS ? 'node.exe' : 'node');
}

/** Has the VS Code in the folder depend on what is published, before its packages are installed. */
export function pinPublished(vscode: string): void {
  change(path.join(vscode, 'package.json'), ({ dependencies = {} }) => {
    dependencies[WATCHER.name] = WATCHER.version;
  });
  change(path.join(vscode, 'npm-shrinkwrap.json'), ({ packages = {} }) => {
    const own = packages['']?.dependencies ?? {};
    own[WATCHER.name] = WATCHER.version;
    Object.keys(packages)
      .filter((name) => name.startsWith(`node_modules/${WATCHER.name}`))
      .forEach((name) => delete packages[name]);
  });
}

/** Puts in what compiling and loading would have made, when all packages are installed. */
export function putPrograms(home: string, vscode: string): void {
  writeFileSync(path.join(home, 'node_modules/argon2/argon2.js'), ARGON2);
  const name = IS_WINDOWS ? 'rg.exe' : 'rg';
  const bin = path.join(vscode, 'node_modules/@vscode/ripgrep/bin');
  if (!existsSync(path.join(bin, name))) {
    mkdirSync(bin, { recursive: true });
    copyFileSync(path.join(home, 'node_modules', RIPGREP, 'bin', PLATFORM, name), path.join(bin, name));
    chmodSync(path.join(bin, name), 0o755);
  }
}

function change(file: string, by: (lists: Lists) => void): void {
  const lists = JSON.parse(readFileSync(file, 'utf8')) as Lists;
  by(lists);
  writeFileSync(file, JSON.stringify(lists, null, 2));
}
