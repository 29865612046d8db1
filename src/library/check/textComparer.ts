/** Looks for quotations in the texts of files. Runs in the threads that read files; knows nothing of threads. */
import type { Article } from '../../core/article.ts';
import { compareWithSource } from '../../core/check/compareWithSource.ts';
import type { SourceFinding, SpokenPassage } from '../../core/check/finding.ts';
import { parseQuotation, type QuotationText } from '../../core/check/quotationText.ts';
import { SourceText } from '../../core/check/sourceText.ts';
import { LineMap, type LineRange } from '../../core/lineMap.ts';
import { contains, type Span } from '../../core/span.ts';
import type { ArticleOutline } from '../../core/quotes/outline.ts';
import { sentencesAround } from '../../core/text/sentencesAround.ts';
import { visibleText } from '../../core/visibleText.ts';
import { type GivenOrder, readGiven } from '../fileReader.ts';
import type { TextFinderSeams } from '../search/textFinder.ts';
import { sha256 } from '#platform/sha256.ts';
import { isCopyOf } from './copies.ts';

/** What is asked about one file. */
export interface FileQuestion {
  /** Of the bytes of which `passages` were made, as in `SourceOrigin`; empty for a text that was extracted and kept. */
  readonly hash: string;
  /** The passages of the source. */
  readonly passages: readonly SpokenPassage[];
  /** Which of the quotations are looked for, as indices. */
  readonly asked: readonly number[];
}

/** Quotations, and the files that may have them. */
export interface CompareQuery {
  /** As `DraftQuotation.words`. */
  readonly quotations: readonly string[];
  /** As `Draft.ownWords`. */
  readonly ownWords: readonly number[];
  /** In the order of the files. */
  readonly files: readonly FileQuestion[];
}

/** A place of a quotation in a file, with the words as shown. */
export interface FoundPlace extends SourceFinding {
  /** The place by lines and characters of the text. */
  readonly lines: LineRange;
  readonly text: string;
  readonly paragraph?: number;
  readonly before: string;
  readonly after: string;
  /** What the source has at each of the fragments, of the differences, and of what is omitted. */
  readonly fragmentWords: readonly string[];
  readonly differenceWords: readonly string[];
  readonly omittedWords: readonly string[];
}

/**
 * What came of one file: for each of the quotations asked about its places, the best first. `copy`: it is one of the draft.
 * `changed`: its content is no longer that of which the passages were made. `unreadable`: its text could not be had.
 */
export type ComparedFile =
  { readonly kind: 'compared'; readonly found: readonly (readonly FoundPlace[])[] } | { readonly kind: 'copy' | 'changed' | 'unreadable' };

/** What comparing needs of the world outside. */
export interface TextComparerSeams extends TextFinderSeams {
  /** The sentences of an article. */
  outline(article: Article): Pick<ArticleOutline, 'sentences'>;
}

/** So many places of a quotation are told of one file. */
const MOST_PLACES = 5;

/** Looks into one file after another. */
export class TextComparer {
  readonly #seams: TextComparerSeams;

  constructor(seams: TextComparerSeams) {
    this.#seams = seams;
  }

  /** Looks into files of at most `limit` bytes, in the order given. */
  async compare(orders: readonly GivenOrder[], limit: number, query: CompareQuery): Promise<readonly ComparedFile[]> {
    const parsed = new Map<number, QuotationText>();
    const quotation = (index: number): QuotationText => {
      const known = parsed.get(index) ?? parseQuotation(query.quotations[index] ?? '');
      parsed.set(index, known);
      return known;
    };
    const compared: ComparedFile[] = [];
    for (const [index, order] of orders.entries()) {
      const question = query.files[index];
      compared.push(
        question === undefined
          ? { kind: 'unreadable' }
          : await this.#compareOne(order, limit, { question, quotation, ownWords: query.ownWords }),
      );
    }
    return compared;
  }

  async #compareOne(
    order: GivenOrder,
    limit: number,
    about: { readonly question: FileQuestion; readonly quotation: (index: number) => QuotationText; readonly ownWords: readonly number[] },
  ): Promise<ComparedFile> {
    const read = await readGiven(this.#seams.files, order, limit);
    if (read.kind === 'failed') {
      return { kind: 'unreadable' };
    }
    if (about.question.hash !== '' && sha256(read.bytes) !== about.question.hash) {
      return { kind: 'changed' };
    }
    const article = await this.#seams.article(order.uri, read.bytes);
    if (article === undefined) {
      return { kind: 'unreadable' };
    }
    return isCopyOf(article, about.ownWords) ? { kind: 'copy' } : { kind: 'compared', found: this.#found(article, about) };
  }

  #found(
    article: Article,
    { question: { passages, asked }, quotation }: { readonly question: FileQuestion; readonly quotation: (index: number) => QuotationText },
  ): readonly (readonly FoundPlace[])[] {
    const source = new SourceText(article, passages);
    const text = new ShownPlaces(article, () => this.#seams.outline(article).sentences);
    return asked.map((index) =>
      compareWithSource(quotation(index), source)
        .slice(0, MOST_PLACES)
        .map((finding) => text.shown(finding)),
    );
  }
}

/** The text of one file, from which places are shown: its sentences and lines are looked for where there is a place in it. */
class ShownPlaces {
  readonly #article: Article;
  readonly #findSentences: () => readonly Span[];
  #sentences: readonly Span[] | undefined;
  #lines: LineMap | undefined;

  constructor(article: Article, findSentences: () => readonly Span[]) {
    this.#article = article;
    this.#findSentences = findSentences;
  }

  shown(finding: SourceFinding): FoundPlace {
    const article = this.#article;
    const shown = (place: Span): string => visibleText(article, place);
    const { before, after } = sentencesAround(finding.place, article.blocks, (this.#sentences ??= this.#findSentences()));
    const paragraph = article.blocks.find((block) => contains(block, { start: finding.place.start, end: finding.place.start }))?.number;
    return {
      ...finding,
      lines: (this.#lines ??= new LineMap(article.text)).rangeOf(finding.place),
      text: shown(finding.place),
      ...(paragraph === undefined ? {} : { paragraph }),
      before: shown(before),
      after: shown(after),
      fragmentWords: finding.fragments.map(shown),
      differenceWords: finding.differences.map(({ source }) => shown(source)),
      omittedWords: finding.omitted.map(shown),
    };
  }
}
