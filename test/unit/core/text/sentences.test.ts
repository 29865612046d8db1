/** Sentences end where a reader says they end. */
import { strict as assert } from 'node:assert';
import { splitSentences } from '../../../../src/core/text/sentences.ts';
import { tokenize } from '../../../../src/core/text/tokenizer.ts';
import { WordTable } from '../../../../src/core/text/wordTable.ts';
import { articleOf } from '../../../support/articleOf.ts';
import { processorTime } from '../../../support/processorTime.ts';

const words = new WordTable();

function split(text: string): string {
  const tokens = tokenize(articleOf(text), words);
  const sentences = splitSentences(tokens);
  const found: string[] = [];
  for (let i = 0; i < sentences.count; i++) {
    found.push(text.slice(tokens.start[sentences.first[i] ?? 0], tokens.end[(sentences.end[i] ?? 0) - 1]));
  }
  return found.join(' | ');
}

/** A bar stands where a sentence ends; the text is the example without the bars. */
function example(text: string): void {
  it(text, () => assert.equal(split(text.replaceAll(' | ', ' ')), text));
}

describe('sentences', () => {
  describe('that splitters get wrong', () => {
    example('Dr. Smith said the plan failed. | Mr. Jones disagreed.');
    example('“We will not wait,” Sen. Maria Lopez, D-Calif., said Tuesday. | “It is too late.”');
    example('The U.S. Senate voted 51-49. | President Obama signed it.');
    example('He works for Acme Inc. and lives in St. Louis. | She does not.');
    example('“Is it over?” she asked. | “No!” he shouted.');
    example('“It rained. It poured. We left,” said Tom. | Then he sat.');
    example('Prices rose 3.5 percent on Jan. 5, 2020. | Analysts were surprised.');
    example('Gov. J. B. Pritzker spoke at 5 p.m. Monday. | Crowds cheered.');
    example('She moved to Washington, D.C. | Her brother stayed.');
    example('No. 2 seed Duke lost. | Fans wept.');
    example('Rep. Jim Jordan, R-Ohio, v. the DOJ. | That was the case.');
  });

  describe('around quotations', () => {
    example('“Why wait?” Ada Quill asked. | Nobody knew.');
    example('“We go.” | “We stay.”');
    example('She called it “a win.” | He did not.');
    example('"It rained. It poured," said Tom. | Then he sat.');
    example('“A first paragraph without a closing mark. | It goes on.');
    example('He said (it rained.) | She left.');
    example('She read “Why?” and “Who? Where? When?” to him. | He slept.');
  });

  describe('around abbreviations', () => {
    example('The firm is Quill Corp. | It is small.');
    example('They met at 5 p.m. | Crowds cheered.');
    example('She asked. | No. | He left.');
    example('It was Ada Quill Jr. | He was late.');
    example('See p. 5, e.g. the third line, etc. and so on.');
  });

  describe('around other marks', () => {
    example('Really?! | Yes… | Then it was quiet.');
    example('It was late... and he left. | She stayed.');
    example('Visit example.com today. | Do it.');
    example('He ran 5 km. | 12 others walked.');
  });

  it('never runs over the edge of a block', () => assert.equal(split('A title\nAnd a paragraph'), 'A title | And a paragraph'));

  it('gives each token one sentence', () => {
    const tokens = tokenize(articleOf('One. Two! “Three? Four.”\nFive'), words);
    const sentences = splitSentences(tokens);
    for (let i = 0; i < tokens.count; i++) {
      const sentence = sentences.of[i] ?? -1;
      assert.ok((sentences.first[sentence] ?? 0) <= i && i < (sentences.end[sentence] ?? 0));
    }
  });

  it('takes time in proportion to the text, whatever marks it holds', () => {
    for (const text of [
      '“'.repeat(300_000),
      '"a '.repeat(300_000),
      '.”)'.repeat(200_000),
      'Mr. '.repeat(300_000),
      'a. b '.repeat(300_000),
    ]) {
      const time = processorTime(() => {
        assert.ok(splitSentences(tokenize(articleOf(text), words)).count > 0);
      });
      assert.ok(time < 5_000, `${time.toFixed(0)} ms`);
    }
  });
});
