/** Texts are compared whatever the accents, the case and the marks; a place in the folded text is a place in the text. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { textOf } from '../../../../src/core/span.ts';
import { FoldedText, foldText } from '../../../../src/core/text/foldText.ts';

describe('folding what is searched for', () => {
  for (const [text, folded] of [
    ['Zoë Ødegård', 'zoe odegard'],
    ['Łukasz ĐORĐE Weiß', 'lukasz dorde weiss'],
    ['İstanbul', 'istanbul'],
    ['“Don’t,” he said', "don't, he said"],
    ['«Non», dit-il', 'non, dit-il'],
    ['well – no — yes', 'well - no - yes'],
    ['one\r\n  two\u00a0three', 'one two three'],
    ['so\u00adcalled ﬁre', 'socalled fire'],
    ['José'.normalize('NFD'), 'jose'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['l´eau', "l'eau"],
  ] as const) {
    it(`${text} is ${folded}`, () => assert.equal(foldText(text), folded));
  }

  it('is the same of a text without anything to fold', () => {
    assert.equal(foldText("Anna O'Neil-Berg, 27"), "anna o'neil-berg, 27");
    assert.equal(foldText('He said "no" `twice`'), "he said no 'twice'");
    assert.equal(foldText(' two  spaces '), 'two spaces');
  });

  it('is the same when it is done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(foldText(foldText(text)), foldText(text))));
  });
});

describe('a folded text', () => {
  const found = (text: string, words: string): string => {
    const folded = new FoldedText(text);
    const start = folded.text.indexOf(words);
    return textOf(text, folded.sourceOf({ start, end: start + words.length }));
  };

  for (const [text, words, place] of [
    ['She said “Zoë Ødegård” twice.', 'zoe odegard', 'Zoë Ødegård'],
    ['a so\u00adcalled ﬁre', 'called f', 'called ﬁ'],
    ['Jose\u0301 left', 'jose', 'Jose\u0301'],
    ['one\r\n  two', 'one two', 'one\r\n  two'],
    ['Straße 7', 'ss', 'ß'],
    ['😀 𝐛old', 'b', '𝐛'],
  ] as const) {
    it(`finds ${words} in ${JSON.stringify(text)}`, () => assert.equal(found(text, words), place));
  }

  it('is the same text, and leads to places in order that split no pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = new FoldedText(text);
        assert.equal(folded.text, foldText(text));
        let before = 0;
        for (let start = 0; start < folded.text.length; start++) {
          const place = folded.sourceOf({ start, end: start + 1 });
          assert.ok(before <= place.start && place.start < place.end && place.end <= text.length);
          assert.doesNotMatch(text.slice(place.start, place.end), /^[\udc00-\udfff]|[\ud800-\udbff]$/);
          before = place.start;
        }
      }),
    );
  });
});
