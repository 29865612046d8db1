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
  /** The workspace folders that keep it; none in a window without a folder. */
  readonly folders: readonly vscode.Uri[];
  /** Sources below are named by their paths from here; undefined where the file belongs to no folder. */
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
    return [{ file: vscode.Uri.joinPath(storage, FILE), folders: [], base: undefined }];
  }
  const homes = new Map<string, CorrectionsHome>();
  for (const { uri } of folders) {
    const { place, base } = placeOf(settings, uri);
    const file = vscode.Uri.joinPath(place, FILE);
    const known = homes.get(file.toString());
    homes.set(file.toString(), { file, folders: [...(known?.folders ?? []), uri], base: known?.base ?? base });
  }
  return [...homes.values()];
}

/**
 * Where a workspace folder keeps its file. In a workspace that is not trusted a place outside of it is not followed: opening a
 * folder must not make us write elsewhere. An absolute place outside may be that of other workspaces too, where paths from this
 * folder would lead to other sources.
 */
function placeOf(settings: Settings, root: vscode.Uri): { readonly place: vscode.Uri; readonly base: vscode.Uri | undefined } {
  const usual = { place: vscode.Uri.joinPath(root, FOLDER), base: root };
  const location = settings.correctionsLocation(root);
  if (location === '') {
    return usual;
  }
  const isOwn = !isAbsolute(location);
  const place = isOwn ? vscode.Uri.joinPath(root, ...location.replaceAll('\\', '/').split('/')) : absoluteUri(location);
  const isInside = segmentsBelow(root, place) !== undefined;
  return vscode.workspace.isTrusted || isInside ? { place, base: isOwn || isInside ? root : undefined } : usual;
}

/** The file that corrections of a source go into: that of its workspace folder, the innermost where they nest, else the first. */
export function homeFor<T extends CorrectionsHome>(homes: readonly T[], source: string): T | undefined {
  const uri = vscode.Uri.parse(source);
  const around = homes.flatMap((home) =>
    home.folders.filter((folder) => segmentsBelow(folder, uri) !== undefined).map((folder) => ({ home, depth: folder.path.length })),
  );
  return around.sort((a, b) => b.depth - a.depth)[0]?.home ?? homes[0];
}

/** How a file names a source: from its folder with slashes; one outside, and in a file of no folder any, by its absolute path. */
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
