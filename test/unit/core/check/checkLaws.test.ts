/** Laws of the check, for any texts: it agrees with a plain search, its places show what it says, and no text makes it slow. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { compareWithSource } from '../../../../src/core/check/compareWithSource.ts';
import type { SpokenPassage } from '../../../../src/core/check/finding.ts';
import { parseQuotation } from '../../../../src/core/check/quotationText.ts';
import { SourceText } from '../../../../src/core/check/sourceText.ts';
import { strictMarks, strictWord } from '../../../../src/core/check/strictFold.ts';
import { foldedWords } from '../../../../src/core/compare/comparedWords.ts';
import { contains, textOf } from '../../../../src/core/span.ts';
import { anyText, newsText } from '../../../support/anyText.ts';
import { articleOf } from '../../../support/articleOf.ts';
import { checkedSource, findings } from '../../../support/checkedSource.ts';
import { hostileMarks, hostileSentences, repeated } from '../../../support/hostileTexts.ts';
import { assertLinear } from '../../../support/linearCost.ts';

const WORDS = ['we', 'did', 'not', 'go', 'Ann', 'café', "can't", '3.5'];
const list = (most: number): fc.Arbitrary<readonly string[]> => fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most });
const SIGNS = [' ', ' ', ' ', ', ', ' – '];

function textOfWords(words: readonly string[], signs: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? word : `${signs[index] ?? ' '}${word}`)).join('');
}

/** Whether the words and marks stand in the text, tried at each place; the capital of the first letter is free. */
function standsThere(quotation: string, text: string): boolean {
  const parts = (words: string): readonly string[] => words.split(/( – |, | )/);
  const [looked, there] = [parts(quotation), parts(text)];
  const lower = (word: string | undefined): string | undefined => word && word.charAt(0).toLowerCase() + word.slice(1);
  return there.some(
    (_, at) => at % 2 === 0 && looked.every((part, index) => (index === 0 ? lower(part) === lower(there[at]) : part === there[at + index])),
  );
}

describe('the check, for any texts', () => {
  const signs = fc.array(fc.constantFrom(...SIGNS), { minLength: 40, maxLength: 40 });

  it('finds word for word what a plain search finds, and nothing else', () => {
    fc.assert(
      fc.property(list(5), list(40), signs, signs, (looked, there, ours, theirs) => {
        const [quotation, text] = [textOfWords(looked, ours), textOfWords(there, theirs)];
        const found = findings(quotation, { article: articleOf(text), source: new SourceText(articleOf(text), []) });
        assert.equal(
          found.some(({ kind }) => kind === 'exact'),
          standsThere(quotation, text),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('has the words of the quotation at the places of what is exact, and differences where it is not', () => {
    fc.assert(
      fc.property(
        newsText,
        fc.nat(),
        fc.integer({ min: 1, max: 90 }),
        fc.constantFrom('', ' not ', '…', ' [so] '),
        (text, from, length, put) => {
          const start = from % text.length;
          const drawn = text.slice(start, start + length);
          const quotation = drawn.slice(0, length >> 1) + put + drawn.slice(length >> 1);
          const checked = checkedSource(text);
          for (const finding of findings(quotation, checked)) {
            assert.equal(finding.kind === 'exact', finding.differences.length === 0 && finding.reason === undefined);
            assert.ok(finding.likeness > 0 && finding.likeness <= 1);
            for (const { draft, source } of finding.differences) {
              assert.ok(contains({ start: 0, end: quotation.length }, draft) && draft.start <= draft.end);
              assert.ok(contains({ start: 0, end: text.length }, source) && source.start <= source.end);
              assert.ok(draft.start < draft.end || source.start < source.end);
            }
            if (finding.kind === 'exact') {
              const shown = finding.fragments.flatMap((place) => foldedWords(textOf(text, place)));
              const words = parseQuotation(quotation).fragments.flatMap((fragment) => foldedWords(fragment.text));
              assert.deepEqual(shown, words);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds each stretch of whole words where it stands', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const { source } = { source: new SourceText(articleOf(text), []) };
        const { words } = source;
        fc.pre(words.count > 0);
        const [first = 0, last = 0] = [a % words.count, b % words.count].sort((x, y) => x - y);
        const place = words.span(first, last + 1);
        const quotation = parseQuotation(words.text.slice(place.start, place.end));
        fc.pre(quotation.fragments.length === 1 && quotation.inserted.length === 0);
        const found = compareWithSource(quotation, source);
        assert.equal(found[0]?.kind, 'exact');
      }),
    );
  });

  it('parses any quotation: fragments in order, each with the words that stand there', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: fc.constantFrom('a', 'b', ' ', '[', ']', '.', '…', '(', ')', 'é', '😀') })),
        (words) => {
          const { fragments, inserted } = parseQuotation(words);
          let end = 0;
          for (const fragment of fragments) {
            assert.ok(fragment.start >= end && fragment.end > fragment.start && fragment.end <= words.length);
            const bare = textOf(words, fragment).replace(/\[(\p{L}\p{M}*)\]/gu, '$1');
            assert.equal(strictWord(fragment.text), strictWord(bare));
            assert.equal(strictMarks(fragment.text).includes('…'), false);
            end = fragment.end;
          }
          assert.ok(inserted.every((place) => /^\[[^[\]]+\]$/.test(textOf(words, place))));
        },
      ),
    );
  });
});

describe('the cost of the check is in proportion to the source', () => {
  const quotations = [
    'rain rain rain rain rain falls rain rain',
    'a … a … a … a b',
    '“It rained. It rained. All night” nobody',
    'the mayor of the town the mayor of not',
  ].map(parseQuotation);
  const passages = (text: string): readonly SpokenPassage[] =>
    Array.from({ length: text.length >> 6 }, (_, index) => ({
      kind: index % 3 === 0 ? 'reported' : 'direct',
      start: index * 64,
      end: index * 64 + 40,
      confidence: 'high',
      speaker: String((index % 7) >> 2),
    }));
  for (const [title, make] of [
    ...hostileMarks,
    ...hostileSentences,
    ['one letter', repeated('a ')],
    ['one word', repeated('rain ')],
    ['letters without end', repeated('a')],
    ['accents', repeated('\u0301')],
    ['soft hyphens after an apostrophe', repeated("a'\u00ad\u00ad\u00ad\u00ad")],
    ['dots', repeated('. ')],
    ['brackets of one letter', repeated('[a]a ')],
    ['line breaks and marks', repeated('\n\n“')],
  ] as const) {
    it(title, () => {
      assertLinear({
        length: 40_000,
        input: make,
        run: (text) => {
          const source = new SourceText(articleOf(text), passages(text));
          quotations.forEach((quotation) => compareWithSource(quotation, source));
        },
      });
    });
  }
});

describe('the cost of the check is in proportion to the quotation', () => {
  const source = checkedSource('It rained all day, and nobody closed the bridge. '.repeat(40)).source;
  for (const unit of ['rain ', '[', '[a', '[a] ', '[a]a', '… ', '. ', '.', 'a…', 'It rained all day, and ', '“', "a'", '[it] … ']) {
    it(unit, () => {
      assertLinear({ length: 4000, input: repeated(unit), run: (words) => compareWithSource(parseQuotation(words), source) });
    });
  }
});
