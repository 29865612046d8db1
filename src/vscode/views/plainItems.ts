/** The items of nodes that say no more than what the node has, and what all items are made with. */
import * as vscode from 'vscode';
import type { FolderNode, MissingNode, SpeakerNode } from './treeNodes.ts';
import { articlesText, countsText, doubtText, folderProblemText, joined, numberText } from './wording.ts';

/** Whether what is below a node is shown. */
export const { None: NONE, Collapsed: COLLAPSED, Expanded: EXPANDED } = vscode.TreeItemCollapsibleState;

/** An item with an icon. */
export function item(
  label: string | vscode.TreeItemLabel,
  icon: string,
  collapsibleState: vscode.TreeItemCollapsibleState,
  more: { readonly contextValue: string; readonly description?: string },
): vscode.TreeItem {
  const made = new vscode.TreeItem(label, collapsibleState);
  made.iconPath = new vscode.ThemeIcon(icon);
  return Object.assign(made, more);
}

/** The item of a folder. */
export function folderItem(node: FolderNode): vscode.TreeItem {
  const { folder, group, isOpen } = node;
  const isRoot = folder.parent === undefined;
  const isSamples = group.kind === 'samples' && isRoot;
  const made = item(
    isSamples ? vscode.l10n.t('Sample Articles') : folder.name,
    isSamples ? 'mortar-board' : 'folder-library',
    isOpen ? EXPANDED : COLLAPSED,
    {
      contextValue: isSamples ? 'samples' : folder.added ? 'folder.added' : isRoot || group.kind === 'samples' ? 'root' : 'folder',
      description: numberText(folder.count),
    },
  );
  if (folder.problem !== undefined) {
    made.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    made.description = folderProblemText(folder.problem);
  } else {
    made.accessibilityInformation = { label: `${labelText(made)}, ${articlesText(folder.count)}` };
  }
  return made;
}

function labelText(made: vscode.TreeItem): string {
  return typeof made.label === 'string' ? made.label : (made.label?.label ?? '');
}

/** The item of an entry that names nothing that exists. */
export function missingItem(node: MissingNode): vscode.TreeItem {
  const made = item(node.entry.uri.path.split('/').at(-1) ?? '', 'warning', NONE, {
    contextValue: 'source.failed',
    description: vscode.l10n.t('not found'),
  });
  made.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return made;
}

/** The item of a speaker who is no named person. */
export function speakerItem({ speaker }: SpeakerNode): vscode.TreeItem {
  const { name, quotes, reported, confidence } = speaker;
  const doubt = quotes + reported === 1 && name !== undefined ? doubtText(confidence) : undefined;
  return item(name ?? vscode.l10n.t('Unattributed'), name === undefined ? 'question' : 'organization', COLLAPSED, {
    contextValue: 'speaker',
    description: joined(countsText({ quotes, reported }), doubt),
  });
}
