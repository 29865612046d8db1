/** Which sources a command about whole articles is about. */
import * as vscode from 'vscode';
import type { OpenedSource } from '../../../library/library.ts';
import { SourceError } from '../../../library/library.ts';
import { fileNameOf } from '../../../formats/formatNames.ts';
import type { CancellationToken } from '../../../shared/lifecycle.ts';
import { UserError } from '../../../shared/userError.ts';
import type { Services } from '../../services.ts';
import { given, targetOf } from '../../target.ts';
import { isTreeNode } from '../../views/treeNodes.ts';
import { problemText } from '../../views/wording.ts';

/**
 * The sources that are pointed at, each once: in a view those that are selected, of which other entries are left out, elsewhere
 * that of the place. Where nothing is pointed at, the one that the reader shows that was used last. Throws a `UserError` when there is none.
 */
export function chosenSources({ readers }: Pick<Services, 'readers'>, clicked: unknown, selected: unknown): readonly vscode.Uri[] {
  const targets = given(clicked, selected)
    .filter((one) => !isTreeNode(one) || one.kind === 'source')
    .map(targetOf);
  const pointedAt = targets.flatMap((target) => (target === undefined ? [] : [target.uri]));
  const shown = readers.active?.uri;
  const uris = pointedAt.length === 0 && shown !== undefined ? [shown] : pointedAt;
  if (uris.length === 0) {
    throw new UserError(vscode.l10n.t('There is no article to write. Open a source in the reader first.'));
  }
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

/** A source with its marks. Throws a `UserError` where it has no text or cannot be read, and a `CancelledError` when it is not wanted any more. */
export async function markedSource(
  { library }: Pick<Services, 'library'>,
  uri: vscode.Uri,
  token?: CancellationToken,
): Promise<OpenedSource> {
  const name = fileNameOf(uri.path);
  try {
    const opened = await library.open(uri.toString(), token);
    if (opened.article.blocks.length > 0) {
      return opened;
    }
  } catch (error) {
    if (error instanceof SourceError) {
      throw new UserError(vscode.l10n.t('“{0}” was not written: {1}.', name, problemText(error.problem)));
    }
    throw error;
  }
  throw new UserError(vscode.l10n.t('“{0}” was not written: there is no text in it.', name));
}
