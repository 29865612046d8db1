/** The quotes that a command is about: those pointed at, else what is selected or marked in the reader or selected in a view. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import type { OpenedSource } from '../../library/library.ts';
import type { PassagePlace } from '../../library/sourceQueries.ts';
import type { CancellationToken } from '../../shared/lifecycle.ts';
import type { Services } from '../services.ts';
import { given, targetOf } from '../target.ts';
import { isTreeNode } from '../views/treeNodes.ts';
import { passageAround } from './copied.ts';
import { inOrder, quotesOfNode, refuseTooMany, throwIfCancelled } from './nodePassages.ts';

/** A place of a source; the span is in its `Article.text`. */
export interface QuotePlace {
  readonly uri: vscode.Uri;
  readonly span: Span;
}

/** A place as the index is asked about it. */
export function passagePlace({ uri, span }: QuotePlace): PassagePlace {
  return { uri: uri.toString(), start: span.start, end: span.end };
}

/** A place of a source with its text. */
interface OpenedPlace {
  readonly opened: OpenedSource;
  readonly span: Span;
}

/**
 * The places meant, each once, in order of the sources and of the text. A menu gives what was clicked, and all that is selected with
 * it. Empty where nothing is meant.
 */
export async function placesInUse(
  services: Services,
  clicked: unknown,
  selected: unknown,
  token?: CancellationToken,
): Promise<readonly QuotePlace[]> {
  const pointedAt = await placesOf(services, given(clicked, selected), token);
  // A name that is pointed at is no quote, and what else is in use is not meant.
  const isName = targetOf(clicked)?.kind === 'mention';
  return pointedAt.length > 0 || isName ? pointedAt : placesUsedLast(services, token);
}

/**
 * What is made of each place with the text of its source, which is as the reader shows it where it does; those are left out that are
 * no longer there. A source is opened once, and not kept. Throws a `CancelledError` when it is not wanted any more.
 */
export async function withOpened<T>(
  { library, readers }: Services,
  places: readonly QuotePlace[],
  make: (place: OpenedPlace) => T,
  token?: CancellationToken,
): Promise<readonly T[]> {
  const made: T[] = [];
  let opened: OpenedSource | undefined;
  for (const { uri, span } of places) {
    throwIfCancelled(token);
    if (opened?.uri !== uri.toString()) {
      opened = readers.readerFor(uri)?.opened ?? (await library.open(uri.toString(), token));
    }
    made.push(...(span.end <= opened.article.text.length ? [make({ opened, span })] : []));
  }
  return made;
}

/** The places that are pointed at, or that what is pointed at stands for. Throws a `UserError` when they are too many. */
async function placesOf(
  services: Services,
  pointedAt: readonly unknown[],
  token: CancellationToken | undefined,
): Promise<readonly QuotePlace[]> {
  const found: QuotePlace[] = [];
  for (const one of pointedAt) {
    const target = targetOf(one);
    if (target?.kind === 'passage') {
      found.push(target);
    } else if (isTreeNode(one)) {
      const quotes = await quotesOfNode(services, one, token);
      found.push(...quotes.map(({ uri, passage }) => ({ uri: vscode.Uri.parse(uri), span: { start: passage.start, end: passage.end } })));
    }
    refuseTooMany(found.length);
  }
  return inOrder(services, found, passagePlace);
}

/** What is meant where nothing is pointed at: in the reader or in a view, whichever was used last. */
async function placesUsedLast(services: Services, token: CancellationToken | undefined): Promise<readonly QuotePlace[]> {
  const { readers, trees } = services;
  if (trees.usedAt > readers.usedAt) {
    const inView = await placesOf(services, trees.selection, token);
    return inView.length > 0 ? inView : ((await placesInReader(readers)) ?? []);
  }
  // Somebody who is selected in a view may have very many quotes: they are not looked for where the reader tells what is meant.
  return (await placesInReader(readers)) ?? placesOf(services, trees.selection, token);
}

/** What is selected in the reader that is used, else the quote that is marked there; undefined where there is none. */
async function placesInReader({ active }: Services['readers']): Promise<readonly QuotePlace[] | undefined> {
  const { uri, opened } = active ?? {};
  if (active === undefined || uri === undefined || opened === undefined) {
    return undefined;
  }
  const selection = await active.selection();
  if (selection !== undefined) {
    return [{ uri, span: selection }];
  }
  const marked = active.place === undefined ? undefined : passageAround(opened, active.place);
  return marked === undefined ? undefined : [{ uri, span: { start: marked.start, end: marked.end } }];
}
