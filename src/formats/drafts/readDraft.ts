/** Reads a draft: what it quotes, who it says has said it, and where it says that it is from. */
import type { Analysis } from '../../core/article.ts';
import { countWordsOf } from '../../core/wordCount.ts';
import { citationsOf, type CitationScene } from './citations.ts';
import { claimOf } from './claims.ts';
import type { Draft, DraftFormat, DraftQuotation } from './draft.ts';
import type { DraftAnalyzer } from './draftAnalyzer.ts';
import { draftReaderOf } from './draftFormats.ts';
import { DraftText } from './draftText.ts';
import { ownWordsOf } from './ownWords.ts';
import { quotedParts, type QuotedPart } from './quotedParts.ts';
import { SentencePlaces } from './sentencePlaces.ts';
import { withSourceLines } from './sourceLines.ts';
import { wordsOf } from './words.ts';

/**
 * A draft with all that it quotes: each stretch in quotation marks, whether anybody says it or not, and each block quote, whatever their
 * number of words; but no titles by which footnotes name their sources. `text` is the whole draft without byte order mark, saved or not:
 * each text is a draft, and nothing is thrown over it. Takes time in proportion to its length.
 */
export function readDraft(text: string, format: DraftFormat, analyzer: DraftAnalyzer): Draft {
  const blocks = withSourceLines(text, draftReaderOf(format).read(text));
  const draft = new DraftText(text, blocks);
  const { parts, article, sentences } = quotedParts(draft, analyzer);
  const analysis = analyzer.analyze(article);
  const scene: CitationScene = { text, draft, sentences: new SentencePlaces(draft, sentences) };
  const quotations = parts.flatMap((part) => quotationOf(part, scene, analysis) ?? []);
  return { text, format, quotations: apart(quotations), ownWords: ownWordsOf(draft, parts) };
}

function quotationOf(part: QuotedPart, scene: CitationScene, analysis: Analysis): DraftQuotation | undefined {
  const { words, runs } = wordsOf(scene.draft.shown, part.inner);
  const wordCount = countWordsOf(words);
  if (wordCount === 0) {
    return undefined;
  }
  const place = scene.draft.shown.sourceOf(part);
  const claimed = claimOf(part, scene.draft, analysis);
  return {
    kind: part.kind,
    ...place,
    words,
    ...(part.isUnclosed ? { isUnclosed: true } : {}),
    runs,
    wordCount,
    ...(claimed === undefined ? {} : { claimed }),
    citations: citationsOf(part, place, scene),
    around: scene.sentences.around(part, place),
  };
}

/** In order of the draft's text. A footnote may be set inside of words that are quoted: what it quotes is not told then. */
function apart(quotations: readonly DraftQuotation[]): readonly DraftQuotation[] {
  let end = 0;
  return [...quotations]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((quotation) => {
      const isFree = quotation.start >= end;
      end = isFree ? quotation.end : end;
      return isFree;
    });
}
