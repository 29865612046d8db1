/** Which files are sources, kept in step with the settings and the disk. */
import * as vscode from 'vscode';
import { nextTurn } from '#platform/turn.ts';
import { hasSourceExtension } from '../../library/sourceNames.ts';
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import { expandBraces } from './glob.ts';
import type { SettingName, Settings } from './settings.ts';
import type * as ScanCode from './scanCode.ts';
import type { RuledGroup, SourceGroups } from './sourceGroups.ts';
import { type SourceChange, type SourceFile, SourceFolder, type SourceGroup } from './sourceModel.ts';
import { type AddedEntry, addedEntries, rootOf, SAMPLES_README, segmentsBelow, workspaceRules } from './sourceRules.ts';
import type { FolderDifference } from './sourceScan.ts';
import { type DiskChanges, SourceWatch } from './sourceWatch.ts';

/** A batch that touches more folders than this is met by looking through everything once. */
const MANY_FOLDERS = 200;

/** What looks through folders: nothing does before somebody wants to see sources. */
const scanCode = (): Promise<typeof ScanCode> => import('./scanCode.ts');

const NOTHING: SourceGroups = { groups: [], missing: [], added: [] };
const SCANNED_SETTINGS: ReadonlySet<SettingName> = new Set(['sources.include', 'sources.exclude', 'sources.folders', 'samples.visible']);

/** The sources. Nothing is read until `ready` is first called. */
export class SourceStore extends Disposable {
  readonly #settings: Settings;
  readonly #samples: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #watch = this._register(new SourceWatch());
  readonly #changed = this._register(new Emitter<SourceChange>());
  readonly #scanning = this._register(new Emitter<boolean>());
  readonly #files = new Map<string, SourceFile>();
  readonly #folders = new Map<string, { readonly folder: SourceFolder; readonly group: RuledGroup }>();
  #found: SourceGroups = NOTHING;
  /** The work in progress; the next piece starts when it ends, so that two never touch the model at once. */
  #work: Promise<void> | undefined;
  #scanWaiting: Promise<void> | undefined;
  #isScanning = false;
  #lastScan = 0;

  /** What changed; the model is up to date when it is told. */
  readonly onDidChange: Event<SourceChange> = this.#changed.event;
  /** Tells when looking through all folders begins (true) and ends (false). */
  readonly onDidScan: Event<boolean> = this.#scanning.event;

  /** `samples` is the folder of the bundled sample articles. */
  constructor(settings: Settings, samples: vscode.Uri, log: vscode.LogOutputChannel) {
    super();
    this.#settings = settings;
    this.#samples = samples;
    this.#log = log;
    const rescan = (): void => {
      if (this.#work !== undefined) {
        void this.rescan();
      }
    };
    this._register(this.#watch.onDidChange((changes) => this.#follow(changes)));
    this._register(settings.onDidChange((names) => names.some((name) => SCANNED_SETTINGS.has(name)) && rescan()));
    this._register(vscode.workspace.onDidChangeWorkspaceFolders(rescan));
    this._register(vscode.workspace.onDidGrantWorkspaceTrust(rescan));
    this._register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('files.exclude') || event.affectsConfiguration('search.exclude')) {
          rescan();
        }
      }),
    );
  }

  /** Resolves when the sources are known; the first call has them looked for. */
  async ready(): Promise<void> {
    await (this.#work ?? this.rescan());
  }

  /** Looks through all folders again. Calls that come while one waits share it. */
  async rescan(): Promise<void> {
    this.#scanWaiting ??= this.#enqueue(async () => {
      this.#scanWaiting = undefined;
      await this.#scan();
    });
    await this.#scanWaiting;
  }

  /** Whether folders are being looked through. */
  get isScanning(): boolean {
    return this.#isScanning;
  }

  /** How long the last look through all folders took, in milliseconds; 0 before the first. */
  get lastScanTime(): number {
    return this.#lastScan;
  }

  /** The groups in the order in which they are listed; groups of the workspace may be empty, others are not. */
  get groups(): readonly SourceGroup[] {
    return this.#found.groups;
  }

  /** Entries of `verbatim.sources.folders` that name nothing that exists. */
  get missing(): readonly AddedEntry[] {
    return this.#found.missing;
  }

  /** All entries of `verbatim.sources.folders` that hold here. */
  get added(): readonly AddedEntry[] {
    return this.#found.added;
  }

  /** The samples, as `DraftToCheck.without` names what proves nothing; none where their folder is in the workspace. */
  get leftOutOfChecks(): readonly string[] {
    return rootOf(this.#samples) === undefined ? [`${this.#samples.toString()}/`] : [];
  }

  /** How many symbolic links are not followed as long as the workspace is not trusted, and would lead to sources. */
  get unfollowed(): number {
    return this.#found.groups.reduce((sum, { root }) => sum + root.unfollowed, 0);
  }

  /** Whether there are sources besides the samples. */
  get hasOwn(): boolean {
    return this.#found.missing.length > 0 || this.#found.groups.some((group) => group.kind !== 'samples' && group.root.isShown);
  }

  /** Whether there is at least one source that is no sample. */
  get hasOwnSource(): boolean {
    return this.#found.groups.some(({ kind, root }) => kind !== 'samples' && root.count > 0);
  }

  /** The same, or whether there may be one, before all sources are looked for: nothing is listed or read for it. */
  async mayHaveOwnSource(): Promise<boolean> {
    const added = addedEntries(this.#settings);
    if (this.#work !== undefined || added.length > 0) {
      return this.#work === undefined || this.hasOwnSource;
    }
    const { holdsSource } = await scanCode();
    for (const root of vscode.workspace.workspaceFolders ?? []) {
      if (await holdsSource(vscode.workspace.fs, new SourceFolder(root.uri, root.name), workspaceRules(this.#settings, root, added))) {
        return true;
      }
    }
    return false;
  }

  /** All sources, in the order in which they are listed. */
  *all(): Generator<SourceFile> {
    for (const { root } of this.#found.groups) {
      yield* root.all();
    }
  }

  /** How many sources there are. */
  get size(): number {
    return this.#files.size;
  }

  /** The source at this address; undefined when there is none. */
  get(uri: vscode.Uri | string): SourceFile | undefined {
    return this.#files.get(typeof uri === 'string' ? uri : uri.toString());
  }

  /** Whether the file is a source, as far as folders have been looked through. */
  isSource(uri: vscode.Uri): boolean {
    return this.get(uri) !== undefined;
  }

  /** The sample articles, whether they are listed or not, by name. */
  async sampleFiles(): Promise<readonly vscode.Uri[]> {
    const entries = await vscode.workspace.fs.readDirectory(this.#samples);
    const names = entries.map(([name]) => name).filter((name) => hasSourceExtension(name) && name !== SAMPLES_README);
    return names.sort().map((name) => vscode.Uri.joinPath(this.#samples, name));
  }

  /** The folder at this address that was looked through; undefined when there is none. */
  folder(uri: vscode.Uri): SourceFolder | undefined {
    return this.#folders.get(uri.toString())?.folder;
  }

  /** Whether an include pattern matches the file, whatever else lists it. */
  isIncluded(uri: vscode.Uri): boolean {
    const root = rootOf(uri);
    return root !== undefined && workspaceRules(this.#settings, root, []).isSource(segmentsBelow(root.uri, uri) ?? []);
  }

  /** The group that lists this folder. */
  groupOf(folder: SourceFolder): SourceGroup | undefined {
    return this.#found.groups.find(({ root }) => root === rootFolder(folder));
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    const before = this.#work ?? Promise.resolve();
    this.#work = before.then(async () => {
      try {
        if (!this.isDisposed) {
          await task();
        }
      } catch (error) {
        // What goes wrong here must not keep the next change from being seen.
        this.#log.error('Sources could not be listed.', error instanceof Error ? error : String(error));
      }
    });
    return this.#work;
  }

  async #scan(): Promise<void> {
    const started = performance.now();
    this.#setScanning(true);
    try {
      const { findGroups } = await scanCode();
      const found = await findGroups(vscode.workspace.fs, this.#settings, this.#samples);
      // What comes now are passes over all sources: others work first.
      await nextTurn();
      if (this.isDisposed) {
        return;
      }
      const before = new Map(this.#files);
      this.#found = found;
      this.#index();
      this.#watch.watch(this.#patterns());
      this.#lastScan = performance.now() - started;
      this.#log.info(`Found ${String(this.#files.size)} sources in ${this.#lastScan.toFixed(0)} ms.`);
      await nextTurn();
      this.#changed.fire({
        added: [...this.#files.values()].filter((file) => !before.has(file.key)),
        removed: [...before.values()].filter((file) => !this.#files.has(file.key)),
        changed: [],
        folders: 'all',
      });
    } finally {
      this.#setScanning(false);
    }
  }

  #setScanning(value: boolean): void {
    this.#isScanning = value;
    this.#scanning.fire(value);
  }

  #index(): void {
    this.#files.clear();
    this.#folders.clear();
    for (const group of this.#found.groups) {
      this.#indexGroup(group);
    }
  }

  #indexGroup(group: RuledGroup): void {
    for (const folder of group.root.tree()) {
      this.#folders.set(folder.key, { folder, group });
      for (const file of folder.files.values()) {
        this.#files.set(file.key, file);
      }
    }
  }

  /** What to watch: in workspace folders only what may hold sources, of the rest all of it; the samples never change. */
  #patterns(): readonly vscode.RelativePattern[] {
    const inside = (vscode.workspace.workspaceFolders ?? []).map((root) => new vscode.RelativePattern(root, this.#watchedBelow(root)));
    const outside = this.#found.added
      .filter(({ uri }) => rootOf(uri) === undefined)
      .flatMap(({ uri }) => {
        const itself = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), uri.path.split('/').at(-1) ?? '');
        return this.#folders.has(uri.toString()) ? [itself, new vscode.RelativePattern(uri, '**')] : [itself];
      });
    return [...inside, ...outside];
  }

  #watchedBelow(root: vscode.WorkspaceFolder): string {
    const include = this.#settings.include(root.uri).flatMap((pattern) => expandBraces(pattern.replace(/^\.?\//, '')));
    const added = this.#found.added.flatMap(({ uri }) => segmentsBelow(root.uri, uri)?.[0] ?? []);
    const tops = new Set([...include.map((pattern) => pattern.split('/')[0] ?? ''), ...added]);
    const isPlain = tops.size > 0 && [...tops].every((top) => top !== '' && !/[*?[\]{},]/.test(top));
    return isPlain ? `{${[...tops].flatMap((top) => [top, `${top}/**`]).join(',')}}` : '**';
  }

  #follow(changes: DiskChanges): void {
    void this.#enqueue(async () => {
      // Of the files of one folder, which may be many thousands, one tells where they are.
      const oneOfEach = new Map(changes.moved.map((uri) => [`${uri.scheme}://${uri.authority}${uri.path.replace(/[^/]*$/, '')}`, uri]));
      const above = [...oneOfEach.values()].flatMap((uri) => this.#knownAbove(uri) ?? []);
      const stale = new Set([...above, ...[...changes.moved, ...changes.written].flatMap((uri) => this.#foldersFrom(uri))]);
      const isEntry = changes.moved.some((uri) => this.#found.added.some((one) => one.uri.toString() === uri.toString()));
      const mayBeBack = changes.moved.length > 0 && this.#found.missing.length > 0;
      if (stale.size > MANY_FOLDERS || isEntry || mayBeBack) {
        await this.#scan();
      }
      await this.#update([...stale], [...changes.written, ...changes.moved]);
    });
  }

  /**
   * The folder at the place, if we know one, and those in it: what is in one that was removed and made again at once may have come
   * before it was watched again, and is not told of.
   */
  #foldersFrom(uri: vscode.Uri): readonly string[] {
    const known = this.#folders.get(uri.toString());
    return known === undefined ? [] : Array.from(known.folder.tree(), ({ key }) => key);
  }

  /** The innermost folder that we know of above the place. */
  #knownAbove(uri: vscode.Uri): string | undefined {
    for (let path = uri.path; path.length > 1;) {
      path = path.slice(0, path.lastIndexOf('/'));
      const key = uri.with({ path: path === '' ? '/' : path }).toString();
      if (this.#folders.has(key)) {
        return key;
      }
    }
    return undefined;
  }

  /**
   * Lists the folders with these keys again and tells what that changed. Of `touched`, the files that were sources before
   * and still are may have another content: programs that save by renaming make a file go and come.
   */
  async #update(keys: readonly string[], touched: readonly vscode.Uri[]): Promise<void> {
    const { updateFolder } = await scanCode();
    const known = new Set(touched.flatMap((uri) => this.get(uri)?.key ?? []));
    const hadOwn = this.hasOwn;
    const added = new Map<string, SourceFile>();
    const removed = new Map<string, SourceFile>();
    const folders = new Set<SourceFolder>();
    // A folder comes before those in it: when it finds one gone, that one need not be listed.
    for (const key of [...keys].sort((a, b) => a.length - b.length)) {
      const entry = this.#folders.get(key);
      if (entry === undefined || this.isDisposed) {
        continue;
      }
      const shownBefore = new Set(chainOf(entry.folder).filter((one) => one.isShown));
      const difference = await updateFolder(vscode.workspace.fs, entry.folder, entry.group.rules);
      const fresh = this.#reindex(entry.group, difference);
      if (entry.folder.problem !== undefined) {
        await this.#scan();
        return;
      }
      for (const file of difference.removed) {
        removed.set(file.key, file);
      }
      for (const file of fresh) {
        added.set(file.key, file);
      }
      if (fresh.length + difference.removed.length > 0) {
        folders.add(chainOf(entry.folder).find((one) => one.parent === undefined || (shownBefore.has(one) && one.isShown)) ?? entry.folder);
      }
    }
    const changed = [...known].flatMap((key) => this.get(key) ?? []);
    if (added.size + removed.size + changed.length > 0) {
      this.#changed.fire({
        added: [...added.values()].filter((file) => !known.has(file.key)),
        removed: [...removed.values()].filter((file) => this.get(file.key) === undefined),
        changed,
        folders: hadOwn === this.hasOwn ? [...folders] : 'all',
      });
    }
  }

  /** Follows what changed in one folder; answers the files that came. */
  #reindex(group: RuledGroup, { added, removed, addedFolders, removedFolders }: FolderDifference): readonly SourceFile[] {
    for (const file of removed) {
      this.#files.delete(file.key);
    }
    for (const { key } of removedFolders.flatMap((one) => [...one.tree()])) {
      this.#folders.delete(key);
    }
    for (const folder of addedFolders.flatMap((one) => [...one.tree()])) {
      this.#folders.set(folder.key, { folder, group });
    }
    const fresh = added.filter((file) => !this.#isDouble(file));
    for (const file of fresh) {
      this.#files.set(file.key, file);
    }
    return fresh;
  }

  /** Whether another group lists the file already; it is then taken out of this one. */
  #isDouble(file: SourceFile): boolean {
    const known = this.#files.get(file.key);
    const isDouble = known !== undefined && rootFolder(known.folder) !== rootFolder(file.folder);
    if (isDouble) {
      file.folder.drop(new Set([file]));
    }
    return isDouble;
  }
}

function rootFolder(folder: SourceFolder): SourceFolder {
  let root = folder;
  while (root.parent !== undefined) {
    root = root.parent;
  }
  return root;
}

/** The folder and those above it, the innermost first. */
function chainOf(folder: SourceFolder): readonly SourceFolder[] {
  return folder.parent === undefined ? [folder] : [folder, ...chainOf(folder.parent)];
}
