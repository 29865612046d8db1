/** Laws of the recognition and joining of people, for any text. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { descriptorMentions } from '../../../../src/core/people/descriptors.ts';
import { pronounMentions } from '../../../../src/core/people/pronouns.ts';
import { recognizePeople } from '../../../../src/core/people/recognize.ts';
import { type Resolution, resolvePeople } from '../../../../src/core/people/resolve.ts';
import { splitSentences } from '../../../../src/core/text/sentences.ts';
import { tokenize } from '../../../../src/core/text/tokenizer.ts';
import { WordTable } from '../../../../src/core/text/wordTable.ts';
import { articleOf } from '../../../support/articleOf.ts';
import { processorTime } from '../../../support/processorTime.ts';

function resolve(text: string, words: WordTable): Resolution {
  const article = articleOf(text);
  const tokens = tokenize(article, words);
  return resolvePeople(recognizePeople(tokens, splitSentences(tokens), article));
}

const PIECES =
  'Ada|Hollis|Quill|David|J.|van|de|Jr.|Mr.|President|the|The|US|of|said|, |. |“|”|"|’s|\'s| and |He|she|45|(|)|😀|é|\u00a0|\r|\n|\u2028|\0|-|OSTRELIK|Jin-ho|Inc.|May|Will|A';
const text = fc.array(
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES.split('|')) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
  {
    maxLength: 60,
  },
);
const joined = fc.tuple(text, fc.constantFrom('', ' ')).map(([pieces, separator]) => pieces.join(separator));

describe('people, for any text', () => {
  const words = new WordTable();

  it('have mentions inside the text, in order, that split no surrogate pair and mean people of the list', () => {
    fc.assert(
      fc.property(joined, (any) => {
        const { mentions, people } = resolve(any, words);
        let end = 0;
        for (const mention of mentions) {
          assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= any.length);
          assert.ok(!isInsidePair(any, mention.start) && !isInsidePair(any, mention.end));
          const meant = mention.person === undefined ? (mention.candidates ?? []) : [mention.person];
          assert.ok(meant.length > 0 && meant.every((person) => person >= 0 && person < people.length));
          assert.equal(mention.person === undefined, meant.length > 1);
          end = mention.end;
        }
        const first = people.map((person) => mentions.findIndex((mention) => mention.person === person.id));
        assert.deepEqual(
          first,
          [...first].sort((a, b) => a - b),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('are the same with a fresh table as with a warm one', () => {
    fc.assert(
      fc.property(joined, (any) => {
        const [warm, fresh] = [resolve(any, words), resolve(any, new WordTable())];
        assert.deepEqual([warm.people, warm.mentions], [fresh.people, fresh.mentions]);
      }),
      { numRuns: 20 },
    );
  });

  for (const [name, hostile] of [
    ['100,000 names of different people', Array.from({ length: 100_000 }, (_, i) => `David Qu${letters(i)} said so.`).join(' ')],
    ['100,000 names of one surname', Array.from({ length: 100_000 }, (_, i) => `${capital(letters(i))} Hollis said so.`).join(' ')],
    ['a name of a million words', 'David Hollis '.repeat(500_000)],
    ['a million particles', `David ${'van '.repeat(1_000_000)}`],
    ['a million pronouns', `David Hollis left. ${'he '.repeat(1_000_000)}`],
    ['a million descriptions', `President David Hollis left. ${'the president '.repeat(500_000)}`],
    ['nicknames that do not close', 'David "Quill '.repeat(300_000)],
    ['brackets', 'David ((((( '.repeat(300_000)],
    ['ambiguous surnames', `Ada Hollis met Eva Hollis and Ida Hollis. ${'Hollis left. '.repeat(200_000)}`],
  ] as const) {
    it(`take time in proportion to the text: ${name}`, () => {
      const time = processorTime(() => {
        const resolution = resolve(hostile, new WordTable());
        const context = { resolution, isInQuotation: () => false };
        assert.ok(pronounMentions(context).length >= 0 && descriptorMentions(context).length >= 0);
        assert.ok(resolution.mentions.length <= hostile.length);
      });
      assert.ok(time < 20_000, `${time.toFixed(0)} ms`);
    });
  }
});

function isInsidePair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
}

/** A different word for each number. */
function letters(number: number): string {
  return [...number.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'.charAt(parseInt(digit, 26))).join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
