/** What a reader sees of the quotes: each stretch in marks once, direct or partial, and reported speech around or without them. */
import { strict as assert } from 'node:assert';
import { textOf } from '../../../../src/core/span.ts';
import { articleOf } from '../../../support/articleOf.ts';
import { analysisOf, speakerOf } from '../../../support/foundStatements.ts';

/** Kind, speaker and words of each passage. */
function passages(text: string): string[] {
  const analysis = analysisOf(text);
  return analysis.passages.map((passage) => {
    const quote = analysis.quotes[passage.quote];
    return `${passage.kind} ${quote === undefined ? '' : speakerOf({ text }, analysis, quote)}: ${textOf(text, passage)}`;
  });
}

describe('passages', () => {
  it('are direct where all of an utterance is quoted', () =>
    assert.deepEqual(passages('“It is late,” Maria Okafor said.'), ['direct Maria Okafor: “It is late,”']));

  it('are partial within reported speech, which comes before what it holds', () =>
    assert.deepEqual(passages('Maria Okafor said the plan was “late” and “dear.”'), [
      'reported Maria Okafor: the plan was “late” and “dear.”',
      'partial Maria Okafor: “late”',
      'partial Maria Okafor: “dear.”',
    ]));

  it('are partial by themselves where nothing but the marked words is reported', () =>
    assert.deepEqual(passages('Maria Okafor called for “a new bridge.”'), ['partial Maria Okafor: “a new bridge.”']));

  it('are reported where nothing is quoted', () =>
    assert.deepEqual(passages('Maria Okafor said that it was late.'), ['reported Maria Okafor: that it was late']));

  it('are one for each paragraph of a quotation, and one quote', () => {
    const text = 'Maria Okafor said: “It is late.\n“Go home.”';
    assert.deepEqual(passages(text), ['direct Maria Okafor: “It is late.', 'direct Maria Okafor: “Go home.”']);
    assert.equal(analysisOf(text).quotes.length, 1);
    assert.deepEqual(
      analysisOf(text).passages.map(({ block }) => block),
      [0, 1],
    );
  });

  it('lie in one paragraph, also what is reported around a quotation that goes on in the next', () => {
    const text = 'According to t t,t``|\n="';
    const { blocks } = articleOf(text);
    for (const { block, end } of analysisOf(text).passages) {
      assert.ok(end <= (blocks[block]?.end ?? 0));
    }
  });

  it('are of one word too, where a speaker and a word of saying stand beside it', () =>
    assert.deepEqual(passages('Maria Okafor called it “late.”').at(-1), 'partial Maria Okafor: “late.”'));

  for (const text of ['The “experts” went home.', 'Her novel “The Larks” is out.', 'Tom “Spike” Briggs left.']) {
    it(`are none: ${text}`, () => assert.deepEqual(passages(text), []));
  }

  it('belong to the one whose words they are, whoever reports it', () =>
    assert.equal(passages('Maria Okafor said that Tom Briggs had told her, “It is late.”').at(-1), 'direct Tom Briggs: “It is late.”'));
});
