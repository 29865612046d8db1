/** Shows, hides and opens the bundled sample articles. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { registerCommand } from './register.ts';

/** Registers the commands. "Open a Sample Article" opens the first, for those who want to try things out. */
export function registerSamples({ log, settings, store, readers }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, 'verbatim.showSamples', () => settings.setSamplesVisible(true)),
    registerCommand(log, 'verbatim.hideSamples', () => settings.setSamplesVisible(false)),
    registerCommand(log, 'verbatim.openSample', async () => {
      const [first] = await store.sampleFiles();
      if (first === undefined) {
        throw new UserError(
          vscode.l10n.t('The sample articles are missing from this installation. Install the extension again to have them.'),
        );
      }
      await readers.open(first, {});
    }),
  );
}
