/** The outline of a text: all that stands in marks, with its inside, and the sentences. */
import { strict as assert } from 'node:assert';
import { ArticleAnalyzer } from '../../../../src/core/analyze.ts';
import { textOf } from '../../../../src/core/span.ts';
import { articleOf } from '../../../support/articleOf.ts';

const analyzer = new ArticleAnalyzer();
const inner = (text: string): readonly string[] => analyzer.outline(articleOf(text)).stretches.map((one) => textOf(text, one.inner));

describe('the outline of a text', () => {
  for (const [text, words] of [
    ['She said “it rained” twice.', 'it rained'],
    ["She said ``it rained'' twice.", 'it rained'],
    ["She said ''it rained'' twice.", 'it rained'],
    ["''He told me 'Go home'''", "He told me 'Go home'"],
    ['„Es regnet“, sagte sie.', 'Es regnet'],
    ['“It rained and nobody closed it.', 'It rained and nobody closed it.'],
    ['The “experts” met.', 'experts'],
  ] as const) {
    it(`has ${words} of ${text}`, () => assert.deepEqual(inner(text), [words]));
  }
  it('tells which stretches are closed, and which go on with others', () => {
    const { stretches } = analyzer.outline(articleOf('“It rained.\nIt poured.\nWe left,” Ada said. “And'));
    assert.deepEqual(
      stretches.map(({ isClosed, continues }) => [isClosed, continues]),
      [
        [false, undefined],
        [false, 0],
        [true, 1],
        [false, undefined],
      ],
    );
  });
  it('has the sentences', () => {
    const text = 'Dr. Hollis left. “It rained. It poured,” she said.\nBea stayed.';
    assert.deepEqual(
      analyzer.outline(articleOf(text)).sentences.map((one) => textOf(text, one)),
      ['Dr. Hollis left.', '“It rained. It poured,” she said.', 'Bea stayed.'],
    );
  });
  it('leaves the analysis of the next text as it is', () => {
    const article = articleOf('“It rained,” Ada Hollis said. “We left.”');
    const fresh = new ArticleAnalyzer().analyze(article);
    analyzer.outline(articleOf('“Other words,” said Bram Quill.'));
    assert.deepEqual(analyzer.analyze(article), fresh);
  });
});
