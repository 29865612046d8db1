/** The quotes that a command is about: those pointed at, else what is selected or marked in the reader or selected in a view. */
import type * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import type { OpenedSource } from '../../library/library.ts';
import type { Services } from '../services.ts';
import { type Target, targetOf } from '../target.ts';
import { passageAround } from './copied.ts';

/** A place of a source; the span is in its `Article.text`. */
export interface QuotePlace {
  readonly uri: vscode.Uri;
  readonly span: Span;
}

/** A place of a source with its text. */
export interface OpenedPlace {
  readonly opened: OpenedSource;
  readonly span: Span;
}

/** The places meant. A menu gives what was clicked, and all that is selected with it. Empty where nothing is meant. */
export async function placesInUse(services: Services, clicked: unknown, selected: unknown): Promise<readonly QuotePlace[]> {
  const many: readonly unknown[] = Array.isArray(selected) ? selected : [];
  const pointedAt = placesOf(many.length > 0 ? many : [clicked]);
  // A name that is pointed at is no quote, and what else is in use is not meant.
  const isName = targetOf(clicked)?.kind === 'mention';
  return pointedAt.length > 0 || isName ? pointedAt : await placesUsedLast(services);
}

/** The places with the texts of their sources, as the reader shows them where it does; those are left out that are no longer there. */
export async function openPlaces({ library, readers }: Services, places: readonly QuotePlace[]): Promise<readonly OpenedPlace[]> {
  const found: OpenedPlace[] = [];
  for (const { uri, span } of places) {
    const shown = readers.readerFor(uri)?.opened;
    const opened = shown ?? (await library.open(uri.toString()));
    found.push(...(span.end <= opened.article.text.length ? [{ opened, span }] : []));
  }
  return found;
}

/** The passages among what is pointed at. */
function placesOf(pointedAt: readonly unknown[]): readonly QuotePlace[] {
  return pointedAt.map(targetOf).flatMap((target: Target | undefined) => (target?.kind === 'passage' ? [target] : []));
}

/** What is meant where nothing is pointed at: in the reader or in a view, whichever was used last. */
async function placesUsedLast({ readers, trees }: Services): Promise<readonly QuotePlace[]> {
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
