/** Who speaks: a person, a group, a document, somebody without a name, or it is unknown; and whom pronouns mean. */
import { strict as assert } from 'node:assert';
import { textOf } from '../../../../src/core/span.ts';
import { analysisOf, speakerOf } from '../../../support/foundStatements.ts';

/** Kind and words of the speaker of each statement, with what a pronoun goes back to: "group they = Residents". */
function speakers(text: string): string[] {
  const analysis = analysisOf(text);
  return analysis.quotes.map((quote) => {
    const { speakerKind, antecedent } = quote.attribution;
    const back = antecedent === undefined ? '' : ` = ${textOf(text, antecedent)}`;
    return `${speakerKind} ${speakerOf({ text }, analysis, quote)}${back}`;
  });
}

describe('speakers', () => {
  for (const [text, kind] of [
    ['Maria Okafor said it was late.', 'person Maria Okafor'],
    ['The White House said it was late.', 'group The White House'],
    ['Residents of the town said it was late.', 'group Residents of the town'],
    ['Maria Okafor and Tom Briggs said it was late.', 'group Maria Okafor and Tom Briggs'],
    ['The report said it was late.', 'document The report'],
    ['A spokesman for the bank said it was late.', 'descriptor A spokesman for the bank'],
    ['He said it was late.', 'unknown He'],
    ['I said it was late.', 'unknown I'],
  ] as const) {
    it(`are each of their kind: ${text}`, () => assert.deepEqual(speakers(text), [kind]));
  }

  for (const [text, kind] of [
    ['Aides to Maria Okafor say it is late.', 'group Aides to Maria Okafor'],
    ['Maria Okafor’s brother said it was late.', 'descriptor Maria Okafor’s brother'],
  ] as const) {
    it(`are not the people that others belong to: ${text}`, () => assert.deepEqual(speakers(text), [kind]));
  }

  it('are the people named in apposition', () => {
    assert.deepEqual(speakers('The mayor, Maria Okafor, said it was late.'), ['person Maria Okafor']);
    assert.deepEqual(speakers('“It is late,” said the mayor, Maria Okafor.'), ['person Maria Okafor']);
    assert.deepEqual(speakers('Her brother, Councillor Tom Briggs, said it was late.'), ['person Tom Briggs']);
    assert.deepEqual(speakers('“It is late,” said her lawyer, Dr. Maria Okafor.'), ['person Maria Okafor']);
  });

  it('are meant by he and she', () => {
    assert.deepEqual(speakers('Maria Okafor left. She said it was late.'), ['person Maria Okafor = Maria Okafor']);
    assert.deepEqual(speakers('Maria Okafor met Tom Briggs. He said it was late.'), ['person Tom Briggs = Tom Briggs']);
  });

  it('are meant by who, with what it stands for', () => {
    assert.deepEqual(speakers('Tom Briggs, who said it was late, left.'), ['person Tom Briggs = Tom Briggs']);
    assert.deepEqual(speakers('They met residents who said it was late.'), ['group who = residents']);
  });

  it('have no name where the last to speak had none', () => {
    assert.deepEqual(speakers('Tom Briggs left. A spokesman said it was late. He said it was cold.'), [
      'descriptor A spokesman',
      'descriptor He = A spokesman',
    ]);
    assert.deepEqual(speakers('Residents said it was late. They said it was cold.'), ['group Residents', 'group They = Residents']);
  });

  it('are people again where the last to speak was of the other gender', () =>
    assert.deepEqual(
      speakers('Tom Briggs left. A spokeswoman said it was late. He said it was cold.')[1],
      'person Tom Briggs = Tom Briggs',
    ));

  it('are not guessed inside the answers of a transcript', () => {
    const text = 'Post: Is it late?\nMaria Okafor: A man came. Tom Briggs left.\nPost: And then?\nMaria Okafor: He said, “It is late.”';
    assert.equal(speakers(text).at(-1), 'unknown He');
  });
});

describe('the group of a statement', () => {
  const groups = (text: string): number[] => analysisOf(text).quotes.map(({ group }) => group);

  it('is one for the pieces of what is interrupted, and for what goes on', () => {
    assert.deepEqual(groups('“It is,” Maria Okafor said, “very late.”'), [0, 0]);
    assert.deepEqual(groups('“It is late,” Maria Okafor said. “Go home.”'), [0, 0]);
  });

  it('is another one for another statement', () => {
    assert.deepEqual(groups('Maria Okafor said it was late. “Go home.”'), [0, 1]);
    assert.deepEqual(groups('“It is late,” Maria Okafor said. “No,” Tom Briggs said.'), [0, 1]);
  });
});
