/** Registers a command so that what goes wrong in it is told where the person acted. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
import { plainMessage } from '../views/plainMessage.ts';

/** Ids of our commands. */
export type CommandId = `verbatim.${string}`;

/**
 * Does what somebody asked for. A `UserError` is shown with its message; anything else is written to the log and told as unexpected,
 * for whoever asked for something must learn that it did not happen. `name` is for the log.
 */
export async function telling<T>(log: vscode.LogOutputChannel, name: string, run: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UserError) {
      void vscode.window.showErrorMessage(plainMessage(error.message));
    } else {
      log.error(name, error instanceof Error ? error : String(error));
      const showLog = vscode.l10n.t('Show Log');
      void vscode.window.showErrorMessage(vscode.l10n.t('That did not work. The log says why.'), showLog).then((chosen) => {
        if (chosen === showLog) {
          log.show();
        }
      });
    }
    return undefined;
  }
}

/** Registers a command so that what goes wrong in it is told. */
export function registerCommand(
  log: vscode.LogOutputChannel,
  id: CommandId,
  run: (...args: readonly unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, (...args: readonly unknown[]) => telling(log, id, () => run(...args)));
}
