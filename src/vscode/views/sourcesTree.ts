/** The view Sources: folders as on disk, sources, and under each its people with their quotes and mentions. */
import * as vscode from 'vscode';
import type { SourceChange, SourceFile, SourceFolder, SourceGroup } from '../workspace/sourceModel.ts';
import { passagesOfSpeaker } from '../../library/passages.ts';
import { nodesOfSource, passageNodes } from './articleNodes.ts';
import { allOf, ArticleTree, type Children, PAGE, type TreeParts } from './articleTree.ts';
import { insertSorted, sortInPieces } from './sortInPieces.ts';
import { titleOf } from './treeItems.ts';
import type { FolderNode, MissingNode, RangeNode, SourceNode, SpeakerNode, TreeNode } from './treeNodes.ts';

/** Nodes that moved because of what was read are put in their place soon, but while much is read only this often; milliseconds. */
const SOON = 40;
const PAUSE = 600;

/** The view Sources. */
export class SourcesTree extends ArticleTree {
  readonly #pending = new Map<string, TreeNode | undefined>();
  #timer: NodeJS.Timeout | undefined;
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
    const { hasOwn, groups } = this.store;
    const own = groups.filter((group) => group.kind !== 'samples');
    const samples = groups
      .filter((group) => group.kind === 'samples')
      .map((group) => folderNode(undefined, group.root, group, { isOpen: !hasOwn }));
    const nodes =
      this.state.get('verbatim.sources.group') === 'none' ? this.#fileNodes(undefined, await this.#allFiles(own)) : this.#ownRoots(own);
    return allOf([...nodes, ...this.store.missing.map(missingNode), ...samples]);
  }

  protected async childrenOf(node: TreeNode): Promise<Children> {
    switch (node.kind) {
      case 'folder':
        return allOf([...this.#folderNodes(node, node.folder, node.group), ...this.#fileNodes(node, [...node.folder.files.values()])]);
      case 'range':
        return allOf(this.#sorted(node, node.files));
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

  #ownRoots(groups: readonly SourceGroup[]): readonly TreeNode[] {
    const workspace = groups.filter((group) => group.kind === 'workspace' && group.root.isShown);
    const hasOneRoot = (vscode.workspace.workspaceFolders?.length ?? 0) === 1;
    const isAlone = groups.filter((group) => group.root.isShown).length === 1;
    return groups.flatMap((group): readonly TreeNode[] => {
      if (!group.root.isShown) {
        return [];
      }
      // A single workspace folder is not named: what lies in it is, as in the Explorer.
      if ((group.kind === 'workspace' && hasOneRoot && group.root.problem === undefined && !group.root.added) || group.kind === 'files') {
        const folders = this.#folderNodes(undefined, group.root, group, {
          isOpen: isAlone && group.root.files.size === 0 && group.root.folders.size === 1,
        });
        return [...folders, ...this.#fileNodes(undefined, [...group.root.files.values()])];
      }
      return [folderNode(undefined, group.root, group, { isOpen: workspace.length > 1 || isAlone })];
    });
  }

  #folderNodes(parent: TreeNode | undefined, folder: SourceFolder, group: SourceGroup, options = { isOpen: false }): readonly FolderNode[] {
    return [...folder.folders.values()].filter((one) => one.isShown).map((one) => folderNode(parent, one, group, options));
  }

  /** Nodes of sources: in ranges by file name where they are too many, else in the order chosen. */
  #fileNodes(parent: TreeNode | undefined, files: readonly SourceFile[]): readonly TreeNode[] {
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
