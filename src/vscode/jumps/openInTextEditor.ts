/** What "Open in Text Editor" does: the file, or the text that was taken out of it, at the character that was pointed at or is looked at in the reader. */
import * as vscode from 'vscode';
import { LineMap } from '../../core/lineMap.ts';
import type { Span } from '../../core/span.ts';
import { SourceError } from '../../library/library.ts';
import { openReadable } from '../../library/openReadable.ts';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { placeOf, targetOf } from '../target.ts';
import { problemText } from '../views/wording.ts';
import { rangeOf } from '../workspace/convert.ts';
import { textAddressOf } from '../workspace/textAddress.ts';

/** Opens what the argument points at; without one, what the reader shows that was used last. */
export async function openInTextEditor(services: Services, argument: unknown): Promise<void> {
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
}

/** By VS Code's own command, which opens files too that are too large for extensions, and says itself what it cannot open. */
async function show(services: Services, uri: vscode.Uri, span: Span | undefined): Promise<void> {
  const address = textAddressOf(uri);
  const problem = address === uri ? undefined : await problemOf(services, uri);
  if (problem !== undefined) {
    throw new UserError(vscode.l10n.t('There is no text of “{0}” to show: {1}.', uri.path.split('/').at(-1) ?? '', problem));
  }
  const range = span === undefined ? undefined : await rangeIn(services, uri, span);
  await vscode.commands.executeCommand('vscode.openWith', address, 'default', range === undefined ? {} : { selection: range });
}

/** Why no text can be taken out of a document; undefined when it can be, if only unmarked. */
async function problemOf({ library }: Services, uri: vscode.Uri): Promise<string | undefined> {
  try {
    await library.open(uri.toString());
    return undefined;
  } catch (error) {
    if (error instanceof SourceError) {
      return error.problem.kind === 'tooLarge' ? undefined : problemText(error.problem);
    }
    throw error;
  }
}

async function rangeIn({ library, readers }: Services, uri: vscode.Uri, span: Span): Promise<vscode.Range | undefined> {
  // One that is too large to analyse is there in the reader only.
  const opened = readers.readerFor(uri)?.opened ?? (await openReadable(library, uri.toString()));
  return opened === undefined ? undefined : rangeOf(new LineMap(opened.article.text).rangeOf(span));
}
