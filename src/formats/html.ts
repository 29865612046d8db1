/** Saved web pages: the article without the page's furniture. */
import type { ArticleFormat } from '../core/article.ts';
import type { ArticleFields } from './assemble.ts';
import { decodePage } from './charset.ts';
import { extractedArticle, type Piece, pieceWords } from './extracted.ts';
import type { DocumentAnswer, DocumentReader } from './format.ts';
import { parseByline } from './head.ts';
import { piecesOfHtml } from './htmlBlocks.ts';
import { cleanPage, type CleanPage } from './htmlClean.ts';
import { contentOfPage } from './htmlContent.ts';
import { fieldsOfPage } from './htmlFields.ts';

/** Reads a web page. Nothing of it is run, and nothing is fetched that it names. */
export const readHtml: DocumentReader = (content) =>
  Promise.resolve(articleOfPage(typeof content === 'string' ? content : decodePage(content)));

/** The article of a page that came in a file of the format given. What `known` says goes before what the page says. */
export function articleOfPage(html: string, format: ArticleFormat = 'html', known: ArticleFields = {}): DocumentAnswer {
  const page = cleanPage(html);
  if (page.isTooDeep) {
    return { kind: 'failed', reason: { kind: 'tooComplex' } };
  }
  const said = fieldsOfPage(page.head);
  const { pieces, title, byline } = chosenPieces(page);
  const fields: ArticleFields = {
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline }),
    ...said,
    ...known,
  };
  return extractedArticle(format, pieces, fields);
}

/** Parts of a page that are no article, where a page is taken whole. */
const FURNITURE: ReadonlySet<string> = new Set(['aside', 'footer', 'nav', 'form']);
/** An article that is so short is looked at again, in UTF-16 code units. */
const SHORT = 250;
const LONGER = 2;

interface ChosenPieces {
  readonly pieces: readonly Piece[];
  readonly title?: string;
  readonly byline?: string;
}

/** The article that stands out. Where it is but a small part of a page that has no other text, all of it. */
function chosenPieces(page: CleanPage): ChosenPieces {
  const content = contentOfPage(page);
  const chosen = content === undefined ? [] : piecesOfHtml(content.html);
  const length = lengthOf(chosen);
  const whole = length < SHORT ? piecesOfHtml(page.body, { without: FURNITURE }) : [];
  const pieces = lengthOf(whole) > LONGER * length ? whole : chosen;
  const byline = content?.byline === undefined ? undefined : bylineIn(content.byline);
  return {
    pieces,
    ...(content?.title === undefined ? {} : { title: content.title }),
    ...(byline === undefined || pieces !== chosen ? {} : { byline }),
  };
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + pieceWords(piece).length, 0);
}

/** The author in the line of a page that looks like a byline: it may hold a date and more. */
function bylineIn(line: string): string | undefined {
  const words = line.replace(/\s+/g, ' ').trim();
  const first = words.split(/ *[|•·] +/)[0] ?? '';
  return parseByline(first) ?? parseByline(`By ${first}`);
}
