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

/** What came of a file whose digest was wanted. */
export type DigestAnswer =
  { readonly kind: 'ready'; readonly digest: SourceDigest } | { readonly kind: 'failed'; readonly reason: SourceProblem };

/** What came of a file that is to be opened. */
export type OpenAnswer =
  | { readonly kind: 'ready'; readonly article: Article; readonly analysis: Analysis; readonly digest: SourceDigest }
  | { readonly kind: 'failed'; readonly reason: SourceProblem };

/** Reads and analyses files. Both calls reject when the analysis itself broke down, which says nothing of which file it was. */
export interface Analyzer extends IDisposable {
  /** Digests of files, in the order given. */
  digest(files: readonly AnalyzerFile[]): Promise<readonly DigestAnswer[]>;
  /** One file whole. */
  open(file: AnalyzerFile): Promise<OpenAnswer>;
}
