/** The commands of reading on: from source to source, what is read, what was read last, and how large the letters are. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { commandsOf } from './commandsOf.ts';

/** Registers them; what they do is loaded when it is first wanted. */
export function registerReading(services: Services): vscode.Disposable {
  const register = commandsOf(services, async () => (await import('./onDemand.ts')).reading);
  return vscode.Disposable.from(
    register('verbatim.nextSource', 'nextSource'),
    register('verbatim.previousSource', 'previousSource'),
    register('verbatim.nextUnreadSource', 'nextUnreadSource'),
    register('verbatim.openRecentSource', 'openRecentSource'),
    register('verbatim.markRead', 'markRead'),
    register('verbatim.markUnread', 'markUnread'),
    register('verbatim.increaseReaderFont', 'increaseReaderFont'),
    register('verbatim.decreaseReaderFont', 'decreaseReaderFont'),
    register('verbatim.resetReaderFont', 'resetReaderFont'),
  );
}
