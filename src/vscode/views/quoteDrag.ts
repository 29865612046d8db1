/** Dragging quotes out of the views, and files into the view of sources: what it does is loaded when something is dragged. */
import type * as vscode from 'vscode';
import { QUOTES_TYPE } from '../../shared/draggedQuotes.ts';
import { ADDRESSES, type DragActions, FILES, TEXT } from './dragTypes.ts';
import type { TreeNode } from './treeNodes.ts';

/** What VS Code asks of a view when something is dragged. */
export class QuoteDrag implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes: readonly string[] = [QUOTES_TYPE, TEXT];
  readonly dropMimeTypes: readonly string[];
  readonly #actions: DragActions;

  constructor(actions: DragActions) {
    this.dropMimeTypes = actions.take === undefined ? [] : [ADDRESSES, FILES];
    this.#actions = actions;
  }

  async handleDrag(nodes: readonly TreeNode[], data: vscode.DataTransfer, token: vscode.CancellationToken): Promise<void> {
    await (await import('./treeCode.ts')).dragQuotes(this.#actions, nodes, data, token);
  }

  async handleDrop(_target: TreeNode | undefined, data: vscode.DataTransfer): Promise<void> {
    await (await import('./treeCode.ts')).dropFiles(this.#actions, data);
  }
}
