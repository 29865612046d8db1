/** A file of corrections on the disk of this machine: replaced in one step, by one window at a time. */
import { mkdir, open, readFile, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { delay } from '../../shared/delay.ts';
import { randomHex } from '../../shared/randomHex.ts';
import type { CorrectionsDisk } from './correctionsFile.ts';

/** A lock that is older was left by a window that died, in milliseconds: nothing that is done under it takes so long. */
const DEAD = 10_000;
/** So long one waits for another window before giving up, and so long between two tries. */
const PATIENCE = 15_000;
const PAUSE = 15;

/** The file at a path; its folder is made when something is written. */
export function localDisk(file: string): CorrectionsDisk {
  const lock = path.join(path.dirname(file), '.corrections.lock');
  return {
    read: () => readText(file),
    replace: (text) => replaceFile(file, text),
    alone: async (work) => {
      await mkdir(path.dirname(file), { recursive: true });
      await takeLock(lock);
      try {
        return await work();
      } finally {
        await rmdir(lock).catch(ignoreMissing);
      }
    },
  };
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    ignoreMissing(error);
    return undefined;
  }
}

async function replaceFile(file: string, text: string): Promise<void> {
  // A link stays one: what it leads to is replaced.
  const target = await realpath(file).catch((error: unknown) => {
    ignoreMissing(error);
    return file;
  });
  const fresh = path.join(path.dirname(target), `.corrections-${randomHex(6)}.tmp`);
  try {
    const handle = await open(fresh, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

/** A folder can be made by one alone. */
async function takeLock(lock: string): Promise<void> {
  for (const started = performance.now(); ;) {
    try {
      await mkdir(lock);
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || performance.now() - started > PATIENCE) {
        throw error;
      }
    }
    const made = await stat(lock).then(({ mtimeMs }) => mtimeMs, ignoreMissing);
    if (made !== undefined && Date.now() - made > DEAD) {
      await rmdir(lock).catch(ignoreMissing);
    } else {
      await delay(PAUSE);
    }
  }
}

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') {
    throw error;
  }
  return undefined;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
