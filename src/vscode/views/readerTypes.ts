/** What a reader is asked for, and what it tells of. */
import type * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import type { PageView, Snapshot } from '../../shared/readerProtocol.ts';

/** What was selected in a reader: a place, or a person, or the source as such. */
export interface Selected {
  readonly uri: vscode.Uri;
  /** In `Article.text`. */
  readonly span?: Span;
  /** Index of `Analysis.people`; with a span, the person who is mentioned there. */
  readonly person?: number;
}

/** How a source is opened. */
export interface ShowOptions {
  /** Where to, in `Article.text`. */
  readonly place?: Span;
  /** Whom to choose, an index of `Analysis.people`. */
  readonly person?: number;
  /** Shows it for a look only, as a list is walked through: it is not put into the history. */
  readonly isPreview?: true;
}

/** How a place is jumped to. */
export interface JumpOptions {
  readonly ordinal?: string;
  readonly note?: string;
  readonly preserveFocus?: true;
}

/** What a reader was showing, and how. */
export interface ReaderSnapshot {
  readonly uri: vscode.Uri;
  readonly view: PageView;
  /** What the page says of it; undefined when there was no page. */
  readonly page?: Snapshot;
}
