/** Articles as the check looks at them, and what it finds in words that a person can read. */
import { analyze } from '../../src/core/analyze.ts';
import type { Analysis, Article } from '../../src/core/article.ts';
import { compareWithSource } from '../../src/core/check/compareWithSource.ts';
import type { SourceFinding, SpokenPassage } from '../../src/core/check/finding.ts';
import { parseQuotation } from '../../src/core/check/quotationText.ts';
import { SourceText } from '../../src/core/check/sourceText.ts';
import { textOf } from '../../src/core/span.ts';
import { formatFor } from '../../src/formats/index.ts';

/** The passages of an analysis; people are told by their number. */
export function spokenPassages({ passages, quotes }: Analysis): readonly SpokenPassage[] {
  return passages.map(({ kind, start, end, quote }): SpokenPassage => {
    const { person, confidence } = quotes[quote]?.attribution ?? { confidence: 'unsure' };
    return { kind, start, end, confidence, ...(person === undefined ? {} : { speaker: String(person) }) };
  });
}

/** An article and its text as the check has it. */
export interface CheckedSource {
  readonly article: Article;
  readonly source: SourceText;
}

/** A source out of the text of a file, plain text unless the name says otherwise. */
export function checkedSource(text: string, fileName = 'article.txt'): CheckedSource {
  const article = formatFor(fileName).read(text, { fileName });
  return { article, source: new SourceText(article, spokenPassages(analyze(article))) };
}

/** What is found, the best first. */
export function findings(quotation: string, { source }: CheckedSource): readonly SourceFinding[] {
  return compareWithSource(parseQuotation(quotation), source);
}

/** The best finding in words: its kind, whose words, reason and notes; then the differences as `draft>source` and what is omitted. */
export function told(quotation: string, checked: CheckedSource): string {
  const [finding] = findings(quotation, checked);
  if (finding === undefined) {
    return 'nothing';
  }
  const { text } = checked.article;
  const { kind, wordsOf, reason, notes, differences, omitted } = finding;
  return [
    [kind, wordsOf, ...(reason === undefined ? [] : [reason]), ...notes].join(' '),
    ...differences.map((one) => `${one.kind} ${textOf(quotation, one.draft)}>${textOf(text, one.source)}`),
    ...omitted.map((place) => `without ${textOf(text, place)}`),
  ].join('; ');
}
