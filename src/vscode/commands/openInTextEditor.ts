/** "Open in Text Editor": the file, at the character that was pointed at or is looked at in the reader. */
import * as vscode from 'vscode';
import { LineMap } from '../../core/lineMap.ts';
import type { Span } from '../../core/span.ts';
import { SourceError } from '../../library/library.ts';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { placeOf, targetOf } from '../target.ts';
import { rangeOf } from '../workspace/convert.ts';
import { registerCommand } from './register.ts';

/** Registers the command. Without an argument it is about the reader that was used last. */
export function registerOpenInTextEditor(services: Services): vscode.Disposable {
  return registerCommand(services.log, 'verbatim.openInTextEditor', async (argument) => {
    const { readers } = services;
    const target = targetOf(argument);
    const reader = target === undefined ? readers.active : readers.readerFor(target.uri);
    const uri = target?.uri ?? reader?.uri;
    if (uri === undefined) {
      throw new UserError(vscode.l10n.t('There is nothing to open. Choose a source in the Sources view first.'));
    }
    const pointedAt = target === undefined ? undefined : await placeOf(target, services.library);
    const span = pointedAt ?? (await reader?.selection()) ?? reader?.standsAt;
    await show(services, uri, span);
  });
}

/** By VS Code's own command, which opens files too that are too large for extensions, and says itself what it cannot open. */
async function show(services: Services, uri: vscode.Uri, span: Span | undefined): Promise<void> {
  const range = span === undefined ? undefined : await rangeIn(services, uri, span);
  await vscode.commands.executeCommand('vscode.openWith', uri, 'default', range === undefined ? {} : { selection: range });
}

async function rangeIn({ library, readers }: Services, uri: vscode.Uri, span: Span): Promise<vscode.Range | undefined> {
  // One that is too large to analyse is there in the reader only.
  const shown = readers.readerFor(uri)?.opened;
  try {
    const { article } = shown ?? (await library.open(uri.toString()));
    return rangeOf(new LineMap(article.text), span);
  } catch (error) {
    if (error instanceof SourceError) {
      return undefined;
    }
    throw error;
  }
}
