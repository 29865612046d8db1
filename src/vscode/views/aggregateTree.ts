/** What the views People and Quotes have in common: they sum up all sources, and only while they are seen. */
import type { SourceDigest } from '../../library/digest.ts';
import type { SourceFile } from '../workspace/sourceModel.ts';
import { ArticleTree, type TreeParts } from './articleTree.ts';
import { type SharedPerson, sharedPeople } from './peopleIndex.ts';
import { titleOf } from './treeItems.ts';
import type { SourceNode, TreeNode } from './treeNodes.ts';
import type { ChoiceName } from './viewState.ts';

/** While sources are being read, the view is summed up anew at most this often, in milliseconds. */
const PAUSE = 700;

/** Base of the views that list what all sources hold together. */
export abstract class AggregateTree extends ArticleTree {
  #isStale = false;
  /** Addresses of the sources that changed since the view was summed up. */
  readonly #stale = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  /** The root's nodes as they were listed last, by what is seen of them. */
  #shown: readonly string[] = [];

  protected constructor(name: string, parts: TreeParts, choices: readonly ChoiceName[]) {
    super(name, parts);
    this._register(this.library.onDidChange(({ uris }) => this.#mark(uris)));
    this._register(
      this.store.onDidChange(({ added, removed }) => {
        if (added.length + removed.length > 0) {
          this.#mark([...added, ...removed].map((file) => file.key));
        }
      }),
    );
    this._register(this.state.onDidChange((choice) => choices.includes(choice) && this.refresh()));
  }

  /** The nodes of the root, from the sources given, whose digests are known. */
  protected abstract listed(files: readonly SourceFile[]): readonly TreeNode[];

  override setVisible(isVisible: boolean): void {
    super.setVisible(isVisible);
    if (isVisible && this.#isStale) {
      void this.#catchUp();
    }
  }

  protected async roots(): Promise<readonly TreeNode[]> {
    await this.store.ready();
    return this.listed([...this.store.all()].filter((file) => this.digestOf(file) !== undefined));
  }

  override async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    const children = await super.getChildren(parent);
    if (parent === undefined) {
      this.#shown = children.map((node) => node.id);
    }
    return children;
  }

  /** The digest of a source that was read; undefined for one that was not. */
  protected digestOf(file: SourceFile): SourceDigest | undefined {
    const state = this.library.state(file.key);
    return state.kind === 'ready' ? state.digest : undefined;
  }

  /** The people of these sources, each once. */
  protected sharedPeople(files: readonly SourceFile[]): readonly SharedPerson[] {
    return sharedPeople(files.flatMap((file) => (this.digestOf(file)?.people ?? []).map((person) => ({ file, person }))));
  }

  protected sourceNode(file: SourceFile, tells: 'people' | 'quotes'): SourceNode {
    const sortKey = titleOf(file, this.library.state(file.key));
    return {
      kind: 'source',
      id: `s:${file.key}`,
      parent: undefined,
      file,
      sortKey,
      showsRoot: true,
      tells,
      target: { kind: 'source', uri: file.uri },
    };
  }

  #mark(uris: readonly string[]): void {
    this.#isStale = true;
    for (const uri of uris) {
      this.#stale.add(uri);
    }
    if (this.isVisible) {
      this.#timer ??= setTimeout(() => void this.#catchUp(), PAUSE);
    }
  }

  /** Shows what changed: just the nodes that concern the sources that changed where the list is the same, else the list. */
  async #catchUp(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const stale = new Set(this.#stale);
    this.#stale.clear();
    this.#isStale = false;
    const before = this.#shown;
    const nodes = await this.roots();
    const isSame = before.length > 0 && nodes.length === before.length && nodes.every((node, index) => node.id === before[index]);
    if (this.isDisposed) {
      return;
    }
    // VS Code asks only for the children of a node that it is told of, and takes the node as it was: hence the list is
    // told anew also where a person's counts differ, and single nodes only where they are sources, which look themselves up.
    const changed = nodes.filter((node) => node.kind === 'source' && stale.has(node.file.key));
    this.refresh(isSame && nodes.every((node) => node.kind === 'source') ? changed : undefined);
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    super.dispose();
  }
}
