/** Dragging quotes out of the views, and files into the view of sources. */
import * as vscode from 'vscode';
import { type DraggedQuote, QUOTES_TYPE } from '../../shared/draggedQuotes.ts';
import type { TreeNode } from './treeNodes.ts';

const TEXT = 'text/plain';
const FILES = 'text/uri-list';

/** What VS Code asks of a view when something is dragged. */
export class QuoteDrag implements vscode.TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes: readonly string[] = [QUOTES_TYPE, TEXT];
  readonly dropMimeTypes: readonly string[];
  readonly #takeFiles: (uris: readonly vscode.Uri[]) => unknown;

  /** `takeFiles` is told of files that are dropped; without it none are taken. */
  constructor(takeFiles?: (uris: readonly vscode.Uri[]) => unknown) {
    this.dropMimeTypes = takeFiles === undefined ? [] : [FILES];
    this.#takeFiles = takeFiles ?? ((): void => undefined);
  }

  handleDrag(nodes: readonly TreeNode[], data: vscode.DataTransfer): void {
    const passages = nodes.flatMap((node) => (node.kind === 'passage' ? [node] : []));
    if (passages.length === 0) {
      return;
    }
    const dragged = passages.map(({ file, passage }): DraggedQuote => ({ uri: file.key, start: passage.start, end: passage.end }));
    data.set(QUOTES_TYPE, new vscode.DataTransferItem(JSON.stringify(dragged)));
    // What is reported says so wherever it is dropped.
    const words = passages.map(({ passage }) =>
      passage.kind === 'reported' ? `[${vscode.l10n.t('reported')}] ${passage.words}` : passage.words,
    );
    data.set(TEXT, new vscode.DataTransferItem(words.join('\n\n')));
  }

  async handleDrop(_target: TreeNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const list = (await data.get(FILES)?.asString()) ?? '';
    const uris = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
    await this.#takeFiles(uris.map((uri) => vscode.Uri.parse(uri)));
  }
}
