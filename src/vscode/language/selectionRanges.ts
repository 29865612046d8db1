/** How a selection grows in a source: from the name or the words of a quote over the quote and the paragraph to all of the text. */
import * as vscode from 'vscode';
import { contains, firstStartingAt, type Span } from '../../core/span.ts';
import { withoutMarks } from '../copy/quoteMarks.ts';
import type { Services } from '../services.ts';
import { blockAt } from '../views/placeText.ts';
import { type SourceDocument, sourceDocument } from './sourceDocument.ts';

/** Provides it; undefined for what is no source. VS Code itself begins with the word. */
export async function provideSelectionRanges(
  services: Services,
  document: vscode.TextDocument,
  positions: readonly vscode.Position[],
  token: vscode.CancellationToken,
): Promise<vscode.SelectionRange[] | undefined> {
  const source = await sourceDocument(services, document, token);
  return source === undefined ? undefined : positions.map((position) => chain(source, position));
}

function chain(source: SourceDocument, position: vscode.Position): vscode.SelectionRange {
  let inner: Span | undefined;
  const outwards = placesAround(source, source.offsetAt(position)).sort((a, b) => a.end - a.start - (b.end - b.start));
  // Each has to hold the one before, so that what crosses it is passed over.
  const growing = outwards.filter((place) => {
    const isLarger = inner === undefined || (contains(place, inner) && place.end - place.start > inner.end - inner.start);
    inner = isLarger ? place : inner;
    return isLarger;
  });
  let selection: vscode.SelectionRange | undefined;
  for (const place of growing.reverse()) {
    selection = new vscode.SelectionRange(source.rangeOf(place), selection);
  }
  return selection ?? new vscode.SelectionRange(new vscode.Range(position, position));
}

/** All that the offset is in or at the edge of. */
function placesAround({ opened: { article, analysis } }: SourceDocument, at: number): Span[] {
  const { text } = article;
  const passages = analysis.passages.filter(({ start, end }) => start <= at && at <= end);
  const block = blockAt(article, at) ?? article.blocks[firstStartingAt(article.blocks, at) - 1];
  return [
    ...analysis.mentions.filter(({ kind }) => kind === 'name'),
    ...passages.filter(({ kind }) => kind !== 'reported').map((one) => within(text, one)),
    ...passages,
    ...(block === undefined ? [] : [block]),
    { start: 0, end: text.length },
  ].filter(({ start, end }) => start <= at && at <= end);
}

/** What stands between the marks of a quote. */
function within(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const { inner } = withoutMarks(words);
  const from = start + words.indexOf(inner);
  return { start: from, end: from + inner.length };
}
