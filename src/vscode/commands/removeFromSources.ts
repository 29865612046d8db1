/** "Remove from Sources", and taking that back. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { targetOf } from '../target.ts';
import { setContext } from '../contextKeys.ts';
import { isTreeNode, type TreeNode } from '../views/treeNodes.ts';
import type { Removable } from '../workspace/sourceEdits.ts';
import { registerCommand } from './register.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 8000;

/** Registers the two commands. Without an argument the entries selected in the view are removed. */
export function registerRemoveFromSources(services: Services): vscode.Disposable {
  const { edits, log, trees } = services;
  const tellUndo = (): Thenable<void> => setContext('verbatim.canUndoRemove', edits.canUndo);
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.removeFromSources', async (clicked, selected) => {
      const many = Array.isArray(selected) ? selected : [];
      const given: readonly unknown[] = many.length > 0 ? many : clicked === undefined ? trees.selection : [clicked];
      const items = given.flatMap((one) => removableOf(one, services) ?? []);
      if (items.length === 0) {
        return;
      }
      await edits.remove(items);
      await tellUndo();
      const what = items.length === 1 && items[0] !== undefined ? nameOf(items[0]) : vscode.l10n.t('{0} entries', String(items.length));
      const message = vscode.l10n.t('Removed {0} from the sources; no file was touched. “Undo Remove from Sources” brings it back.', what);
      vscode.window.setStatusBarMessage(message, SHOWN);
    }),
    registerCommand(log, 'verbatim.undoRemove', async () => {
      const isUndone = await edits.undo();
      await tellUndo();
      const message = isUndone ? vscode.l10n.t('Brought back what was removed last.') : vscode.l10n.t('Nothing was removed.');
      vscode.window.setStatusBarMessage(message, SHOWN);
    }),
  );
}

function nameOf(item: Removable): string {
  return item.kind === 'samples' ? vscode.l10n.t('the sample articles') : `“${item.uri.path.split('/').at(-1) ?? ''}”`;
}

function removableOf(argument: unknown, { store }: Services): Removable | undefined {
  const node: TreeNode | undefined = isTreeNode(argument) ? argument : undefined;
  if (node?.kind === 'folder') {
    return node.group.kind === 'samples' ? { kind: 'samples' } : { kind: 'place', uri: node.folder.uri, isFolder: true };
  }
  if (node?.kind === 'missing') {
    return { kind: 'place', uri: node.entry.uri, isFolder: false };
  }
  const uri = targetOf(argument)?.uri;
  const file = uri === undefined ? undefined : store.get(uri);
  if (file !== undefined && store.groupOf(file.folder)?.kind === 'samples') {
    return { kind: 'samples' };
  }
  return uri === undefined ? undefined : { kind: 'place', uri, isFolder: false };
}
