// A folder of its own for the command-line tool, which lies in it alone, and runs of it.
import { spawn, type SpawnOptionsWithoutStdio } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../support/paths.ts';
import { FOLDER_PREFIX, networkEnvironment } from './network.ts';
import type { NodeProgram } from './nodes.ts';

/** What came of a run. */
export interface ToolRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The folder. */
export class CleanFolder {
  readonly path = realpathSync(mkdtempSync(path.join(os.tmpdir(), FOLDER_PREFIX)));
  readonly #node: NodeProgram;

  constructor(node: NodeProgram) {
    this.#node = node;
    copyFileSync(path.join(root, 'dist', 'cli.js'), this.at('cli.js'));
  }

  /** A path in the folder. */
  at(...parts: readonly string[]): string {
    return path.join(this.path, ...parts);
  }

  /** Writes a file, and the folders above it. */
  write(name: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
  }

  /** How a run is started: in the folder, with a cache and a home of its own, nothing that modules could be found by, and no network. */
  get options(): SpawnOptionsWithoutStdio {
    const { PATH, SystemRoot } = process.env;
    const own = { HOME: this.at('home'), USERPROFILE: this.at('home'), XDG_CACHE_HOME: this.at('cache'), LOCALAPPDATA: this.at('cache') };
    return { cwd: this.path, env: { PATH, ...(SystemRoot === undefined ? {} : { SystemRoot }), ...own, ...networkEnvironment } };
  }

  /** The program and its arguments. */
  commandOf(args: readonly string[]): readonly [string, string[]] {
    return [this.#node.file, [this.at('cli.js'), ...args]];
  }

  /** Runs the tool to its end. */
  run(args: readonly string[], input = ''): Promise<ToolRun> {
    return new Promise((resolve, reject) => {
      const child = spawn(...this.commandOf(args), this.options);
      let out = '';
      let err = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, out, err }));
      child.stdin.end(input);
    });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
