/** What VS Code asks of a view. What lists the nodes is loaded when it first asks: in many windows no view is ever seen. */
import * as vscode from 'vscode';
import { Disposable } from '../../shared/lifecycle.ts';
import type { Target } from '../target.ts';
import type { ArticleTree, TreeParts } from './articleTree.ts';
import type { MoreNode, TreeNode } from './treeNodes.ts';

/** The nodes of one view. */
export class TreeProvider<T extends ArticleTree = ArticleTree> extends Disposable implements vscode.TreeDataProvider<TreeNode> {
  readonly #make: (parts: Pick<TreeParts, 'changed'>) => Promise<T>;
  readonly #changed = this._register(new vscode.EventEmitter<TreeNode[] | undefined>());
  #tree: Promise<T> | undefined;
  #isVisible = false;

  readonly onDidChangeTreeData = this.#changed.event;

  /** `make` loads what lists the nodes. */
  constructor(make: (parts: Pick<TreeParts, 'changed'>) => Promise<T>) {
    super();
    this.#make = make;
  }

  /** Tells whether the view is seen; work that was put off while it was not is done then. */
  setVisible(isVisible: boolean): void {
    this.#isVisible = isVisible;
    void this.#tree?.then((tree) => tree.setVisible(isVisible));
  }

  async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    return (await this.tree()).getChildren(parent);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  async getTreeItem(node: TreeNode): Promise<vscode.TreeItem> {
    return (await this.tree()).itemOf(node);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    return (await this.tree()).withTooltip(item, node);
  }

  /** Lists 500 more of the children that `more` stands for; does nothing for a node of another view. */
  async showMore(more: MoreNode): Promise<void> {
    (await this.#tree)?.showMore(more);
  }

  /** The node of a place, or the nearest one above it that there is; undefined when the source is not listed. */
  async find(target: Target): Promise<TreeNode | undefined> {
    return (await this.tree()).find(target);
  }

  /** What lists the nodes; loads it. */
  tree(): Promise<T> {
    this.#tree ??= this.#make({ changed: (nodes) => this.#changed.fire(nodes) }).then((tree) => {
      tree.setVisible(this.#isVisible);
      return this._register(tree);
    });
    return this.#tree;
  }
}
