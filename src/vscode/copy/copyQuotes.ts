/** Copies quotes to the clipboard: those pointed at, else what is selected or marked in the reader or selected in a view. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { UserError } from '../../shared/userError.ts';
import type { Services } from '../services.ts';
import { type Target, targetOf } from '../target.ts';
import { type Copied, copyText } from './citation.ts';
import { copiedAt, type CopyOptions, passageAround } from './copied.ts';

/** The status message is shown this long, in milliseconds. */
const SHOWN = 4000;

/** A place of a source. */
interface Place {
  readonly uri: vscode.Uri;
  readonly span: Span;
}

/** Copies. A menu gives what was clicked, and all that is selected with it. */
export async function copyQuotes(services: Services, clicked: unknown, selected: unknown, options: CopyOptions): Promise<void> {
  const many: readonly unknown[] = Array.isArray(selected) ? selected : [];
  const pointedAt = placesOf(many.length > 0 ? many : [clicked]);
  // A name that is pointed at is no quote, and what else is in use is not meant.
  const isName = targetOf(clicked)?.kind === 'mention';
  const places = pointedAt.length > 0 || isName ? pointedAt : await placesInUse(services);
  const copied = await copiedOf(services, places, options);
  if (copied.length === 0) {
    throw new UserError(
      vscode.l10n.t('There is no quote to copy. Go to one in the reader, select some words there, or choose a quote in a view; then copy.'),
    );
  }
  await vscode.env.clipboard.writeText(copyText(copied, services.settings.copyFormat));
  const message = copiedMessage(copied);
  vscode.window.setStatusBarMessage(message, SHOWN);
}

/** The passages among what is pointed at. */
function placesOf(pointedAt: readonly unknown[]): readonly Place[] {
  return pointedAt.map(targetOf).flatMap((target: Target | undefined) => (target?.kind === 'passage' ? [target] : []));
}

/** What is meant where nothing is pointed at: in the reader or in a view, whichever was used last. */
async function placesInUse({ readers, trees }: Services): Promise<readonly Place[]> {
  const inView = placesOf(trees.selection);
  if (inView.length > 0 && trees.usedAt > readers.usedAt) {
    return inView;
  }
  const reader = readers.active;
  const { uri, opened } = reader ?? {};
  if (reader === undefined || uri === undefined || opened === undefined) {
    return inView;
  }
  const selection = await reader.selection();
  if (selection !== undefined) {
    return [{ uri, span: selection }];
  }
  const marked = reader.place === undefined ? undefined : passageAround(opened, reader.place);
  return marked === undefined ? inView : [{ uri, span: { start: marked.start, end: marked.end } }];
}

async function copiedOf({ library, readers }: Services, places: readonly Place[], options: CopyOptions): Promise<readonly Copied[]> {
  const copied: Copied[] = [];
  for (const { uri, span } of places) {
    const shown = readers.readerFor(uri)?.opened;
    const opened = shown ?? (await library.open(uri.toString()));
    const one = span.end <= opened.article.text.length ? copiedAt(opened, span, options) : undefined;
    copied.push(...(one === undefined ? [] : [one]));
  }
  return copied;
}

function copiedMessage(copied: readonly Copied[]): string {
  if (copied.some(({ kind }) => kind === 'reported')) {
    return vscode.l10n.t('Copied as reported speech, which is no quotation.');
  }
  return copied.length === 1 ? vscode.l10n.t('Copied the quote.') : vscode.l10n.t('Copied {0} quotes.', String(copied.length));
}
