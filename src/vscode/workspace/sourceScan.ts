/** Looks through folders for sources: excluded ones are not entered, and symbolic links that lead back, or may not be, are not followed. */
import * as vscode from 'vscode';
import { nameOrder } from '../../library/sourceNames.ts';
import { type FolderProblem, SourceFile, SourceFolder } from './sourceModel.ts';
import type { ScanRules } from './sourceRules.ts';

/** What the scan needs of the file system; `vscode.workspace.fs` has it. */
export type FileSystem = Pick<vscode.FileSystem, 'readDirectory' | 'stat'>;

/** Deeper folders are not entered, and no way goes through more links: a bound where no loop could be told. */
const MAX_DEPTH = 64;
const MAX_LINKS = 8;
/** Folders that are listed at the same time. */
const CONCURRENT = 16;
/** Stands for whatever may lie behind a link to a folder: nobody looks there. */
const SOME_SOURCE = 'article.txt';

/** What a listing changed in one folder: its files, and whole folders with the files in them. */
export interface FolderDifference {
  readonly added: readonly SourceFile[];
  readonly removed: readonly SourceFile[];
  readonly addedFolders: readonly SourceFolder[];
  readonly removedFolders: readonly SourceFolder[];
}

/** Why a file or folder cannot be read, from what the file system threw. */
export function problemOf(error: unknown): FolderProblem {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  return code === 'FileNotFound' ? 'missing' : code === 'NoPermissions' ? 'noPermission' : 'unreadable';
}

/** What stands in one folder. */
interface Listing {
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Not looked through yet. */
  readonly folders: readonly SourceFolder[];
  /** Symbolic links that may not be followed, as far as sources would be listed there. */
  readonly unfollowed: number;
  readonly problem: FolderProblem | undefined;
}

/** Lists `folder` and all below that may hold sources, from nothing. Folders that cannot be listed carry their problem. */
export async function scanTree(fs: FileSystem, folder: SourceFolder, rules: ScanRules): Promise<void> {
  const order = nameOrder();
  let waiting: readonly SourceFolder[] = [folder];
  while (waiting.length > 0) {
    const next: SourceFolder[] = [];
    for (let at = 0; at < waiting.length; at += CONCURRENT) {
      const part = waiting.slice(at, at + CONCURRENT);
      const listings = await Promise.all(part.map((one) => listFolder(fs, one, rules, order)));
      listings.forEach((listing, index) => {
        part[index]?.fill(listing);
        next.push(...listing.folders);
      });
    }
    waiting = next;
  }
}

/** Whether a source lies in the folder or below. Looks no further than the first, and fills nothing. */
export async function holdsSource(fs: FileSystem, folder: SourceFolder, rules: ScanRules): Promise<boolean> {
  const { files, folders } = await listFolder(fs, folder, rules, nameOrder());
  for (const one of files.size > 0 ? [] : folders) {
    if (await holdsSource(fs, one, rules)) {
      return true;
    }
  }
  return files.size > 0;
}

/**
 * Brings one listed folder up to date with the disk: its own files, and the folders that came or went. Folders that stay
 * are not entered. The folder changes at once, when all is known. Tells which sources that added and removed.
 */
export async function updateFolder(fs: FileSystem, folder: SourceFolder, rules: ScanRules): Promise<FolderDifference> {
  const listing = await listFolder(fs, folder, rules, nameOrder());
  const folders = await Promise.all(
    listing.folders.map(async (fresh) => {
      const known = folder.folders.get(fresh.name);
      if (known !== undefined && known.problem === undefined) {
        return known;
      }
      await scanTree(fs, fresh, rules);
      return fresh;
    }),
  );
  const before = { files: folder.files, folders: folder.folders };
  // Files that stay are the same objects, as others know them.
  const files = new Map([...listing.files].map(([name, file]) => [name, before.files.get(name) ?? file]));
  folder.fill({ files, folders, problem: listing.problem, unfollowed: listing.unfollowed });
  const addedFolders = folders.filter((one) => before.folders.get(one.name) !== one);
  const removedFolders = [...before.folders.values()].filter((one) => folder.folders.get(one.name) !== one);
  return {
    added: [...addedFolders.flatMap((one) => [...one.all()]), ...[...files.values()].filter(({ name }) => !before.files.has(name))],
    removed: [...removedFolders.flatMap((one) => [...one.all()]), ...[...before.files.values()].filter(({ name }) => !files.has(name))],
    addedFolders,
    removedFolders,
  };
}

async function listFolder(fs: FileSystem, folder: SourceFolder, rules: ScanRules, order: Intl.Collator): Promise<Listing> {
  let entries: [string, vscode.FileType][];
  try {
    entries = await fs.readDirectory(folder.uri);
  } catch (error) {
    return { files: new Map(), folders: [], unfollowed: 0, problem: problemOf(error) };
  }
  entries.sort(([a], [b]) => order.compare(a, b));
  const siblings = new Set(entries.map(([name]) => name));
  const files = new Map<string, SourceFile>();
  const folders: SourceFolder[] = [];
  let unfollowed = 0;
  for (const [name, type] of entries) {
    const segments = [...folder.segments, name];
    const isFile = (type & vscode.FileType.File) !== 0;
    const isFolder = (type & vscode.FileType.Directory) !== 0;
    const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
    if (!(isFile ? rules.isSource(segments) : rules.descends(segments)) || rules.excludes(segments, siblings)) {
      continue;
    }
    const uri = vscode.Uri.joinPath(folder.uri, name);
    if (isLink && !rules.follows(segments)) {
      unfollowed += isFile || (isFolder && rules.isSource([...segments, SOME_SOURCE])) ? 1 : 0;
    } else if (isFile) {
      files.set(name, new SourceFile(uri, name, folder));
    } else if (isFolder && (await mayEnter(fs, folder, uri, type))) {
      const links = folder.links + (isLink ? 1 : 0);
      folders.push(new SourceFolder(uri, name, { parent: folder, links, added: rules.isAdded(segments) }));
    }
  }
  return { files, folders, unfollowed, problem: undefined };
}

async function mayEnter(fs: FileSystem, parent: SourceFolder, uri: vscode.Uri, type: vscode.FileType): Promise<boolean> {
  if (parent.segments.length >= MAX_DEPTH) {
    return false;
  }
  return (type & vscode.FileType.SymbolicLink) === 0 || (parent.links < MAX_LINKS && !(await leadsBack(fs, parent, uri)));
}

/**
 * Whether a symbolic link leads to a folder on the way to itself. `workspace.fs` cannot tell where a link leads, but it tells
 * times and size of what is there; two folders on one way that agree in both, and in the names they hold, are one.
 */
async function leadsBack(fs: FileSystem, parent: SourceFolder, link: vscode.Uri): Promise<boolean> {
  try {
    const target = await fs.stat(link);
    for (let above: SourceFolder | undefined = parent; above !== undefined; above = above.parent) {
      const stat = await fs.stat(above.uri);
      if (
        stat.mtime === target.mtime &&
        stat.ctime === target.ctime &&
        stat.size === target.size &&
        (await haveSameNames(fs, above.uri, link))
      ) {
        return true;
      }
    }
    return false;
  } catch {
    // A link that leads nowhere, or where we may not look, is not entered either.
    return true;
  }
}

async function haveSameNames(fs: FileSystem, a: vscode.Uri, b: vscode.Uri): Promise<boolean> {
  const [names, others] = await Promise.all([fs.readDirectory(a), fs.readDirectory(b)]);
  const known = new Set(names.map(([name]) => name));
  return names.length === others.length && others.every(([name]) => known.has(name));
}
