/** "Go to Next Source", "Go to Previous Source" and "Go to Next Unread Source", in the order of the Sources view. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import type { SourceFile } from '../workspace/sourceModel.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 4000;

/** Opens the source after the one in the reader that was used last; the first where none is open. */
export async function nextSource(services: Services): Promise<void> {
  const tree = await services.trees.sources.tree();
  await show(services, await tree.neighbour(services.readers.active?.uri, 1, () => true), vscode.l10n.t('There is no next source.'));
}

/** Opens the source before it; the last where none is open. */
export async function previousSource(services: Services): Promise<void> {
  const tree = await services.trees.sources.tree();
  await show(services, await tree.neighbour(services.readers.active?.uri, -1, () => true), vscode.l10n.t('There is no previous source.'));
}

/** Opens the next source after it that is not read, or the first of all. */
export async function nextUnreadSource(services: Services): Promise<void> {
  const { library, readers, trees } = services;
  const tree = await trees.sources.tree();
  const from = readers.active?.uri;
  const isWanted = (file: SourceFile): boolean =>
    file.key !== from?.toString() && library.state(file.key).kind !== 'failed' && !tree.isRead(file);
  const found = (await tree.neighbour(from, 1, isWanted)) ?? (await tree.neighbour(undefined, 1, isWanted));
  await show(services, found, vscode.l10n.t('All other sources are read.'));
}

/** Opens a source; says something where there is none. */
async function show({ readers }: Services, found: SourceFile | undefined, none: string): Promise<void> {
  if (found === undefined) {
    vscode.window.setStatusBarMessage(none, SHOWN);
  } else {
    await readers.open(found.uri, {});
  }
}
