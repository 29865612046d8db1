/** The commands that correct what was found, and undo and list that. */
import * as vscode from 'vscode';
import { setContext } from '../contextKeys.ts';
import type { Services } from '../services.ts';
import { commandsOf } from './commandsOf.ts';

/** Registers them; what they do is loaded when it is first wanted. */
export function registerCorrections(services: Services): vscode.Disposable {
  const { corrections } = services;
  const register = commandsOf(services, async () => (await import('./onDemand.ts')).correct);
  const tell = (): Thenable<void> => setContext('verbatim.hasCorrections', corrections.all().length > 0);
  return vscode.Disposable.from(
    register('verbatim.mergePeople', 'mergePeople'),
    register('verbatim.splitPerson', 'splitPerson'),
    register('verbatim.renamePerson', 'renamePerson'),
    register('verbatim.notPerson', 'notPerson'),
    register('verbatim.changeSpeaker', 'changeSpeaker'),
    register('verbatim.markQuote', 'markQuote'),
    register('verbatim.notQuote', 'notQuote'),
    register('verbatim.undoCorrection', 'undoCorrection'),
    register('verbatim.showCorrections', 'showCorrections'),
    corrections.onDidRead(() => void tell()),
  );
}
