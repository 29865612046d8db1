/** The files that are sources, in folders as on disk. */
import type * as vscode from 'vscode';

/** One file that is a source. `key` is its address as a string, by which it is known everywhere. */
export interface SourceFile {
  readonly uri: vscode.Uri;
  readonly key: string;
  readonly name: string;
  readonly folder: SourceFolder;
}

/** Why a folder could not be listed. */
export type FolderProblem = 'missing' | 'noPermission' | 'unreadable';

/** Where a group of sources comes from: a workspace folder, an added folder or files outside of it, or the samples. */
export type GroupKind = 'workspace' | 'folder' | 'files' | 'samples';

/** Sources that came in together. */
export interface SourceGroup {
  readonly kind: GroupKind;
  readonly root: SourceFolder;
}

/** A folder that was looked through. Those without sources are kept too, so that a new file finds its place. */
export class SourceFolder {
  readonly uri: vscode.Uri;
  readonly key: string;
  readonly name: string;
  readonly parent: SourceFolder | undefined;
  /** Names below the group's root, which has none itself. */
  readonly segments: readonly string[];
  readonly folders = new Map<string, SourceFolder>();
  readonly files = new Map<string, SourceFile>();
  /** Whether an entry of `verbatim.sources.folders` names just this folder. */
  added = false;
  problem: FolderProblem | undefined;
  /** How many symbolic links the way from the root goes through. */
  readonly links: number;
  #count: number | undefined;

  constructor(uri: vscode.Uri, name: string, parent?: SourceFolder, links = 0) {
    this.uri = uri;
    this.key = uri.toString();
    this.name = name;
    this.parent = parent;
    this.segments = parent === undefined ? [] : [...parent.segments, name];
    this.links = links;
  }

  /** How many sources lie in the folder and below. */
  get count(): number {
    this.#count ??= [...this.folders.values()].reduce((sum, folder) => sum + folder.count, this.files.size);
    return this.#count;
  }

  /** Whether there is anything to show of the folder. */
  get isShown(): boolean {
    return this.count > 0 || this.problem !== undefined || this.added;
  }

  /** Forgets the counts of this folder and those above, after a change of its files or folders. */
  touch(): void {
    this.#count = undefined;
    this.parent?.touch();
  }

  /** All sources in the folder and below: its folders by name first, then its files by name. */
  *all(): Generator<SourceFile> {
    for (const folder of this.folders.values()) {
      yield* folder.all();
    }
    yield* this.files.values();
  }

  /** The folder and those below. */
  *tree(): Generator<SourceFolder> {
    yield this;
    for (const folder of this.folders.values()) {
      yield* folder.tree();
    }
  }
}

/** What changed among the sources. */
export interface SourceChange {
  readonly added: readonly SourceFile[];
  readonly removed: readonly SourceFile[];
  /** Files whose content may have changed. */
  readonly changed: readonly SourceFile[];
  /** The folders whose own children differ; `all` when the groups themselves do. */
  readonly folders: readonly SourceFolder[] | 'all';
}
