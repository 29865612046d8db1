/** Which paths are sources and which are left out, as the settings say. */
import * as vscode from 'vscode';
import { hasSourceExtension, isFolderOfPage } from '../../library/sourceNames.ts';
import { escapeGlob, type Glob, parseGlob } from './glob.ts';
import type { ListEntry, Settings } from './settings.ts';

/** The file in the samples' folder that tells about them and is none itself. */
export const SAMPLES_README = 'README.md';

/** What holds below one root: a workspace folder, an added folder outside, or the samples. Paths are segments below it. */
export interface ScanRules {
  isSource(segments: readonly string[]): boolean;
  /** Whether a folder may hold sources. */
  descends(segments: readonly string[]): boolean;
  /** Whether a file or folder is left out, with what lies below; `siblings` are the names beside it. */
  excludes(segments: readonly string[], siblings: ReadonlySet<string>): boolean;
  /** Whether an entry of `verbatim.sources.folders` names just this path. */
  isAdded(segments: readonly string[]): boolean;
  /** Whether a symbolic link at this path is followed. */
  follows(segments: readonly string[]): boolean;
}

/** An entry of `verbatim.sources.folders` and the place that it names. */
export interface AddedEntry {
  readonly entry: ListEntry;
  readonly uri: vscode.Uri;
}

/** The segments of `uri` below `root`: none when they are the same, undefined when it lies elsewhere. */
export function segmentsBelow(root: vscode.Uri, uri: vscode.Uri): readonly string[] | undefined {
  if (root.scheme !== uri.scheme || root.authority !== uri.authority) {
    return undefined;
  }
  const base = root.path.replace(/\/$/, '');
  if (uri.path === base || uri.path === root.path) {
    return [];
  }
  return uri.path.startsWith(`${base}/`)
    ? uri.path
        .slice(base.length + 1)
        .split('/')
        .filter((one) => one !== '')
    : undefined;
}

/** The workspace folder that holds `uri`, the innermost where they nest. */
export function rootOf(uri: vscode.Uri): vscode.WorkspaceFolder | undefined {
  return vscode.workspace.getWorkspaceFolder(uri);
}

/** Whether a setting's entry names a place by itself: a path from the root, a drive, or an address with a scheme. */
export function isAbsolute(entry: string): boolean {
  return /^(\/|\\|[a-z]:|[a-z][a-z0-9+.-]+:\/)/i.test(entry);
}

/** The place that an absolute entry names; on a file system other than the local one a bare path is one of that system. */
export function absoluteUri(entry: string): vscode.Uri {
  if (/^[a-z][a-z0-9+.-]+:\//i.test(entry)) {
    return vscode.Uri.parse(entry);
  }
  const first = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = vscode.Uri.file(entry);
  return first === undefined || first.scheme === 'file' ? file : first.with({ path: file.path });
}

/** An absolute place as a setting's entry, which `absoluteUri` reads back. */
export function absoluteEntry(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}

function resolveEntry(entry: ListEntry, root: vscode.WorkspaceFolder | undefined): vscode.Uri | undefined {
  if (isAbsolute(entry.value)) {
    return absoluteUri(entry.value);
  }
  return root === undefined ? undefined : vscode.Uri.joinPath(root.uri, ...entry.value.replaceAll('\\', '/').split('/'));
}

/** Drops the slash at the end of a path, so that `notes/` and `notes` are one place. */
function withoutTrailingSlash(uri: vscode.Uri): vscode.Uri {
  return uri.path.length > 1 && uri.path.endsWith('/') ? uri.with({ path: uri.path.replace(/\/+$/, '') }) : uri;
}

/**
 * What `verbatim.sources.folders` names, each place and level once. In a workspace that is not trusted, its own entries that
 * point out of it are ignored: opening a folder must not make us read files elsewhere.
 */
export function addedEntries(settings: Settings): readonly AddedEntry[] {
  const roots: readonly (vscode.WorkspaceFolder | undefined)[] = vscode.workspace.workspaceFolders ?? [undefined];
  const found = new Map<string, AddedEntry>();
  for (const root of roots) {
    for (const entry of settings.entries('sources.folders', root?.uri)) {
      const resolved = resolveEntry(entry, root);
      if (resolved === undefined) {
        continue;
      }
      const uri = withoutTrailingSlash(resolved);
      if (vscode.workspace.isTrusted || entry.target === vscode.ConfigurationTarget.Global || rootOf(uri) !== undefined) {
        found.set(`${String(entry.target)} ${entry.scope?.toString() ?? ''} ${uri.toString()}`, { entry, uri });
      }
    }
  }
  return [...found.values()];
}

/** A pattern of `files.exclude` or `search.exclude` that holds only where a sibling of this name exists. */
interface Rule {
  readonly glob: Glob;
  readonly when?: string;
}

function builtInRules(section: 'files' | 'search', scope: vscode.Uri | undefined): readonly Rule[] {
  const patterns = vscode.workspace.getConfiguration(section, scope ?? null).get<unknown>('exclude');
  if (typeof patterns !== 'object' || patterns === null) {
    return [];
  }
  return Object.entries(patterns as Readonly<Record<string, unknown>>).flatMap(([pattern, value]): Rule[] => {
    if (value === true) {
      return [{ glob: parseGlob(pattern) }];
    }
    const when = typeof value === 'object' && value !== null ? (value as { readonly when?: unknown }).when : undefined;
    return typeof when === 'string' ? [{ glob: parseGlob(pattern), when }] : [];
  });
}

function holds(rule: Rule, segments: readonly string[], siblings: ReadonlySet<string>): boolean {
  if (!rule.glob.matches(segments)) {
    return false;
  }
  const name = segments.at(-1) ?? '';
  return rule.when === undefined || siblings.has(rule.when.replaceAll('$(basename)', name.replace(/\.[^.]*$/, '')));
}

/** The function that tells what is left out below `root`, whichever way it came in. */
function excluder(settings: Settings, root: vscode.Uri): ScanRules['excludes'] {
  const scope = rootOf(root)?.uri;
  const own = settings.entries('sources.exclude', scope).map((entry) => entry.value.replaceAll('\\', '/'));
  const below: Rule[] = own.filter((one) => !isAbsolute(one)).map((one) => ({ glob: parseGlob(one) }));
  const rules = [...builtInRules('files', scope), ...builtInRules('search', scope), ...below];
  const absolute = own.filter(isAbsolute).map((one) => parseGlob(absolutePath(one), { ignoreCase: true }));
  const rootPath = root.path.split('/').filter((one) => one !== '');
  return (segments, siblings) =>
    isFolderOfPage(segments.at(-1) ?? '', siblings) ||
    rules.some((rule) => holds(rule, segments, siblings)) ||
    absolute.some((glob) => glob.matches([...rootPath, ...segments]));
}

/** The path in an absolute pattern; an address loses scheme and authority, for patterns are not encoded. */
function absolutePath(pattern: string): string {
  return pattern.replace(/^[a-z][a-z0-9+.-]+:(\/\/[^/]*)?/i, '');
}

/** The entry of `verbatim.sources.exclude` that leaves out just this place. */
export function excludeEntry(uri: vscode.Uri, root: vscode.WorkspaceFolder | undefined): string {
  const segments = root === undefined ? undefined : segmentsBelow(root.uri, uri);
  return escapeGlob(segments === undefined ? uri.path : segments.join('/'));
}

/** The rules below a workspace folder: its include patterns, and what was added inside of it. */
export function workspaceRules(settings: Settings, root: vscode.WorkspaceFolder, added: readonly AddedEntry[]): ScanRules {
  const include = settings.include(root.uri).map((pattern) => parseGlob(pattern, { ignoreCase: true }));
  const places = placesBelow(
    root.uri,
    added.map((one) => one.uri),
  );
  // A workspace folder inside of this one lists its sources itself.
  const nested = placesBelow(
    root.uri,
    (vscode.workspace.workspaceFolders ?? []).map((one) => one.uri),
  ).filter((place) => place.length > 0);
  return {
    isSource: (segments) =>
      include.some((glob) => glob.matches(segments)) ||
      places.some(
        (place) => startsWith(segments, place) && (segments.length === place.length || hasSourceExtension(segments.at(-1) ?? '')),
      ),
    descends: (segments) =>
      !nested.some((place) => isSame(segments, place)) &&
      (include.some((glob) => glob.mayMatchBelow(segments)) ||
        places.some((place) => startsWith(segments, place) || startsWith(place, segments))),
    excludes: excluder(settings, root.uri),
    isAdded: (segments) => places.some((place) => isSame(segments, place)),
    // Who made the folder may have made the link, to have files elsewhere read; what the user has named was meant.
    follows: (segments) => vscode.workspace.isTrusted || places.some((place) => startsWith(place, segments)),
  };
}

function placesBelow(root: vscode.Uri, uris: readonly vscode.Uri[]): readonly (readonly string[])[] {
  return uris.flatMap((uri) => {
    const segments = segmentsBelow(root, uri);
    return segments === undefined ? [] : [segments];
  });
}

function isSame(path: readonly string[], other: readonly string[]): boolean {
  return path.length === other.length && startsWith(path, other);
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.length <= path.length && start.every((segment, index) => path[index] === segment);
}

/** The rules below an added folder outside the workspace, or below the samples: files of all formats at any depth. */
export function folderRules(settings: Settings, root: vscode.Uri, options: { readonly skip?: string } = {}): ScanRules {
  return {
    isSource: (segments) => hasSourceExtension(segments.at(-1) ?? '') && segments.join('/') !== options.skip,
    descends: () => true,
    excludes: excluder(settings, root),
    isAdded: (segments) => segments.length === 0,
    follows: () => true,
  };
}
