/** The laws of the analysis: they hold for any text. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { ArticleAnalyzer } from '../../../src/core/analyze.ts';
import type { Analysis } from '../../../src/core/article.ts';
import { compareSpans, contains, type Span } from '../../../src/core/span.ts';
import { articleOf } from '../../support/articleOf.ts';

const analyzer = new ArticleAnalyzer();

/** Texts made of what the rules look at, and of anything. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Jane Doe',
        'Mr. Doe',
        'he',
        'she',
        'said',
        'told',
        'saying',
        'claims',
        'that',
        'according to',
        'and',
        'of',
        'the',
        'aides',
      ),
      fc.constantFrom('“', '”', '"', "'", '‘', '’', "''", '«', '»', '„', '(', ')', ',', '.', '?', ':', ';', '—', '\n', ' '),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' ').replaceAll(' ,', ','));

function spansOf({ people, mentions, quotes, passages }: Analysis): Span[] {
  const attributions = quotes.flatMap(({ attribution: { speaker, cue, antecedent } }) => [speaker, cue, antecedent]);
  const roles = people.map(({ roleSpan }) => roleSpan);
  return [...mentions, ...quotes, ...quotes.flatMap(({ quoted }) => quoted), ...passages, ...attributions, ...roles].filter(
    (span) => span !== undefined,
  );
}

describe('the analysis', () => {
  it('gives spans that lie in the text and split no surrogate pair', () =>
    fc.assert(
      fc.property(text, (words) => {
        for (const { start, end } of spansOf(analyzer.analyze(articleOf(words)))) {
          assert.ok(0 <= start && start < end && end <= words.length);
          assert.ok(![start, end].some((at) => at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(words.slice(at - 1, at + 1))));
        }
      }),
    ));

  it('gives mentions, quotes and passages in order, and passages that lie in their quote', () =>
    fc.assert(
      fc.property(text, (words) => {
        const { mentions, quotes, passages } = analyzer.analyze(articleOf(words));
        for (const list of [mentions, quotes, passages] as const) {
          assert.deepEqual(list, [...list].sort(compareSpans));
        }
        for (const passage of passages) {
          assert.ok(contains(quotes[passage.quote] ?? { start: 0, end: 0 }, passage));
        }
      }),
    ));

  it('gives the same for the same text, whatever was analysed before', () =>
    fc.assert(
      fc.property(text, (words) => {
        assert.deepEqual(analyzer.analyze(articleOf(words)), new ArticleAnalyzer().analyze(articleOf(words)));
      }),
      { numRuns: 20 },
    ));
});
