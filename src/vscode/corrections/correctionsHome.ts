/** Where corrections are kept: a file for each workspace folder, and how it names sources. */
import * as vscode from 'vscode';
import type { Settings } from '../workspace/settings.ts';
import { absoluteEntry, absoluteUri, isAbsolute, segmentsBelow } from '../workspace/sourceRules.ts';

const FILE = 'corrections.json';
/** The folder of the file in a workspace folder, unless a setting names another. */
const FOLDER = '.verbatim';
/** Before the name of a sample article, which is elsewhere in each version of the extension. */
const SAMPLE = 'sample:';

/** A file of corrections. */
export interface CorrectionsHome {
  readonly file: vscode.Uri;
  /** Sources below are named by their paths from here; undefined in a window without a folder. */
  readonly base: vscode.Uri | undefined;
}

/** Where the extension keeps things of its own. */
export interface OwnPlaces {
  readonly samples: vscode.Uri;
  /** For windows without a folder. */
  readonly storage: vscode.Uri;
}

/** The files, each once, in the order of the workspace folders. */
export function homesOf(settings: Settings, { storage }: OwnPlaces): readonly CorrectionsHome[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    return [{ file: vscode.Uri.joinPath(storage, FILE), base: undefined }];
  }
  const homes = new Map<string, CorrectionsHome>();
  for (const { uri } of folders) {
    const file = vscode.Uri.joinPath(folderOf(settings, uri), FILE);
    homes.set(file.toString(), homes.get(file.toString()) ?? { file, base: uri });
  }
  return [...homes.values()];
}

/** In a workspace that is not trusted a place outside of it is not followed: opening a folder must not make us write elsewhere. */
function folderOf(settings: Settings, root: vscode.Uri): vscode.Uri {
  const usual = vscode.Uri.joinPath(root, FOLDER);
  const location = settings.correctionsLocation(root);
  if (location === '') {
    return usual;
  }
  const named = isAbsolute(location) ? absoluteUri(location) : vscode.Uri.joinPath(root, ...location.replaceAll('\\', '/').split('/'));
  return vscode.workspace.isTrusted || segmentsBelow(root, named) !== undefined ? named : usual;
}

/** The file that corrections of a source go into: that of its workspace folder, the innermost where they nest, else the first. */
export function homeFor<T extends CorrectionsHome>(homes: readonly T[], source: string): T | undefined {
  const uri = vscode.Uri.parse(source);
  const around = homes.filter(({ base }) => base !== undefined && segmentsBelow(base, uri) !== undefined);
  return around.sort((a, b) => (b.base?.path.length ?? 0) - (a.base?.path.length ?? 0))[0] ?? homes[0];
}

/** How a file names a source: from its folder with slashes; one outside by its absolute path. */
export function pathOf({ base }: CorrectionsHome, { samples }: OwnPlaces, source: string): string {
  const uri = vscode.Uri.parse(source);
  const sample = segmentsBelow(samples, uri);
  const below = base === undefined ? undefined : segmentsBelow(base, uri);
  return sample === undefined ? (below?.join('/') ?? absoluteEntry(uri)) : `${SAMPLE}${sample.join('/')}`;
}

/** The address of the source that a file names so. */
export function sourceOf({ base }: CorrectionsHome, { samples }: OwnPlaces, path: string): string {
  if (path.startsWith(SAMPLE)) {
    return vscode.Uri.joinPath(samples, path.slice(SAMPLE.length)).toString();
  }
  return (base === undefined || isAbsolute(path) ? absoluteUri(path) : vscode.Uri.joinPath(base, path)).toString();
}
