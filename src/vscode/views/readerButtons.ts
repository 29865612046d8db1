/** What the buttons of the reader's page do. */
import * as vscode from 'vscode';
import type { Target } from '../target.ts';
import type { Pressed, Reader } from './reader.ts';

/** Does what a button says. `open` shows a source that the person chose. */
export async function pressButton(reader: Reader, { action, span }: Pressed, open: (uri: vscode.Uri) => Promise<unknown>): Promise<void> {
  const { uri } = reader;
  const target: Target | undefined =
    uri === undefined ? undefined : span === undefined ? { kind: 'source', uri } : { kind: 'passage', uri, span };
  switch (action) {
    case 'goToPerson':
    case 'nextQuote':
    case 'previousQuote':
      await vscode.commands.executeCommand(`verbatim.${action}`);
      return;
    case 'copyQuote':
    case 'copyQuoteWithCitation':
    case 'compareVersions':
    case 'openInTextEditor':
    case 'removeFromSources':
      await vscode.commands.executeCommand(`verbatim.${action}`, target);
      return;
    case 'showSources':
      await vscode.commands.executeCommand('verbatim.sources.focus');
      return;
    case 'changeLimit':
      await vscode.commands.executeCommand('workbench.action.openSettings', 'verbatim.sources.maxFileSize');
      return;
    case 'showLastText':
      await reader.showLastText();
      return;
    case 'tryAgain':
      await reader.follow();
      return;
    case 'readWithoutMarks':
      await reader.readWithoutMarks();
      return;
    case 'findFile':
      await findFile(reader, open);
      return;
  }
}

async function findFile({ uri }: Reader, open: (uri: vscode.Uri) => Promise<unknown>): Promise<void> {
  const [found] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Find the File'),
      openLabel: vscode.l10n.t('Open in Reader'),
      ...(uri === undefined ? {} : { defaultUri: vscode.Uri.joinPath(uri, '..') }),
    })) ?? [];
  if (found !== undefined) {
    await open(found);
  }
}
