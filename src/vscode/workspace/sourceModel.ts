/** The files that are sources, in folders as on disk. */
import * as vscode from 'vscode';

/** One file that is a source. There may be very many: its address is kept once. */
export class SourceFile {
  /** Its address as a string, by which it is known everywhere. */
  readonly key: string;
  readonly name: string;
  readonly folder: SourceFolder;

  constructor(uri: vscode.Uri, name: string, folder: SourceFolder) {
    this.key = uri.toString();
    this.name = name;
    this.folder = folder;
  }

  get uri(): vscode.Uri {
    return vscode.Uri.parse(this.key);
  }
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
  /** Whether an entry of `verbatim.sources.folders` names just this folder. */
  readonly added: boolean;
  /** How many symbolic links the way from the root goes through. */
  readonly links: number;
  #folders: ReadonlyMap<string, SourceFolder> = new Map();
  #files: ReadonlyMap<string, SourceFile> = new Map();
  #problem: FolderProblem | undefined;
  #ownUnfollowed = 0;
  #count: number | undefined;
  #unfollowed: number | undefined;

  constructor(
    uri: vscode.Uri,
    name: string,
    place: { readonly parent?: SourceFolder; readonly links?: number; readonly added?: boolean } = {},
  ) {
    this.uri = uri;
    this.key = uri.toString();
    this.name = name;
    this.parent = place.parent;
    this.segments = place.parent === undefined ? [] : [...place.parent.segments, name];
    this.links = place.links ?? 0;
    this.added = place.added ?? false;
  }

  get folders(): ReadonlyMap<string, SourceFolder> {
    return this.#folders;
  }

  get files(): ReadonlyMap<string, SourceFile> {
    return this.#files;
  }

  /** Why the folder could not be listed; undefined when it could. */
  get problem(): FolderProblem | undefined {
    return this.#problem;
  }

  /** Takes what stands in the folder in place of what was known. */
  fill(content: {
    readonly files: ReadonlyMap<string, SourceFile>;
    readonly folders?: readonly SourceFolder[];
    readonly problem?: FolderProblem | undefined;
    readonly unfollowed?: number;
  }): void {
    this.#files = content.files;
    this.#folders = new Map((content.folders ?? []).map((folder) => [folder.name, folder]));
    this.#problem = content.problem;
    this.#ownUnfollowed = content.unfollowed ?? 0;
    this.#touch();
  }

  /** Takes files out. */
  drop(files: ReadonlySet<SourceFile>): void {
    this.#files = new Map([...this.#files].filter(([, one]) => !files.has(one)));
    this.#touch();
  }

  /** How many sources lie in the folder and below. */
  get count(): number {
    this.#count ??= [...this.folders.values()].reduce((sum, folder) => sum + folder.count, this.files.size);
    return this.#count;
  }

  /** How many symbolic links in the folder and below may not be followed, and would lead to sources. */
  get unfollowed(): number {
    this.#unfollowed ??= [...this.folders.values()].reduce((sum, folder) => sum + folder.unfollowed, this.#ownUnfollowed);
    return this.#unfollowed;
  }

  /** Whether there is anything to show of the folder. */
  get isShown(): boolean {
    return this.count > 0 || this.problem !== undefined || this.added;
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

  /** Forgets the counts of this folder and those above. */
  #touch(): void {
    this.#count = undefined;
    this.#unfollowed = undefined;
    const { parent } = this;
    if (parent !== undefined) {
      parent.#touch();
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
