/** What is dragged between the views and the rest of VS Code, by its types, and what is done with it. */
import type * as vscode from 'vscode';
import type { PlacedPassage } from '../../library/sourceQueries.ts';
import type { TreeNode } from './treeNodes.ts';

/** Words alone. */
export const TEXT = 'text/plain';
/** Addresses, as the Explorer and editors give them, and on a desktop the system's file manager too. */
export const ADDRESSES = 'text/uri-list';
/** Files of the system's file manager, which in a browser have no address. */
export const FILES = 'files';

/** What dragging does. */
export interface DragActions {
  /** The quotes that nodes stand for, in order. */
  readonly quotesOf: (nodes: readonly TreeNode[], token: vscode.CancellationToken) => Promise<readonly PlacedPassage[]>;
  /** Is told of what is dropped: addresses, and whether there were files of which nothing tells where they are. Without it nothing can be dropped. */
  readonly take?: (uris: readonly vscode.Uri[], options: { readonly hasUnplaced: boolean }) => unknown;
}
