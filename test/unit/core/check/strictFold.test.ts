/** The fold of the check can be undone, and takes nothing for the same but typography. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { strictMarks, strictWord } from '../../../../src/core/check/strictFold.ts';
import { StrictWords } from '../../../../src/core/check/strictWords.ts';
import { textOf } from '../../../../src/core/span.ts';
import { anyText } from '../../../support/anyText.ts';

/** The words of a text, with the marks between them in brackets. */
function folded(text: string): string {
  const words = new StrictWords(text);
  return Array.from({ length: words.count + 1 }, (_, index) => {
    const marks = words.marksBefore(index);
    return `${marks === '' ? ' ' : `(${marks})`}${index < words.count ? words.word(index) : ''}`;
  })
    .join('')
    .trim();
}

/** The same by the numbers that stand for words and marks. */
function numbers(text: string): readonly number[] {
  const words = new StrictWords(text);
  return [...words.strict.slice(0, words.count), ...words.marks.slice(0, words.count + 1)];
}

const pieces = fc.oneof(
  anyText,
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'e\u0301',
        'é',
        'ﬁ',
        'fi',
        '가',
        '가',
        '日',
        'か゛',
        "'",
        '’',
        '.',
        ',',
        '3',
        'x',
        '\u00ad',
        '\u200b',
        '👩‍🌾',
        ' ',
        '\n\n',
        '“',
        '…',
        '--',
      ),
    )
    .map((all) => all.join('')),
);

describe('the fold of the check', () => {
  for (const [text, expected] of [
    ['“We don’t know,” she said.', '(")We don\'t know(,")she said(.)'],
    ['3.5 or 1,000: U.S. -- vice–president', '3.5 or 1,000(:)U(.)S(.-)vice(-)president'],
    ["'Tis the dogs' day ' off '", '(")Tis the dogs(")day(")off(")'],
    ['Wait . . . what... no…. yes.', 'Wait(…)what(…)no(…)yes(.)'],
    ['a\u00a0b\u2009c\r\nd\u00ade f\u200bg', 'a b c de fg'],
    ['Cafe\u0301 ﬁne O\u2060K', 'Café fine OK'],
    ['«\u00a0Oui\u00a0!\u00a0» „Ja“ ‚nein‘', '(")Oui(!")Ja(")nein(")'],
    ['我们 wait', '我 们 wait'],
    ['$5 is not €5 or 5%', '($)5 is not(€)5 or 5(%)'],
    ['One.\n\n“Two', 'One(.)Two'],
    ['One.”\n\n“Two', 'One(.")Two'],
    ['…', '(…)'],
    ['', ''],
  ] as const) {
    it(text, () => assert.equal(folded(text), expected));
  }

  for (const [one, other] of [
    ['resume', 'résumé'],
    ['us', 'US'],
    ['don’t', 'dont'],
    ['3.5', '35'],
    ['1,000', '1.000'],
    ['can', 'can’t'],
    ['cannot', 'can not'],
    ['well-known', 'well known'],
    ['wait', 'wait…'],
    ['a, b', 'a b'],
    ['a; b', 'a, b'],
    ['“a”', 'a'],
    ['a–b', 'a/b'],
    ['5', '５'],
    ['Ａ', 'A'],
    ['ß', 'ss'],
  ] as const) {
    it(`keeps ${one} and ${other} apart`, () => assert.notDeepEqual(numbers(one), numbers(other)));
  }

  it('has equal numbers for what is folded to the same, and for nothing else', () => {
    fc.assert(
      fc.property(pieces, pieces, (one, other) => {
        assert.equal(folded(one) === folded(other), JSON.stringify(numbers(one)) === JSON.stringify(numbers(other)));
      }),
    );
  });

  it('can be undone: words and marks stand in the text, in order, and nothing that shows lies beside them', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const words = new StrictWords(text);
        let end = 0;
        for (let index = 0; index <= words.count; index++) {
          const marks = words.marksSpan(index);
          assert.ok(marks.start >= end && marks.end >= marks.start);
          assert.equal(strictMarks(text.slice(end, marks.start)), '');
          if (index < words.count) {
            const place = words.span(index, index + 1);
            assert.ok(place.start >= marks.end && place.end > place.start);
            assert.equal(strictWord(textOf(text, place)), words.word(index));
            assert.equal(words.firstFrom(place.start), index);
            assert.ok(!isInPair(text, place.start) && !isInPair(text, place.end));
            end = place.end;
          }
        }
      }),
    );
  });

  it('is the same for what is only set in other ways', () => {
    const words = fc.array(fc.constantFrom('we', 'don’t', 'café', '3.5', 'US', 'naïve'), { minLength: 1, maxLength: 8 });
    const sign = fc.constantFrom(' ', ', ', '. ', ' – ', ' “', '” ', '… ');
    const ways: Readonly<Record<string, readonly string[]>> = {
      ' ': ['\u00a0', '\n', '  ', '\u2009 '],
      ', ': [',\n', ', \u200b'],
      '. ': ['.  ', '.\u00a0'],
      ' – ': ['—', '--', ' - ', '---'],
      ' “': [' "', ' ‘', ' « ', " '"],
      '” ': ['" ', '’ ', '\u00a0» ', "' "],
      '… ': ['... ', ' . . . ', '…'],
    };
    fc.assert(
      fc.property(words, fc.array(sign, { minLength: 8, maxLength: 8 }), fc.nat(3), (all, signs, way) => {
        const one = all.map((word, index) => word + (signs[index] ?? '')).join('');
        const other = all
          .map((word, index) => {
            const kinds = ways[signs[index] ?? ''] ?? [];
            return word.normalize('NFD').replace('’', "'") + (kinds[way % kinds.length] ?? '');
          })
          .join('');
        assert.deepEqual(numbers(other), numbers(one));
      }),
    );
  });
});

function isInPair(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}
