/** What the three views have in common: at most 500 children a node, finding the node of a place, refreshing one node. */
import * as vscode from 'vscode';
import type { Library } from '../../library/library.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import type { Target } from '../target.ts';
import type { SourceFile } from '../workspace/sourceModel.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';
import { mentionNodes, passageNodes, passagesOfPerson } from './articleNodes.ts';
import { TreeItems } from './treeItems.ts';
import type { MoreNode, PersonNode, TreeNode } from './treeNodes.ts';
import type { ViewState } from './viewState.ts';

/** No node lists more children than this at once. */
export const PAGE = 500;

/** What a view is made with. */
export interface TreeParts {
  readonly store: SourceStore;
  readonly library: Library;
  readonly state: ViewState;
  readonly log: vscode.LogOutputChannel;
}

/** Base of the views' providers. */
export abstract class ArticleTree extends Disposable implements vscode.TreeDataProvider<TreeNode> {
  protected readonly store: SourceStore;
  protected readonly library: Library;
  protected readonly state: ViewState;
  protected isVisible = false;
  readonly #log: vscode.LogOutputChannel;
  readonly #items: TreeItems;
  readonly #changed = this._register(new vscode.EventEmitter<TreeNode[] | undefined>());
  /** The node handed out last under each id: VS Code knows nodes by identity, so a refresh must name that one. */
  readonly #nodes = new Map<string, TreeNode>();
  /** How many children are listed of the nodes of which more than a page was asked for; the key of the root is empty. */
  readonly #listed = new Map<string, number>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(name: string, parts: TreeParts) {
    super();
    this.store = parts.store;
    this.library = parts.library;
    this.state = parts.state;
    this.#log = parts.log;
    this.#items = new TreeItems(parts.library, parts.store, (id) => parts.state.isExpanded(`${name} ${id}`));
  }

  /** Tells the tree whether it is seen; work that it put off while it was not is done then. */
  setVisible(isVisible: boolean): void {
    this.isVisible = isVisible;
  }

  /** All nodes directly below the root. */
  protected abstract roots(): Promise<readonly TreeNode[]>;

  /** All nodes directly below a node, those included that are not listed yet. */
  protected abstract childrenOf(node: TreeNode): Promise<readonly TreeNode[]> | readonly TreeNode[];

  async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    const children = await this.#all(parent);
    const count = this.#listed.get(parent?.id ?? '') ?? PAGE;
    const isCut = children.length > count;
    // The entry that stands for the rest is a child too.
    const listed: TreeNode[] = children.slice(0, isCut ? count - 1 : count);
    if (isCut) {
      listed.push({ kind: 'more', id: `${parent?.id ?? ''}/more`, parent, hidden: children.length - count + 1 });
    }
    for (const node of listed) {
      this.#nodes.set(node.id, node);
    }
    return listed;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return this.#items.itemOf(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const tooltip = this.#items.tooltipOf(node);
    if (tooltip !== undefined) {
      item.tooltip = tooltip;
    }
    return item;
  }

  /** Lists 500 more of the children that `more` stands for; does nothing for a node of another view. */
  showMore(more: MoreNode): void {
    if (this.#nodes.get(more.id) !== more) {
      return;
    }
    const key = more.parent?.id ?? '';
    this.#listed.set(key, (this.#listed.get(key) ?? PAGE) + PAGE);
    this.refresh(more.parent === undefined ? undefined : [more.parent]);
  }

  /** Has VS Code ask again for these nodes and what is below; for everything when undefined. */
  refresh(nodes?: readonly TreeNode[]): void {
    if (nodes === undefined) {
      this.#nodes.clear();
      this.#changed.fire(undefined);
      return;
    }
    // An empty list would be taken for the root.
    const known = nodes.flatMap((node) => this.#nodes.get(node.id) ?? []);
    if (known.length > 0) {
      this.#changed.fire(known);
    }
  }

  /** The node handed out under this id. */
  protected known(id: string): TreeNode | undefined {
    return this.#nodes.get(id);
  }

  /**
   * The node of a place, or the nearest one above it that there is; undefined when the source is not listed. Lists more of
   * the children where the node is among those not listed yet.
   */
  async find(target: Target): Promise<TreeNode | undefined> {
    let found: TreeNode | undefined;
    for (;;) {
      const children = await this.#all(found);
      const index = children.findIndex((child) => this.#leadsTo(child, target));
      const child = children[index];
      if (child === undefined) {
        return found;
      }
      const key = found?.id ?? '';
      if (index >= (this.#listed.get(key) ?? PAGE) - 1) {
        this.#listed.set(key, Math.ceil((index + 2) / PAGE) * PAGE);
        this.refresh(found === undefined ? undefined : [found]);
      }
      found = child;
      if (child.kind === 'passage' || child.kind === 'mention' || child.kind === target.kind) {
        return child;
      }
    }
  }

  /** The quotes and the mentions of a person in one source. */
  protected async placesOf(node: PersonNode): Promise<readonly TreeNode[]> {
    const names = { speaker: false, source: node.label === 'nameAndSource' };
    const quotes = passageNodes(node, passagesOfPerson(this.library, node.file, node.person.id), names);
    try {
      return [...quotes, ...(await mentionNodes(this.library, node))];
    } catch (error) {
      // The file went or was locked meanwhile; its own node tells, and the quotes are known without it.
      this.#log.warn('The mentions of a person could not be listed.', error instanceof Error ? error : String(error));
      return quotes;
    }
  }

  async #all(parent: TreeNode | undefined): Promise<readonly TreeNode[]> {
    return parent === undefined ? this.roots() : this.childrenOf(parent);
  }

  #leadsTo(node: TreeNode, target: Target): boolean {
    const key = target.uri.toString();
    switch (node.kind) {
      case 'folder':
        return this.#isBelow(node.folder.key, this.store.get(key));
      case 'range':
        return node.files.some((file) => file.key === key);
      case 'source':
        return node.file.key === key;
      case 'person':
        return node.file.key === key && node.person.id === this.#personOf(target);
      case 'shared':
        return node.shared.places.some((place) => place.file.key === key && place.person.id === this.#personOf(target));
      case 'speaker':
        return target.kind === 'passage' && node.passages.some((one) => one.file.key === key && one.passage.start === target.span.start);
      case 'passage':
        return (
          node.file.key === key &&
          target.kind === 'passage' &&
          node.passage.start === target.span.start &&
          node.passage.end === target.span.end
        );
      case 'mention':
        return node.file.key === key && target.kind === 'mention' && node.mention.start === target.span.start;
      case 'missing':
      case 'more':
        return false;
    }
  }

  #isBelow(folder: string, file: SourceFile | undefined): boolean {
    for (let above = file?.folder; above !== undefined; above = above.parent) {
      if (above.key === folder) {
        return true;
      }
    }
    return false;
  }

  #personOf(target: Target): number | undefined {
    if (target.kind === 'passage') {
      const state = this.library.state(target.uri.toString());
      return state.kind === 'ready'
        ? state.digest.passages.find((one) => one.start === target.span.start && one.end === target.span.end)?.person
        : undefined;
    }
    return target.kind === 'source' ? undefined : target.person;
  }
}
