/** Tokens are words, numbers and marks with their exact places. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Article } from '../../../../src/core/article.ts';
import { tokenize } from '../../../../src/core/text/tokenizer.ts';
import { tokenAt, TokenKind } from '../../../../src/core/text/tokens.ts';
import { WordTable } from '../../../../src/core/text/wordTable.ts';
import { articleOf } from '../../../support/articleOf.ts';
import { processorTime } from '../../../support/processorTime.ts';

const words = new WordTable();
const textsOf = (article: Article): string[] => {
  const tokens = tokenize(article, words);
  return Array.from({ length: tokens.count }, (_, i) => article.text.slice(tokens.start[i], tokens.end[i]));
};
const cut = (text: string): string => textsOf(articleOf(text)).join(' ');
const kindsOf = (text: string): number[] => {
  const tokens = tokenize(articleOf(text), words);
  return [...tokens.kind.subarray(0, tokens.count)];
};

describe('tokens', () => {
  for (const [text, expected] of [
    ['She left, he stayed.', 'She left , he stayed .'],
    ["Mara's dog didn't bark.", "Mara 's dog didn't bark ."],
    ['He’s sure they’ll say I’m late.', 'He ’s sure they ’ll say I ’m late .'],
    ['The U.S. and the E.U. met at 5 p.m. in St. Ives.', 'The U.S. and the E.U. met at 5 p.m. in St. Ives .'],
    ['Dr. J. B. Orme, Ph.D., of Quill Inc. spoke.', 'Dr. J. B. Orme , Ph.D. , of Quill Inc. spoke .'],
    ['It rose 3.5 percent to 1,250, a 51-49 vote.', 'It rose 3.5 percent to 1,250 , a 51-49 vote .'],
    ['“Wait,” she said. ‘Never.’', '“ Wait , ” she said . ‘ Never . ’'],
    ["''Wait'' and ``wait''", "'' Wait '' and `` wait ''"],
    ['It rained.The end', 'It rained . The end'],
    ['See example.com or AT&T…', 'See example.com or AT&T …'],
    ['Jean-Luc d’Aubert—once O’Dell--won', 'Jean-Luc d’Aubert — once O’Dell -- won'],
    ['She sat. He was no. Art. Really?!', 'She sat . He was no . Art . Really ?!'],
    ['The 1990s and the 4th', 'The 1990s and the 4th'],
  ] as const) {
    it(text, () => assert.equal(cut(text), expected));
  }

  it('tells the kinds of quotation marks', () => {
    assert.deepEqual(kindsOf('“a” "b" ‘c’ «d»'), [
      ...[TokenKind.DoubleOpen, TokenKind.Word, TokenKind.DoubleClose, TokenKind.DoubleStraight, TokenKind.Word, TokenKind.DoubleStraight],
      ...[TokenKind.SingleOpen, TokenKind.Word, TokenKind.SingleClose, TokenKind.DoubleOpen, TokenKind.Word, TokenKind.DoubleClose],
    ]);
  });

  it('takes a no-break space, U+2028, NUL and CR for spaces', () => {
    assert.equal(cut('Ada\u00a0Quill\u2028said\u0000so\r'), 'Ada Quill said so');
  });

  it('keeps emoji whole, and a soft hyphen inside its word', () => {
    assert.equal(cut('👍🏽Wit\u00adford 😀'), '👍 🏽 Wit\u00adford 😀');
  });

  it('cuts shown text only, and takes a character reference for what it shows', () => {
    const text = 'see **Ada** &amp; me';
    const runs = [
      { start: 0, end: 4 },
      { start: 6, end: 9 },
      { start: 11, end: 12 },
      { start: 12, end: 17, shown: '&' },
      { start: 17, end: 20 },
    ];
    assert.deepEqual(textsOf({ text, format: 'markdown', blocks: [{ kind: 'paragraph', start: 0, end: 20, runs }] }), [
      'see',
      'Ada',
      '&amp;',
      'me',
    ]);
  });

  it('parts the genitive from a word in markup', () => {
    const text = '*Ada*’s';
    const runs = [
      { start: 1, end: 4 },
      { start: 5, end: 7 },
    ];
    const tokens = tokenize({ text, format: 'markdown', blocks: [{ kind: 'paragraph', start: 0, end: 7, runs }] }, words);
    assert.deepEqual([...tokens.kind.subarray(0, tokens.count)], [TokenKind.Word, TokenKind.Clitic]);
  });

  it('finds the token at an offset, or the next one', () => {
    const tokens = tokenize(articleOf('Ada said no'), words);
    assert.deepEqual(
      [0, 2, 3, 4, 11].map((offset) => tokenAt(tokens, offset)),
      [0, 0, 1, 1, 3],
    );
  });

  it('loses no visible character, in order, whatever the text', () => {
    const anything = fc.string({
      unit: fc.oneof(fc.constantFrom(...'aZ.’\'"“ \n-9é'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
    });
    fc.assert(
      fc.property(anything, (text) => {
        const article = articleOf(text);
        const tokens = tokenize(article, words);
        let at = 0;
        let skipped = '';
        for (let i = 0; i < tokens.count; i++) {
          const [start, end] = [tokens.start[i] ?? -1, tokens.end[i] ?? -1];
          assert.ok(start >= at && end > start && end <= text.length);
          assert.ok(!isInsidePair(text, start) && !isInsidePair(text, end));
          skipped += text.slice(at, start);
          at = end;
        }
        assert.match(skipped + text.slice(at), /^[\s\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}]*$/u);
      }),
    );
  });

  it('takes time in proportion to the text: 5 MB in one line, and 5 MB in one word', () => {
    const time = processorTime(() => {
      assert.equal(tokenize(articleOf('word, '.repeat(800_000)), words).count, 1_600_000);
      assert.equal(tokenize(articleOf('a'.repeat(5_000_000)), words).count, 1);
      assert.equal(tokenize(articleOf("'".repeat(1_000_000)), words).count, 500_000);
      assert.equal(tokenize(articleOf('1.'.repeat(1_000_000)), words).count, 2);
    });
    assert.ok(time < 10_000, `${time.toFixed(0)} ms`);
  });
});

function isInsidePair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
}
