/** The one entry to the analysis: an article in, its people and quotes out, the stages in order. */
import type { Analysis, Article, Mention, Person } from './article.ts';
import { attribute } from './attribution/attribute.ts';
import { sceneOf } from './grammar/scene.ts';
import { descriptorMentions } from './people/descriptors.ts';
import { pronounMentions } from './people/pronouns.ts';
import { recognizePeople } from './people/recognize.ts';
import { type Resolution, resolvePeople } from './people/resolve.ts';
import { traitsOf } from './people/traits.ts';
import { findQuotations } from './quotes/marks.ts';
import { type ArticleOutline, outlineOf } from './quotes/outline.ts';
import { passageList } from './quotes/passages.ts';
import { isQuoted, quotedEnd } from './quotes/quotations.ts';
import { quoteList } from './quotes/quoteList.ts';
import { compareSpans } from './span.ts';
import { Columns } from './text/columns.ts';
import { splitSentences } from './text/sentences.ts';
import { tokenize } from './text/tokenizer.ts';
import { WordTable } from './text/wordTable.ts';

/** What is to be found besides people, mentions and quotes. */
export interface AnalysisOptions {
  /** What the article tells of each person beside the name. */
  readonly traits?: true;
}

/** Analyses articles one after the other, and keeps what it has learned of words: only the first article pays for it. */
export class ArticleAnalyzer {
  readonly #columns = new Columns();
  #words: WordTable | undefined;

  /** The people of the article, where they are mentioned, and what each said. The same article always gives the same. */
  analyze(article: Article, options: AnalysisOptions = {}): Analysis {
    return analysisOf(article, options, this.#memory());
  }

  /** What stands in quotation marks, whether anybody says it or not, and the sentences: for texts that quote. */
  outline(article: Article): ArticleOutline {
    const { words, columns } = this.#memory();
    return outlineOf(tokenize(article, words, columns), article.blocks.length);
  }

  /** What is kept, made ready for the next article. */
  #memory(): Memory {
    if (this.#words === undefined || this.#words.isFull) {
      this.#words = new WordTable();
    }
    this.#columns.clear();
    return { words: this.#words, columns: this.#columns };
  }
}

/** One article by itself. For several take one `ArticleAnalyzer`, which is much faster. */
export function analyze(article: Article): Analysis {
  return new ArticleAnalyzer().analyze(article);
}

/** What is kept from one article to the next. */
interface Memory {
  readonly words: WordTable;
  readonly columns: Columns;
}

function analysisOf(article: Article, options: AnalysisOptions, { words, columns }: Memory): Analysis {
  const tokens = tokenize(article, words, columns);
  const quotations = findQuotations(tokens, article.blocks.length);
  const resolution = resolvePeople(recognizePeople(tokens, splitSentences(tokens), article, quotedEnd(tokens, quotations)));
  const scene = sceneOf(article, resolution, quotations);
  const quotes = quoteList(scene, attribute(scene));
  const context = { resolution, isInQuotation: (token: number): boolean => isQuoted(quotations, token) };
  return {
    people: options.traits === true ? withTraits(resolution) : resolution.people,
    mentions: inOrder([...resolution.mentions, ...pronounMentions(context), ...descriptorMentions(context)]),
    quotes,
    passages: passageList(article, quotes),
  };
}

function withTraits(resolution: Resolution): readonly Person[] {
  const traits = traitsOf(resolution, resolution.people.length);
  return resolution.people.map((person, index) => {
    const own = traits[index];
    return own === undefined ? person : { ...person, traits: own };
  });
}

function inOrder(mentions: Mention[]): readonly Mention[] {
  return mentions.sort(compareSpans);
}
