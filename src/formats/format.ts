/** What a format is: how the text or the bytes of a file become an article. */
import type { Article, ArticleFormat } from '../core/article.ts';

/** What a format may know besides the text. */
export interface ReadContext {
  /** The last part of the file's path, with its extension. */
  readonly fileName: string;
}

/** Reads files of one kind that are text, at once. */
export interface Format {
  readonly id: ArticleFormat;
  /**
   * The article that `text` is: the whole decoded file without byte order mark, which becomes `Article.text` unchanged.
   * Every text is an article, if a strange one: nothing is thrown. Takes time in proportion to the text's length.
   */
  read(text: string, context: ReadContext): Article;
}

/**
 * Why a document has no article. `detail` is a message of a parser, not translated. `tooComplex`: it unpacks to more than any
 * article holds, is nested deeper than any is, or takes longer than its length allows.
 */
export type DocumentProblem =
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'noText' }
  | { readonly kind: 'tooComplex' };

/** What came of a document. */
export type DocumentAnswer =
  { readonly kind: 'article'; readonly article: Article } | { readonly kind: 'failed'; readonly reason: DocumentProblem };

/**
 * Takes the article out of a document: out of its bytes, or out of the text of a buffer. Never asks for anything but these.
 * `Article.isExtracted` is set. Does not reject for what is in the document, except where a parser breaks down over it.
 */
export type DocumentReader = (content: Uint8Array | string, context: ReadContext) => Promise<DocumentAnswer>;

/** Documents of one kind, whose text must be taken out of them. */
export interface DocumentFormat {
  readonly id: ArticleFormat;
  /** Loads the code that reads them, which is large: not before there is one to read. */
  load(): Promise<DocumentReader>;
}
