/** What is typed in a draft that can be completed. */
import { strict as assert } from 'node:assert';
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

describe('a cite key that is typed', () => {
  for (const [line, typed] of [
    ['see @', ''],
    ['see [@berg', 'berg'],
    ['[@a, para. 3; @b', 'b'],
    ['[-@ber', 'ber'],
    ['@{a', 'a'],
    ['“So it is” [@', ''],
  ] as const) {
    it(`in ${line} is ${typed}`, () => {
      assert.equal(typedKey(line)?.typed, typed);
      assert.equal(line.slice(typedKey(line)?.start), typed);
    });
  }

  for (const line of ['anna@example', 'anna.b@', 'see @a b', '[@a]', 'a/@b', '']) {
    it(`is none in ${line}`, () => assert.equal(typedKey(line), undefined));
  }
});
