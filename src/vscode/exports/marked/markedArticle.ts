/** What the file of a marked article is made of. */
import type { PageArticle, Statement } from '../../../shared/readerProtocol.ts';

/** A marked article, and all that stands around it in its file. Nothing of it is HTML but the style sheet. */
export interface MarkedArticle {
  readonly article: PageArticle;
  /** What the file is called where it is shown: the title, else the name of the source's file. */
  readonly title: string;
  /** Where it was published, as the source says. */
  readonly address?: string;
  /** What is told of a passage in the list of quotes, by its index in `PageArticle.passages`: "Direct quote · likely · paragraph 4". */
  readonly caption: (passage: number) => string;
  /** Of the words that are not the article's, as in BCP 47. */
  readonly language: string;
  readonly strings: MarkedStrings;
  readonly style: StyleSheet;
}

/** A style sheet, which is the only one that the file may use. */
export interface StyleSheet {
  /** CSS, without `</style` and without carriage returns. */
  readonly text: string;
  /** SHA-256 of its UTF-8, in Base64, by which a Content Security Policy names it. */
  readonly hash: string;
}

/** Words of the file that are not the article's, in the display language. */
export interface MarkedStrings {
  /** The way to the parts below. */
  readonly contents: string;
  readonly people: string;
  readonly quotes: string;
  /** The heading above what is said by nobody who is among the people. */
  readonly others: string;
  readonly signs: string;
  /** The kinds of marks, each with what it means. */
  readonly kinds: readonly {
    readonly kind: 'direct' | 'partial' | 'reported' | 'person';
    readonly term: string;
    readonly meaning: string;
  }[];
  /** What is said of colours, lines and doubts. */
  readonly notes: readonly string[];
  /** What is counted in the article. */
  readonly totals: Statement;
  /** What made the file, and when. */
  readonly made: string;
  /** How far it can be relied upon. */
  readonly caution: string;
  /** How it is printed; is not printed. Undefined where the file is not made for that. */
  readonly hint?: string;
}
