/** What a drag out of a view holds, and what a drop on the view of sources brings. */
import * as vscode from 'vscode';
import { type DraggedQuote, QUOTES_TYPE } from '../../shared/draggedQuotes.ts';
import { ADDRESSES, type DragActions, TEXT } from './dragTypes.ts';
import type { TreeNode } from './treeNodes.ts';

/** What is dragged out of the view of sources itself has this type. */
const OWN = 'application/vnd.code.tree.verbatim.sources';

/** Puts the quotes that nodes stand for into what is dragged, under a type of ours and as text; nothing where there are none. */
export async function dragQuotes(
  { quotesOf }: DragActions,
  nodes: readonly TreeNode[],
  data: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<void> {
  const quotes = await quotesOf(nodes, token);
  if (quotes.length === 0) {
    return;
  }
  const dragged = quotes.map(({ uri, passage }): DraggedQuote => ({ uri, start: passage.start, end: passage.end }));
  data.set(QUOTES_TYPE, new vscode.DataTransferItem(JSON.stringify(dragged)));
  // What is reported says so wherever it is dropped.
  const words = quotes.map(({ passage }) =>
    passage.kind === 'reported' ? `[${vscode.l10n.t('reported')}] ${passage.words}` : passage.words,
  );
  data.set(TEXT, new vscode.DataTransferItem(words.join('\n\n')));
}

/** Tells of the files that are dropped, each once. */
export async function dropFiles({ take }: DragActions, data: vscode.DataTransfer): Promise<void> {
  if (data.get(OWN) !== undefined) {
    return; // a source that is moved about in its own list stays where it is
  }
  const list = (await data.get(ADDRESSES)?.asString()) ?? '';
  const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const files = Array.from(data, ([, item]) => item.asFile()).filter((file) => file !== undefined);
  const uris = [...lines.map((uri) => vscode.Uri.parse(uri)), ...files.flatMap(({ uri }) => uri ?? [])];
  const unique = new Map(uris.map((uri) => [uri.toString(), uri]));
  await take?.([...unique.values()], { hasUnplaced: unique.size === 0 && files.length > 0 });
}
