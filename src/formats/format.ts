/** What a format is: how the text of a file becomes an article. */
import type { Article, ArticleFormat } from '../core/article.ts';

/** What a format may know besides the text. */
export interface ReadContext {
  /** The last part of the file's path, with its extension. */
  readonly fileName: string;
}

/** Reads files of one kind. */
export interface Format {
  readonly id: ArticleFormat;
  /** Extensions of file names, in lower case, with the dot. */
  readonly extensions: readonly string[];
  /**
   * The article that `text` is: the whole decoded file without byte order mark, which becomes `Article.text` unchanged.
   * Every text is an article, if a strange one: nothing is thrown. Takes time in proportion to the text's length.
   */
  read(text: string, context: ReadContext): Article;
}
