/** "Show 500 more", the last entry of a list that is too long. */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { isTreeNode } from '../views/treeNodes.ts';
import { registerCommand } from './register.ts';

/** Registers the command; the node itself tells which list. */
export function registerLoadMore({ log, trees }: Services): vscode.Disposable {
  return registerCommand(log, 'verbatim.loadMore', async (node) => {
    if (isTreeNode(node) && node.kind === 'more') {
      await trees.showMore(node);
    }
  });
}
