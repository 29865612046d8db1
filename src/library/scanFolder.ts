/** Looks through a folder of the disk for sources. */
import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { problemOf } from './readSource.ts';
import { hasSourceExtension, isFolderOfPage, nameOrder } from './sourceNames.ts';
import type { SourceProblem } from './sourceState.ts';

/** What lies in a folder and below. Paths begin with that of the folder, as it was given. */
export interface ScannedFolder {
  /** The files that are sources: those of a folder's own folders before its own, each by name. */
  readonly files: readonly string[];
  /** Folders that could not be listed, the one that was asked for among them. */
  readonly failed: readonly { readonly path: string; readonly reason: SourceProblem }[];
}

/** Folders of packages, which nobody's sources are in. Those with a dot before their names are left out as well. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', 'bower_components']);

interface Listed {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Links to folders. */
  readonly links: readonly string[];
}

/** A folder that is to be looked through, and then what is in it. */
interface Found {
  readonly path: string;
  files: readonly string[];
  below: readonly Found[];
}

/**
 * Finds the sources of a folder. Hidden files and folders are left out, and those of packages. Symbolic links are followed, each
 * folder is looked through once: one that a link leads to, where it really is if that is in the folder. Does not reject.
 */
export async function scanFolder(folder: string): Promise<ScannedFolder> {
  const failed: { readonly path: string; readonly reason: SourceProblem }[] = [];
  const entered = new Set<string>();
  const links: Found[] = [];
  const enter = async (found: Found): Promise<readonly Found[]> => {
    const real = await realpath(found.path);
    if (entered.has(real)) {
      return [];
    }
    entered.add(real);
    const listed = await list(found.path);
    const [folders, linked] = [listed.folders.map(unread), listed.links.map(unread)];
    found.files = listed.files;
    found.below = [...folders, ...linked];
    links.push(...linked);
    return folders;
  };
  const root = unread(folder);
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop() ?? links.shift()) {
    const found = next;
    const folders = await enter(found).catch((error: unknown): readonly Found[] => {
      failed.push({ path: found.path, reason: problemOf(error) });
      return [];
    });
    waiting.push(...folders);
  }
  return { files: [...filesOf(root)], failed };
}

function unread(at: string): Found {
  return { path: at, files: [], below: [] };
}

function* filesOf({ files, below }: Found): Generator<string> {
  for (const found of below) {
    yield* filesOf(found);
  }
  yield* files;
}

async function list(folder: string): Promise<Listed> {
  const order = nameOrder();
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => order.compare(a.name, b.name));
  const siblings = new Set(entries.map(({ name }) => name));
  const files: string[] = [];
  const folders: string[] = [];
  const links: string[] = [];
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const at = path.join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? await kindOfTarget(at) : entry;
    if (kind?.isFile() === true && hasSourceExtension(entry.name)) {
      files.push(at);
    } else if (kind?.isDirectory() === true && !LEFT_OUT.has(entry.name) && !isFolderOfPage(entry.name, siblings)) {
      (entry.isSymbolicLink() ? links : folders).push(at);
    }
  }
  return { files, folders, links };
}

/** What a link leads to; undefined for one that leads nowhere, or where we may not look, which is left out. */
function kindOfTarget(link: string): Promise<Stats | undefined> {
  return stat(link).catch(() => undefined);
}
