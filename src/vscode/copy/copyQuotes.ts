/** Copies quotes to the clipboard. */
import * as vscode from 'vscode';
import type { CancellationToken } from '../../shared/lifecycle.ts';
import { UserError } from '../../shared/userError.ts';
import { cancellable } from '../cancellable.ts';
import type { Services } from '../services.ts';
import { counted, numberText } from '../views/wording.ts';
import { type Copied, copyText, styleOf } from './citation.ts';
import { placesInUse } from './placesInUse.ts';
import { quotedPlaces } from './quotedPlaces.ts';

/** How quotes are copied. */
export interface CopyOptions {
  readonly withCitation: boolean;
}

/** The status message is shown this long, in milliseconds. */
const SHOWN = 4000;

/** Copies. A menu gives what was clicked, and all that is selected with it. */
export async function copyQuotes(services: Services, clicked: unknown, selected: unknown, options: CopyOptions): Promise<void> {
  const copied = await cancellable(vscode.l10n.t('Copying quotes'), (token) => copiedOf(services, { clicked, selected }, options, token));
  if (copied === undefined) {
    return;
  }
  if (copied.length === 0) {
    throw new UserError(
      vscode.l10n.t('There is no quote to copy. Go to one in the reader, select some words there, or choose a quote in a view; then copy.'),
    );
  }
  await vscode.env.clipboard.writeText(copyText(copied, services.settings.copyFormat));
  vscode.window.setStatusBarMessage(copiedMessage(copied), SHOWN);
}

async function copiedOf(
  services: Services,
  { clicked, selected }: { readonly clicked: unknown; readonly selected: unknown },
  options: CopyOptions,
  token: CancellationToken,
): Promise<readonly Copied[]> {
  const { keys, settings } = services;
  const quoted = await quotedPlaces(services, await placesInUse(services, clicked, selected, token), token);
  if (!options.withCitation) {
    return quoted.map(({ copied }) => ({ ...copied, citation: [] }));
  }
  const known = styleOf(settings.copyFormat).cite === undefined ? undefined : await keys.known();
  return quoted.map(({ copied, source }) => {
    const key = known?.keyOf(source);
    return key === undefined ? copied : { ...copied, key };
  });
}

function copiedMessage(copied: readonly Copied[]): string {
  const reported = copied.filter(({ kind }) => kind === 'reported').length;
  if (reported === copied.length) {
    return vscode.l10n.t('Copied as reported speech, which is no quotation.');
  }
  if (reported > 0) {
    return counted(
      vscode.l10n.t(
        '{0, plural, one {Copied # passage, marked as reported.} other {Copied # passages; of these, marked as reported: {1}.}}',
      ),
      copied.length,
      numberText(reported),
    );
  }
  return counted(vscode.l10n.t('{0, plural, one {Copied the quote.} other {Copied # quotes.}}'), copied.length);
}
