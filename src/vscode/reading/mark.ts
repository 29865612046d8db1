/** "Mark as Read" and "Mark as Unread": of what is selected in a view, of all sources in a folder, or of the source in the reader. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { given, targetOf } from '../target.ts';
import { isTreeNode } from '../views/treeNodes.ts';
import { counted } from '../views/wording.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 4000;

/** Marks sources as read. */
export async function markRead(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const uris = sourcesOf(services, given(clicked, selected));
  const reading = await services.reading();
  reading.mark(new Map(uris.map((uri) => [uri, lengthOf(services, uri)])));
  tell(counted(vscode.l10n.t('{0, plural, one {Marked # source as read.} other {Marked # sources as read.}}'), uris.length));
}

/** Marks sources as not read; the next time they open at their beginning. */
export async function markUnread(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const uris = sourcesOf(services, given(clicked, selected));
  (await services.reading()).unmark(uris);
  tell(counted(vscode.l10n.t('{0, plural, one {Marked # source as unread.} other {Marked # sources as unread.}}'), uris.length));
}

function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, SHOWN);
}

/** The addresses of the sources that are pointed at, else of the one in the reader, each once. */
function sourcesOf({ readers }: Services, pointedAt: readonly unknown[]): readonly string[] {
  const inReader = readers.active?.uri;
  const uris = pointedAt.length > 0 ? pointedAt.flatMap(addressesOf) : inReader === undefined ? [] : [inReader.toString()];
  if (uris.length === 0) {
    throw new UserError(vscode.l10n.t('No source is chosen. Choose one in the Sources view, or open one in the reader first.'));
  }
  return [...new Set(uris)];
}

function addressesOf(argument: unknown): readonly string[] {
  if (isTreeNode(argument) && argument.kind === 'folder') {
    return Array.from(argument.folder.all(), ({ key }) => key);
  }
  if (isTreeNode(argument) && argument.kind === 'range') {
    return argument.files.map(({ key }) => key);
  }
  const target = targetOf(argument);
  return target === undefined ? [] : [target.uri.toString()];
}

/** How long a text is, in UTF-16 code units; 0 where that is not known yet. */
function lengthOf({ library, readers }: Services, uri: string): number {
  const state = library.state(uri);
  const opened = readers.active?.opened;
  return state.kind === 'ready' ? state.summary.characters : opened?.uri === uri ? opened.article.text.length : 0;
}
