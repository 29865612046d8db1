/** The view Sources: folders as on disk, sources, and under each its people with their quotes and mentions. */
import * as vscode from 'vscode';
import type { SourceChange, SourceFile, SourceFolder, SourceGroup } from '../workspace/sourceModel.ts';
import { passagesOfSpeaker } from '../../library/passages.ts';
import { nodesOfSource, passageNodes } from './articleNodes.ts';
import { allOf, ArticleTree, type Children, PAGE, type TreeParts, type TreePlace } from './articleTree.ts';
import { insertSorted, sortInPieces } from './sortInPieces.ts';
import { titleOf } from './treeItems.ts';
import type { FolderNode, MissingNode, RangeNode, SourceNode, SpeakerNode, TreeNode } from './treeNodes.ts';

/** Nodes that moved because of what was read are put in their place soon, but while much is read only this often; milliseconds. */
const SOON = 40;
const PAUSE = 600;

/** Which sources are listed, or wanted. */
type IsListed = (file: SourceFile) => boolean;

/** The view Sources. */
export class SourcesTree extends ArticleTree {
  readonly #pending = new Map<string, TreeNode | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settled = 0;
  /** All files by name, while they are listed without their folders. */
  #flat: Promise<readonly SourceFile[]> | undefined;
  /** Made when it is first needed: the first in a process takes milliseconds. */
  #titles: Intl.Collator | undefined;

  constructor(parts: TreeParts) {
    super('verbatim.sources', parts);
    this._register(this.library.onDidChange(({ uris }) => this.#follow(uris)));
    this._register(
      this.store.onDidChange((change) => {
        this.#followFlat(change);
        if (change.folders === 'all' || this.state.get('verbatim.sources.group') === 'none') {
          this.refresh();
        } else {
          this.#refreshFolders(change.folders);
        }
      }),
    );
    this._register(
      this.state.onDidChange((name) => (name.startsWith('verbatim.sources.') || name === 'verbatim.people.sort') && this.refresh()),
    );
  }

  protected async roots(): Promise<Children> {
    await this.store.ready();
    const isListed = this.#filter();
    const samples = this.#groups('samples').filter(({ root }) => holdsAny(root, isListed));
    return allOf([
      ...(await this.#ownNodes(isListed)),
      ...this.store.missing.map(missingNode),
      ...samples.map((one) => this.#samplesNode(one)),
    ]);
  }

  #groups(which: 'own' | 'samples'): readonly SourceGroup[] {
    return this.store.groups.filter(({ kind }) => (kind === 'samples') === (which === 'samples'));
  }

  #samplesNode(group: SourceGroup): FolderNode {
    return folderNode(undefined, group.root, group, { isOpen: !this.store.hasOwn });
  }

  /** Which files are listed: all, or those that are not read. */
  #filter(): IsListed {
    return this.state.get('verbatim.sources.show') === 'all' ? isAny : (file) => !this.isRead(file);
  }

  /** Whether there is nothing new in a source. */
  isRead({ key }: SourceFile): boolean {
    // Of most there is no mark, and it costs more to ask how long they are.
    if (!this.reading.isRead(key, undefined)) {
      return false;
    }
    const state = this.library.state(key);
    return this.reading.isRead(key, state.kind === 'ready' ? state.summary.characters : undefined);
  }

  /** The uppermost nodes of all sources but the samples. */
  async #ownNodes(isListed: IsListed): Promise<readonly TreeNode[]> {
    const own = this.#groups('own');
    return this.state.get('verbatim.sources.group') === 'none'
      ? this.#fileNodes(undefined, await this.#allFiles(own), isListed)
      : this.#ownRoots(own, isListed);
  }

  protected async childrenOf(node: TreeNode): Promise<Children> {
    switch (node.kind) {
      case 'folder':
      case 'range':
        return allOf(this.#below(node, this.#filter()));
      case 'source': {
        const digest = await this.library.queries.digest(node.file.key);
        return allOf(digest === undefined ? [] : nodesOfSource(node, node.file, digest, this.state.get('verbatim.people.sort')));
      }
      case 'person':
        return this.placesOf(node);
      case 'speaker':
        return this.#passagesOf(node);
      default:
        return allOf([]);
    }
  }

  override async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    const children = await super.getChildren(parent);
    const uris = children.flatMap((child) => (child.kind === 'source' ? [child.file.key] : []));
    if (uris.length > 0) {
      this.library.prioritise(uris);
    }
    return children;
  }

  #below(node: FolderNode | RangeNode, isListed: IsListed): readonly TreeNode[] {
    if (node.kind === 'range') {
      return this.#sorted(node, node.files.filter(isListed));
    }
    const { folder, group } = node;
    return [...this.#folderNodes(node, folder, group, isListed), ...this.#fileNodes(node, [...folder.files.values()], isListed)];
  }

  /**
   * The next (1) or previous (-1) source that is wanted, in the order of the view, be it listed or not; the first or last one where
   * `uri` is none. Undefined where there is none. The samples are by themselves.
   */
  async neighbour(uri: vscode.Uri | undefined, step: 1 | -1, isWanted: IsListed): Promise<SourceFile | undefined> {
    await this.store.ready();
    const file = uri === undefined ? undefined : this.store.get(uri);
    const isSample = file === undefined ? !this.store.hasOwnSource : this.store.groupOf(file.folder)?.kind === 'samples';
    const roots = isSample ? this.#groups('samples').map((one) => this.#samplesNode(one)) : await this.#ownNodes(isAny);
    const beside = file === undefined ? [roots] : this.#beside(roots, { target: { kind: 'source', uri: file.uri }, key: file.key }, step);
    for (const nodes of beside) {
      const found = this.#firstIn(nodes, step, isWanted);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  /** What comes after (1) or before (-1) the nodes that lead to a place, the innermost first. */
  #beside(nodes: readonly TreeNode[], place: TreePlace, step: 1 | -1): readonly (readonly TreeNode[])[] {
    const index = nodes.findIndex((node) => this.leadsTo(node, place));
    const node = nodes[index];
    const here = step > 0 ? nodes.slice(index + 1) : nodes.slice(0, Math.max(0, index));
    return node?.kind === 'folder' || node?.kind === 'range' ? [...this.#beside(this.#below(node, isAny), place, step), here] : [here];
  }

  #firstIn(nodes: readonly TreeNode[], step: 1 | -1, isWanted: IsListed): SourceFile | undefined {
    for (const node of step > 0 ? nodes : nodes.toReversed()) {
      const isBelow = (node.kind === 'folder' && holdsAny(node.folder, isWanted)) || (node.kind === 'range' && node.files.some(isWanted));
      const found =
        node.kind === 'source' ? [node.file].find(isWanted) : isBelow ? this.#firstIn(this.#below(node, isAny), step, isWanted) : undefined;
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  async #passagesOf(node: SpeakerNode): Promise<Children> {
    const { file, speaker } = node;
    if (file === undefined) {
      return allOf([]);
    }
    const passages = await this.passagesIn(file, (digest) => passagesOfSpeaker(file.key, digest, speaker.key));
    return allOf(passageNodes(node, passages, { speaker: speaker.name !== undefined, source: false }));
  }

  /** The files of all groups by name. They are put in order once: for very many that takes a second. */
  async #allFiles(groups: readonly SourceGroup[]): Promise<readonly SourceFile[]> {
    this.#flat ??= sortInPieces(
      groups.flatMap((group) => [...group.root.all()]),
      (a, b) => this.#compare(a.name, b.name),
    );
    return this.#flat;
  }

  /** Follows files that came or went in the list of all. */
  #followFlat({ added, removed, folders }: SourceChange): void {
    const flat = this.#flat;
    if (flat === undefined || added.length + removed.length === 0) {
      return;
    }
    if (folders === 'all' || added.length + removed.length > PAGE) {
      this.#flat = undefined;
      return;
    }
    this.#flat = flat.then((files) => {
      const gone = new Set(removed.map(({ key }) => key));
      const list = files.filter(({ key }) => !gone.has(key));
      for (const file of added.filter(({ folder }) => this.store.groupOf(folder)?.kind !== 'samples')) {
        insertSorted(list, file, (a, b) => this.#compare(a.name, b.name));
      }
      return list;
    });
  }

  #ownRoots(groups: readonly SourceGroup[], isListed: IsListed): readonly TreeNode[] {
    const workspace = groups.filter((group) => group.kind === 'workspace' && group.root.isShown);
    const hasOneRoot = (vscode.workspace.workspaceFolders?.length ?? 0) === 1;
    const isAlone = groups.filter((group) => group.root.isShown).length === 1;
    return groups.flatMap((group): readonly TreeNode[] => {
      if (!holdsAny(group.root, isListed)) {
        return [];
      }
      // A single workspace folder is not named: what lies in it is, as in the Explorer.
      if ((group.kind === 'workspace' && hasOneRoot && group.root.problem === undefined && !group.root.added) || group.kind === 'files') {
        const folders = this.#folderNodes(undefined, group.root, group, isListed, {
          isOpen: isAlone && group.root.files.size === 0 && group.root.folders.size === 1,
        });
        return [...folders, ...this.#fileNodes(undefined, [...group.root.files.values()], isListed)];
      }
      return [folderNode(undefined, group.root, group, { isOpen: workspace.length > 1 || isAlone })];
    });
  }

  #folderNodes(
    parent: TreeNode | undefined,
    folder: SourceFolder,
    group: SourceGroup,
    isListed: IsListed,
    options = { isOpen: false },
  ): readonly FolderNode[] {
    return [...folder.folders.values()].filter((one) => holdsAny(one, isListed)).map((one) => folderNode(parent, one, group, options));
  }

  /** Nodes of sources: in ranges by file name where they are too many, else in the order chosen. */
  #fileNodes(parent: TreeNode | undefined, all: readonly SourceFile[], isListed: IsListed): readonly TreeNode[] {
    const files = isListed === isAny ? all : all.filter(isListed);
    if (files.length <= PAGE) {
      return this.#sorted(parent, files);
    }
    // The ranges hold while titles are still being read, for they go by the names of the files.
    return Array.from({ length: Math.ceil(files.length / PAGE) }, (_, index): RangeNode => {
      const part = files.slice(index * PAGE, (index + 1) * PAGE);
      return { kind: 'range', id: `${parent?.id ?? ''}/n:${part[0]?.key ?? ''}`, parent, files: part };
    });
  }

  #sorted(parent: TreeNode | undefined, files: readonly SourceFile[]): readonly SourceNode[] {
    const showsRoot = this.state.get('verbatim.sources.group') === 'none';
    const nodes = files.map((file): SourceNode => {
      const sortKey = this.#sortKey(file);
      return {
        kind: 'source',
        id: `s:${file.key}`,
        parent,
        file,
        sortKey,
        showsRoot,
        tells: 'origin',
        target: { kind: 'source', uri: file.uri },
      };
    });
    return nodes.sort((a, b) => this.#compare(a.sortKey, b.sortKey));
  }

  #compare(a: string, b: string): number {
    this.#titles ??= new Intl.Collator(undefined, { numeric: true, sensitivity: 'base', ignorePunctuation: true });
    return this.#titles.compare(a, b);
  }

  /** By title, or by date with the newest first and those without a date last. */
  #sortKey(file: SourceFile): string {
    const state = this.library.state(file.key);
    const title = titleOf(file, state);
    if (this.state.get('verbatim.sources.sort') === 'title') {
      return title;
    }
    const time = state.kind === 'ready' && state.summary.date !== undefined ? Date.parse(state.summary.date) : Number.NaN;
    return `${Number.isNaN(time) ? 'z' : String(8e15 - time)} ${title}`;
  }

  /** A source was read: its node is shown anew, or its folder where that moves the node. */
  #follow(uris: ReadonlySet<string>): void {
    const stay: TreeNode[] = [];
    for (const node of this.knownSources(uris)) {
      if (this.#sortKey(node.file) === node.sortKey) {
        stay.push(node);
      } else {
        this.#pending.set(node.parent?.id ?? '', node.parent);
      }
    }
    this.refresh(stay);
    if (this.#pending.size > 0) {
      this.#timer ??= setTimeout(() => this.#settle(), Math.max(SOON, this.#settled + PAUSE - Date.now()));
    }
  }

  #settle(): void {
    this.#timer = undefined;
    this.#settled = Date.now();
    const parents = [...this.#pending.values()];
    this.#pending.clear();
    const below = parents.filter((parent) => parent !== undefined);
    this.refresh(below.length < parents.length ? undefined : below);
  }

  #refreshFolders(folders: readonly SourceFolder[]): void {
    const nodes = folders.map((folder) => this.known(`f:${folder.key}`));
    const known = nodes.filter((node) => node !== undefined);
    // A folder without a node is the root of a workspace folder, or was not shown.
    this.refresh(known.length < nodes.length ? undefined : withParents(known));
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    super.dispose();
  }
}

const isAny: IsListed = () => true;

/** Whether there is anything to list of a folder. */
function holdsAny(folder: SourceFolder, isListed: IsListed): boolean {
  return folder.isShown && (isListed === isAny || folder.problem !== undefined || hasOne(folder.all(), isListed));
}

function hasOne(files: Iterable<SourceFile>, isWanted: IsListed): boolean {
  for (const file of files) {
    if (isWanted(file)) {
      return true;
    }
  }
  return false;
}

function folderNode(
  parent: TreeNode | undefined,
  folder: SourceFolder,
  group: SourceGroup,
  options: { readonly isOpen: boolean },
): FolderNode {
  // The samples are another node once there are own sources: VS Code keeps a node open that it has shown open.
  const suffix = group.kind === 'samples' && folder.parent === undefined && options.isOpen ? '#open' : '';
  return { kind: 'folder', id: `f:${folder.key}${suffix}`, parent, folder, group, isOpen: options.isOpen };
}

function missingNode(entry: MissingNode['entry']): MissingNode {
  return { kind: 'missing', id: `x:${entry.uri.toString()}:${String(entry.entry.target)}`, parent: undefined, entry };
}

/** The nodes, and those above each: their counts differ too. VS Code needs to be told only the uppermost. */
function withParents(nodes: readonly TreeNode[]): readonly TreeNode[] {
  const tops = nodes.map((node) => {
    let top = node;
    while (top.parent !== undefined) {
      top = top.parent;
    }
    return top;
  });
  return [...new Set(tops)];
}
