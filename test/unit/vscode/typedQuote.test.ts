/** What is typed in a draft that can be completed. */
import { strict as assert } from 'node:assert';
import { assertLinear } from '../../support/linearCost.ts';
import { typedKey, typedQuote } from '../../../src/vscode/insert/typedQuote.ts';

describe('a quotation that is typed', () => {
  for (const [line, words] of [
    ['She said: “nobody will', 'nobody will'],
    ['"nobody will mi', 'nobody will mi'],
    ['("nobody will ', 'nobody will '],
    ['He said "no" and she "nobody will', 'nobody will'],
    ['„niemand wird', 'niemand wird'],
    ['> “nobody will', 'nobody will'],
  ] as const) {
    it(`in ${line} is ${words}`, () => {
      const typed = typedQuote(line, 'markdown');
      assert.ok(typed);
      assert.equal(typed.words, words);
      assert.equal(line.slice(typed.start + 1), words);
    });
  }

  for (const line of ['“nobody', '“a b', '“nobody will” he', 'a 5" screw and more', '"no" and more words', 'nobody will', '“', '']) {
    it(`is none in ${line}`, () => assert.equal(typedQuote(line, 'markdown'), undefined));
  }

  it('has marks of its own in LaTeX', () => {
    assert.equal(typedQuote('say ``nobody will', 'latex')?.words, 'nobody will');
    assert.equal(typedQuote("say ``no one'' and more", 'latex'), undefined);
    assert.equal(typedQuote('say \\enquote{nobody will', 'latex')?.words, 'nobody will');
    assert.equal(typedQuote('say ``nobody will', 'markdown'), undefined);
  });
});

describe('a quotation that is typed in AsciiDoc', () => {
  it('has marks of its own', () => {
    assert.deepEqual(typedQuote('say "`nobody will', 'asciidoc'), { start: 4, words: 'nobody will', closing: '`"' });
    assert.equal(typedQuote('say "`no one`" and more', 'asciidoc'), undefined);
    assert.deepEqual(typedQuote('say "nobody will', 'asciidoc'), { start: 4, words: 'nobody will', closing: '"' });
  });
});

describe('a cite key that is typed', () => {
  for (const [format, line, typed] of [
    ['markdown', 'see @', ''],
    ['markdown', 'see [@berg', 'berg'],
    ['markdown', '[@a, para. 3; @b', 'b'],
    ['markdown', '[-@ber', 'ber'],
    ['markdown', '@{a', 'a'],
    ['markdown', '“So it is” [@', ''],
    ['asciidoc', 'so cite:[', ''],
    ['asciidoc', 'so citenp:[a(3), ber', 'ber'],
    ['restructuredText', 'so :cite:`', ''],
    ['restructuredText', 'so :cite:p:`a, ber', 'ber'],
    ['restructuredText', 'so :footcite:t:`ber', 'ber'],
  ] as const) {
    it(`in ${line} is ${typed}`, () => {
      assert.equal(typedKey(line, format)?.typed, typed);
      assert.equal(line.slice(typedKey(line, format)?.start), typed);
    });
  }

  for (const [format, line] of [
    ...['anna@example', 'anna.b@', 'see @a b', '[@a]', 'a/@b', '', 'cite:[a'].map((line) => ['markdown', line] as const),
    ...['xcite:[a', 'cite:[a] b', 'link:[a', '@a', 'cite: [a'].map((line) => ['asciidoc', line] as const),
    ...[':cite:`a` b', ':emphasis:`a', 'cite:`a', '@a'].map((line) => ['restructuredText', line] as const),
  ]) {
    it(`is none in ${line} (${format})`, () => assert.equal(typedKey(line, format), undefined));
  }

  it('is looked for in time in proportion to the line', () => {
    for (const format of ['markdown', 'asciidoc', 'restructuredText'] as const) {
      for (const piece of ['@', 'cite:[a, ', ':cite:`a, ', 'cite:a']) {
        assertLinear({
          length: 40_000,
          input: (length) => `${piece.repeat(length / piece.length)} .`,
          run: (line) => typedKey(line, format),
        });
      }
    }
  });
});
