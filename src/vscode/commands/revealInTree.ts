/** "Reveal in the Sources View": selects there what is pointed at or looked at in the reader. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { type Target, targetOf } from '../target.ts';
import { registerCommand } from './register.ts';

/** Registers the command. */
export function registerRevealInTree({ log, readers, store, trees }: Services): vscode.Disposable {
  return registerCommand(log, 'verbatim.revealInTree', async (argument) => {
    const reader = readers.active;
    const pointedAt = targetOf(argument);
    const target =
      pointedAt !== undefined && pointedAt.kind !== 'source' ? pointedAt : lookedAt(reader?.uri, reader?.place, reader?.chosenPerson);
    if (target !== undefined && trees.state.get('verbatim.sources.show') !== 'all' && store.isSource(target.uri)) {
      await trees.state.set('verbatim.sources.show', 'all'); // what is read may not be listed
    }
    if (target !== undefined && !(await trees.reveal(target))) {
      throw new UserError(
        vscode.l10n.t('This file is not among the sources. Add it with “Add to Sources”, in the menu of the file in the Explorer.'),
      );
    }
  });
}

function lookedAt(
  uri: vscode.Uri | undefined,
  span: { readonly start: number; readonly end: number } | undefined,
  person: number | undefined,
): Target | undefined {
  if (uri === undefined) {
    return undefined;
  }
  if (span !== undefined) {
    return { kind: 'passage', uri, span };
  }
  return person === undefined ? { kind: 'source', uri } : { kind: 'person', uri, person };
}
