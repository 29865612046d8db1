/** "Open in Browser to Print": the marked article in the system's browser, which prints it. */
import * as vscode from 'vscode';
import { UserError } from '../../../shared/userError.ts';
import { cancellable } from '../../cancellable.ts';
import type { Services } from '../../services.ts';
import { replaceFile } from '../exportedFile.ts';
import { chosenSources, markedSource } from './chosenSources.ts';
import { markedFile } from './markedFile.ts';
import { openOutside } from './openOutside.ts';
import { freshPrintFile } from './printFolder.ts';

/** What opens files: the system that the window is shown on. */
export interface Desk {
  /** Whether it has the files that we write. */
  readonly hasOurFiles: boolean;
  /** Opens a file with the program that the person has chosen for it; false when none was opened. */
  open(file: vscode.Uri): Thenable<boolean>;
}

/** Opens what is pointed at, else what is shown in the reader that was used last. */
export async function printArticle(services: Services, clicked: unknown): Promise<void> {
  await openToPrint(services, clicked, thisDesk(services.context));
}

/** The same on any system. Where that has not our files, it says so, and offers to save one. Throws a `UserError` when it cannot be done. */
export async function openToPrint(services: Services, clicked: unknown, desk: Desk): Promise<void> {
  const [uri] = chosenSources(services, clicked, undefined);
  if (uri === undefined) {
    return;
  }
  if (!desk.hasOurFiles) {
    offerToExport(uri);
    return;
  }
  const file = await cancellable(vscode.l10n.t('Writing the article'), async (token) => {
    const opened = await markedSource(services, uri, token);
    const written = await freshPrintFile(services.context, uri);
    await replaceFile(written, await markedFile(services.context, opened, { isToPrint: true }, token));
    return written;
  });
  if (file !== undefined && !(await desk.open(file))) {
    throw new UserError(vscode.l10n.t('No browser was opened. Export the article, and open the file in your browser to print it.'));
  }
}

/** In a browser and with a remote folder, files of ours are on another machine than the person's browser. */
function thisDesk({ globalStorageUri }: vscode.ExtensionContext): Desk {
  const { env } = vscode;
  return {
    hasOurFiles: env.uiKind === vscode.UIKind.Desktop && env.remoteName === undefined && globalStorageUri.scheme === 'file',
    open: openOutside,
  };
}

/** Nobody waits for the answer: the notification may stay for long. */
function offerToExport(uri: vscode.Uri): void {
  const save = vscode.l10n.t('Export Marked Article…');
  const message = vscode.l10n.t(
    'Your browser cannot open files of the machine that Verbatim runs on. Export the article, download the file, and print it from your browser.',
  );
  void vscode.window.showWarningMessage(message, save).then((chosen) => {
    if (chosen === save) {
      return vscode.commands.executeCommand('verbatim.exportArticle', uri);
    }
    return undefined;
  });
}
