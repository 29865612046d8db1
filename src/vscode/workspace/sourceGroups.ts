/** Finds all sources anew: those of each workspace folder, what was added from outside, and the samples. */
import * as vscode from 'vscode';
import type { Settings } from './settings.ts';
import { type GroupKind, SourceFile, SourceFolder, type SourceGroup } from './sourceModel.ts';
import {
  type AddedEntry,
  addedEntries,
  folderRules,
  rootOf,
  SAMPLES_README,
  type ScanRules,
  segmentsBelow,
  workspaceRules,
} from './sourceRules.ts';
import { type FileSystem, scanTree } from './sourceScan.ts';

/** A group, and the rules that hold in it. */
export interface RuledGroup extends SourceGroup {
  readonly rules: ScanRules;
}

/** All sources at one time. */
export interface SourceGroups {
  /** In the order in which they are listed: the workspace's, the added ones, the samples. */
  readonly groups: readonly RuledGroup[];
  /** Entries of `verbatim.sources.folders` that name nothing that exists. */
  readonly missing: readonly AddedEntry[];
  readonly added: readonly AddedEntry[];
}

/** Finds all sources; none is listed twice, whichever ways it came in. */
export async function findGroups(fs: FileSystem, settings: Settings, samples: vscode.Uri): Promise<SourceGroups> {
  const added = addedEntries(settings);
  const roots = vscode.workspace.workspaceFolders ?? [];
  const workspace = await Promise.all(
    roots.map((root) => scanned(fs, 'workspace', workspaceFolder(root, added), workspaceRules(settings, root, added))),
  );
  const outside = await findOutside(fs, settings, outermost(added));
  const groups = [...workspace, ...outside.groups];
  if (settings.samplesVisible) {
    const found = await scanned(
      fs,
      'samples',
      new SourceFolder(samples, 'seeds'),
      folderRules(settings, samples, { skip: SAMPLES_README }),
    );
    if (!workspace.some((group) => holdsCopy(group.root, found.root))) {
      groups.push(found);
    }
  }
  keepFirst(groups);
  const inside = await findMissing(fs, added, workspace);
  return {
    groups: groups.filter((group) => group.kind === 'workspace' || group.root.isShown),
    missing: [...outside.missing, ...inside],
    added,
  };
}

function workspaceFolder(root: vscode.WorkspaceFolder, added: readonly AddedEntry[]): SourceFolder {
  return new SourceFolder(root.uri, root.name, { added: added.some(({ uri }) => uri.toString() === root.uri.toString()) });
}

async function scanned(fs: FileSystem, kind: GroupKind, root: SourceFolder, rules: ScanRules): Promise<RuledGroup> {
  await scanTree(fs, root, rules);
  return { kind, root, rules };
}

/** The places outside the workspace that lie in no other one of them, each once. */
function outermost(added: readonly AddedEntry[]): readonly AddedEntry[] {
  const outside = new Map(added.filter(({ uri }) => rootOf(uri) === undefined).map((one) => [one.uri.toString(), one]));
  return [...outside.values()].filter(
    ({ uri }) => ![...outside.values()].some((other) => (segmentsBelow(other.uri, uri)?.length ?? 0) > 0),
  );
}

async function findOutside(
  fs: FileSystem,
  settings: Settings,
  entries: readonly AddedEntry[],
): Promise<{ readonly groups: RuledGroup[]; readonly missing: readonly AddedEntry[] }> {
  const groups: RuledGroup[] = [];
  const missing: AddedEntry[] = [];
  const single = new SourceFolder(vscode.Uri.from({ scheme: 'verbatim', path: '/files' }), '');
  const files = new Map<string, SourceFile>();
  for (const one of entries) {
    const name = one.uri.path.split('/').at(-1) ?? '';
    try {
      const { type } = await fs.stat(one.uri);
      if ((type & vscode.FileType.Directory) !== 0) {
        groups.push(await scanned(fs, 'folder', new SourceFolder(one.uri, name, { added: true }), folderRules(settings, one.uri)));
      } else if (!folderRules(settings, vscode.Uri.joinPath(one.uri, '..')).excludes([name], new Set())) {
        // Names may repeat here, for each file comes from its own folder; hence the address as the key.
        files.set(one.uri.toString(), new SourceFile(one.uri, name, single));
      }
    } catch {
      missing.push(one);
    }
  }
  const rules: ScanRules = {
    isSource: () => false,
    descends: () => false,
    excludes: () => false,
    isAdded: () => true,
    follows: () => true,
  };
  single.fill({ files });
  return { groups: files.size > 0 ? [...groups, { kind: 'files', root: single, rules }] : groups, missing };
}

/** The entries inside the workspace that name nothing that exists; one that is left out or empty is not missing. */
async function findMissing(
  fs: FileSystem,
  added: readonly AddedEntry[],
  workspace: readonly SourceGroup[],
): Promise<readonly AddedEntry[]> {
  const inside = added.filter(({ uri }) => rootOf(uri) !== undefined);
  const known = new Set<string>();
  for (const { root } of inside.length > 0 ? workspace : []) {
    for (const folder of root.tree()) {
      known.add(folder.key);
      for (const file of folder.files.values()) {
        known.add(file.key);
      }
    }
  }
  const missing: AddedEntry[] = [];
  for (const one of inside) {
    if (!known.has(one.uri.toString()) && !(await exists(fs, one.uri))) {
      missing.push(one);
    }
  }
  return missing;
}

async function exists(fs: FileSystem, uri: vscode.Uri): Promise<boolean> {
  try {
    await fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Whether a folder directly in the root holds a file of the name of each sample: then the samples are open already. */
function holdsCopy(root: SourceFolder, samples: SourceFolder): boolean {
  const names = [...samples.files.keys()];
  return names.length > 0 && [root, ...root.folders.values()].some((folder) => names.every((name) => folder.files.has(name)));
}

/** Takes out of each group the files that a group before it lists. */
function keepFirst(groups: readonly SourceGroup[]): void {
  const seen = new Set<string>();
  for (const folder of groups.flatMap(({ root }) => [...root.tree()])) {
    const doubles = new Set<SourceFile>();
    for (const file of folder.files.values()) {
      if (seen.has(file.key)) {
        doubles.add(file);
      }
      seen.add(file.key);
    }
    if (doubles.size > 0) {
      folder.drop(doubles);
    }
  }
}
