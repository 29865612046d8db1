/** A source as a text editor shows it, and the way between its places and the editor's. */
import type * as vscode from 'vscode';
import { LineMap } from '../../core/lineMap.ts';
import type { Span } from '../../core/span.ts';
import type { Library, OpenedSource } from '../../library/library.ts';
import { openReadable } from '../../library/openReadable.ts';
import type { Services } from '../services.ts';
import { rangeOf, spanOf } from '../workspace/convert.ts';
import { sourceShownAt } from '../workspace/textAddress.ts';

/** A source that changes while it is analysed is asked for so many times. */
const ATTEMPTS = 3;

/** A source, of just the text that an editor shows. */
export class SourceDocument {
  readonly opened: OpenedSource;
  readonly #lines: LineMap;

  constructor(opened: OpenedSource) {
    this.opened = opened;
    this.#lines = new LineMap(opened.article.text);
  }

  /** Where a place of the article is in the editor. */
  rangeOf(span: Span): vscode.Range {
    return rangeOf(this.#lines.rangeOf(span));
  }

  /** The offset in `Article.text` of a place in the editor. */
  offsetAt(position: vscode.Position): number {
    return this.#lines.offsetAt(position);
  }

  /** The place in the article of a range of the editor. */
  spanOf(range: vscode.Range): Span {
    return spanOf(this.#lines, range);
  }
}

/**
 * The source that a document shows, unsaved text included. Undefined where it shows none, or one that cannot be read, and where
 * nobody wants the answer any more: it was cancelled, or the document has changed meanwhile.
 */
export async function sourceDocument(
  { store, library }: Pick<Services, 'store'> & { readonly library: Pick<Library, 'open'> },
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<SourceDocument | undefined> {
  const uri = sourceShownAt(store, document.uri)?.toString();
  if (uri === undefined) {
    return undefined;
  }
  const { version } = document;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const opened = await openReadable(library, uri, token);
    if (opened === undefined || token.isCancellationRequested || document.version !== version) {
      return undefined;
    }
    // An analysis that had begun before the last key was pressed is shared with those who ask after it.
    if (hasSameLines(opened.article.text, document.getText())) {
      return new SourceDocument(opened);
    }
  }
  return undefined;
}

/** Whether two texts differ at most in how their lines end, which an editor makes alike. */
function hasSameLines(text: string, shown: string): boolean {
  return text === shown || withLineFeeds(text) === withLineFeeds(shown);
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
