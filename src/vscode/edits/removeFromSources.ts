/** Takes entries out of the sources, and takes that back. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { given, targetOf } from '../target.ts';
import { setContext } from '../contextKeys.ts';
import { isTreeNode, type TreeNode } from '../views/treeNodes.ts';
import { counted, quotedText } from '../views/wording.ts';
import type { Removable, SourceEdits } from '../workspace/sourceEdits.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 8000;

/** Removes the entries clicked on and selected, else those selected in the view used last. */
export async function removeFromSources(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const pointedAt = given(clicked, selected);
  const items = (pointedAt.length > 0 ? pointedAt : services.trees.selection).flatMap((one) => removableOf(one, services) ?? []);
  if (items.length === 0) {
    return;
  }
  const edits = await services.edits();
  await edits.remove(items);
  await tellUndo(edits);
  const what =
    items.length === 1 && items[0] !== undefined
      ? nameOf(items[0])
      : counted(vscode.l10n.t('{0, plural, one {# entry} other {# entries}}'), items.length);
  const message = vscode.l10n.t('Removed {0} from the sources; no file was touched. “Undo Remove from Sources” brings it back.', what);
  vscode.window.setStatusBarMessage(message, SHOWN);
}

/** Takes the last removal back. */
export async function undoRemove(services: Services): Promise<void> {
  const edits = await services.edits();
  const isUndone = await edits.undo();
  await tellUndo(edits);
  const message = isUndone ? vscode.l10n.t('Brought back what was removed last.') : vscode.l10n.t('Nothing was removed.');
  vscode.window.setStatusBarMessage(message, SHOWN);
}

function tellUndo({ canUndo }: SourceEdits): Thenable<void> {
  return setContext('verbatim.canUndoRemove', canUndo);
}

function nameOf(item: Removable): string {
  return item.kind === 'samples' ? vscode.l10n.t('the sample articles') : quotedText(item.uri.path.split('/').at(-1) ?? '');
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
