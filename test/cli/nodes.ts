// The versions of Node that there are, for what has to run on several.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** A Node, and what it can. */
export interface NodeProgram {
  readonly file: string;
  readonly version: string;
  /** Whether it has a database with full-text search: from 22.16 on. */
  readonly keepsIndex: boolean;
}

const NAME = process.platform === 'win32' ? 'node.exe' : 'node';

/** The one that runs the tests, and each other major version from 20 on that is on the PATH. */
export function nodePrograms(): readonly NodeProgram[] {
  const others = (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, NAME));
  const found = new Map<string, NodeProgram>();
  for (const file of [process.execPath, ...others.filter((one) => existsSync(one))]) {
    const version = execFileSync(file, ['--version'], { encoding: 'utf8' }).trim().slice(1);
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major >= 20 && !found.has(String(major))) {
      found.set(String(major), { file, version, keepsIndex: major > 22 || (major === 22 && minor >= 16) });
    }
  }
  return [...found.values()];
}
