// Stand-ins for the network in programs and pages under test, and what these wrote down: where they were in place, and who called one.
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../paths.ts';

/** A file of ours was loaded in a program or thread, or a page opened, which had the stand-ins by then. */
interface Guarded {
  readonly kind: 'guarded';
  /** Its name without folder, after `thread ` where a thread began with it; of a page, `page`. */
  readonly file: string;
  /** What was asked for in its name, and which of that was refused. */
  readonly asked: readonly string[];
  readonly refused: readonly string[];
}

/** A stand-in was called: by a part of the extension, or by the stand-ins' own trial of themselves. */
interface Called {
  readonly kind: 'call' | 'probe';
  readonly name: string;
  readonly stack: string;
}

/** A line of the record. */
export type NetworkLine = Guarded | Called;

/** What there is of the extension in VS Code. */
const PARTS = ['extension.cjs', 'thread index.cjs', 'thread worker.cjs', 'page'] as const;

/** What of the extension runs in VS Code: in a suite all of it, in `only` one file of tests at least the first. */
export const partsRun = (only: string | undefined): readonly string[] => (only === undefined ? PARTS : PARTS.slice(0, 1));

/** The record of a run. */
export class NetworkRecord {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-network-'));
  readonly #file = path.join(this.#folder, 'record.jsonl');
  /** The environment of a program that is to have stand-ins. */
  readonly environment: Readonly<Record<string, string>>;

  /** `ours` finds our files, in paths and in the text of a stack; a page is all ours. */
  constructor(ours: RegExp) {
    const preload = path.join(root, 'test/support/network/standIns.cjs');
    this.environment = {
      NODE_OPTIONS: `--require=${JSON.stringify(preload)}`,
      VERBATIM_NETWORK_RECORD: this.#file,
      VERBATIM_NETWORK_OURS: ours.source,
    };
  }

  /** Writes down what a page tells. */
  add(line: NetworkLine): void {
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
  }

  /** Fails when somebody called for the network, or when one of the files named ran without stand-ins, or with some missing. */
  check(...files: readonly string[]): void {
    const lines = this.#lines();
    assert.deepEqual(
      lines.filter((line) => line.kind === 'call'),
      [],
      'the network was asked for',
    );
    const guarded = lines.filter((line) => line.kind === 'guarded');
    const names = new Set(guarded.map(({ file }) => file));
    assert.deepEqual(
      files.filter((name) => !names.has(name)),
      [],
      'these did not run, or without stand-ins',
    );
    for (const { file, asked, refused } of guarded) {
      assert.deepEqual(refused, asked, `not all of the network was refused to ${file}`);
    }
    const asked = guarded.reduce((sum, line) => sum + line.asked.length, 0);
    // More, where a program was ended while it tried.
    assert.ok(asked > 0 && lines.filter(({ kind }) => kind === 'probe').length >= asked, 'not every call is written down');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #lines(): readonly NetworkLine[] {
    const text = existsSync(this.#file) ? readFileSync(this.#file, 'utf8') : '';
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as NetworkLine);
  }
}

/** Matches files below a folder, however the platform writes paths. */
export function filesBelow(folder: string): RegExp {
  const parts = folder.split(/[\\/]/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`${parts.join('[\\\\/]')}[\\\\/]`);
}
