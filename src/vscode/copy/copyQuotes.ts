/** Copies quotes to the clipboard. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { type Copied, copyText } from './citation.ts';
import { copiedAt, type CopyOptions } from './copied.ts';
import { openPlaces, placesInUse } from './placesInUse.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 4000;

/** Copies. A menu gives what was clicked, and all that is selected with it. */
export async function copyQuotes(services: Services, clicked: unknown, selected: unknown, options: CopyOptions): Promise<void> {
  const { keys, settings } = services;
  const places = await openPlaces(services, await placesInUse(services, clicked, selected));
  const format = settings.copyFormat;
  const known = options.withCitation && (format === 'pandoc' || format === 'latex') ? await keys.known() : undefined;
  const copied = places.flatMap(({ opened, span }): readonly Copied[] => {
    const one = copiedAt(opened, span, options);
    const key = known?.keyOf({ ...opened.digest, uri: opened.uri });
    return one === undefined ? [] : [key === undefined ? one : { ...one, key }];
  });
  if (copied.length === 0) {
    throw new UserError(
      vscode.l10n.t('There is no quote to copy. Go to one in the reader, select some words there, or choose a quote in a view; then copy.'),
    );
  }
  await vscode.env.clipboard.writeText(copyText(copied, format));
  vscode.window.setStatusBarMessage(copiedMessage(copied), SHOWN);
}

function copiedMessage(copied: readonly Copied[]): string {
  if (copied.some(({ kind }) => kind === 'reported')) {
    return vscode.l10n.t('Copied as reported speech, which is no quotation.');
  }
  return copied.length === 1 ? vscode.l10n.t('Copied the quote.') : vscode.l10n.t('Copied {0} quotes.', String(copied.length));
}
