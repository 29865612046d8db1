/** What the library asks for: articles read and analysed, wherever that is done. */
import type { Analysis, Article } from '../core/article.ts';
import type { IDisposable } from '../shared/lifecycle.ts';
import type { SourceDigest } from './digest.ts';
import type { SourceProblem } from './sourceState.ts';

/** A file to be analysed: its bytes as they are on disk, or the text of an unsaved buffer. */
export interface AnalyzerFile {
  readonly uri: string;
  readonly content: Uint8Array | string;
  /** Only the text is wanted, as plain paragraphs: nobody is looked for in it. For files that are too large to analyse. */
  readonly isUnmarked?: true;
}

/** What came of a file that is to be opened. */
export type OpenAnswer =
  | { readonly kind: 'ready'; readonly article: Article; readonly analysis: Analysis; readonly digest: SourceDigest }
  | { readonly kind: 'failed'; readonly reason: SourceProblem };

/** Reads and analyses files. */
export interface Analyzer extends IDisposable {
  /** One file whole. Rejects when the analysis itself broke down, which need not be the file's fault. */
  open(file: AnalyzerFile): Promise<OpenAnswer>;
}
