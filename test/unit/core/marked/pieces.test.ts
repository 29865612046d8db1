/** An article is cut into pieces that show exactly its text, whatever marks lie in it and however they cross. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Run } from '../../../../src/core/article.ts';
import { type IndexedSpan, type Piece, piecesOf } from '../../../../src/core/marked/pieces.ts';
import type { Span } from '../../../../src/core/span.ts';

/** Where `words` stand, as the marks of that index. */
const at = (text: string, words: string, index: number): IndexedSpan => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, index };
};

/** Pieces as text: passages in square brackets with their index, mentions in braces; `~` where one goes on. */
const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'text') {
        return piece.text;
      }
      const [open, close] = piece.kind === 'passage' ? ['[', ']'] : ['{', '}'];
      return `${open}${piece.isFirst ? '' : '~'}${String(piece.index)} ${shown(piece.children)}${close}`;
    })
    .join('');

const wordsOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : wordsOf(piece.children))).join('');

const spansOf = (pieces: readonly Piece[]): readonly Span[] =>
  pieces.flatMap((piece) => (piece.kind === 'text' ? [{ start: piece.start, end: piece.end }] : spansOf(piece.children)));

const whole = (text: string): { runs: readonly Run[]; stretch: Span } => {
  const stretch = { start: 0, end: text.length };
  return { runs: text === '' ? [] : [stretch], stretch };
};

describe('pieces of a paragraph', () => {
  it('puts quotes into reported speech and people into both', () => {
    const text = 'Berglund said that Okoye was “not a captain” any more.';
    const { runs, stretch } = whole(text);
    const passages = [at(text, 'Okoye was “not a captain” any more', 0), at(text, '“not a captain”', 1)];
    const mentions = [at(text, 'Berglund', 0), at(text, 'Okoye', 1)];
    assert.equal(
      shown(piecesOf(text, runs, stretch, { passages, mentions })),
      '{0 Berglund} said that [0 {1 Okoye} was [1 “not a captain”] any more].',
    );
  });

  it('cuts a name in which a quote lies, and marks that cross', () => {
    const text = 'William “Bill” Smith left.';
    const { runs, stretch } = whole(text);
    assert.equal(
      shown(piecesOf(text, runs, stretch, { passages: [at(text, '“Bill”', 0)], mentions: [at(text, 'William “Bill” Smith', 0)] })),
      '{0 William }[0 {~0 “Bill”}]{~0  Smith} left.',
    );
    const crossing = { passages: [at(text, 'William “Bill', 0), at(text, '“Bill” Smith', 1)], mentions: [] };
    assert.equal(shown(piecesOf(text, runs, stretch, crossing)), '[0 William [1 “Bill]][~1 ” Smith] left.');
  });

  it('tells a mark that began before the stretch', () => {
    const text = 'one “two three” four';
    const stretch = { start: text.indexOf('three'), end: text.length };
    const marks = { passages: [at(text, '“two three”', 0)], mentions: [] };
    assert.equal(shown(piecesOf(text, [{ start: 0, end: text.length }], stretch, marks)), '[~0 three”] four');
  });

  it('hides markup, shows a character reference as its character, and a line break between lines as a space', () => {
    const text = 'The **old**\nharbour &amp; quay';
    const run = (words: string, shownAs?: string): Run => {
      const { start, end } = at(text, words, 0);
      return { start, end, ...(shownAs === undefined ? {} : { shown: shownAs }) };
    };
    const runs = [run('The '), { ...run('old'), styles: ['strong' as const] }, run('harbour '), run('&amp;', '&'), run(' quay')];
    const { stretch } = whole(text);
    assert.equal(shown(piecesOf(text, runs, stretch, { passages: [], mentions: [] })), 'The old harbour & quay');
    assert.equal(
      shown(piecesOf(text, runs, stretch, { passages: [at(text, 'old**\nharbour &amp', 0)], mentions: [] })),
      'The [0 old harbour &] quay',
      'a reference is never cut',
    );
  });

  it('sets no more than eight marks in each other, and does not take long about thousands', () => {
    const text = 'x'.repeat(20_000);
    const { runs, stretch } = whole(text);
    const passages = Array.from({ length: 10_000 }, (_, index) => ({ start: index, end: text.length - index, index }));
    const depth = (pieces: readonly Piece[]): number =>
      Math.max(0, ...pieces.map((piece) => (piece.kind === 'text' ? 0 : 1 + depth(piece.children))));
    assert.equal(depth(piecesOf(text, runs, stretch, { passages, mentions: [] })), 8);
  });

  it('shows exactly the text, in order, under any marks', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    const list = fc
      .array(span, { maxLength: 12 })
      .map((spans) => [...spans].sort((a, b) => a.start - b.start || b.end - a.end).map((one, index) => ({ ...one, index })));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), list, list, span, (text, passages, mentions, cut) => {
        const stretch = { start: Math.min(cut.start, text.length), end: Math.min(cut.end, text.length) };
        const pieces = piecesOf(text, whole(text).runs, stretch, { passages, mentions });
        assert.equal(wordsOf(pieces), text.slice(stretch.start, stretch.end));
        spansOf(pieces).reduce((end, { start, end: next }) => {
          assert.equal(start, end, 'no gap and no overlap');
          return next;
        }, stretch.start);
      }),
    );
  });

  it('marks exactly the characters of each mark', () => {
    const text = 'abcdefghijklmnopqrstuvwxyz';
    const { runs, stretch } = whole(text);
    const span = fc.tuple(fc.nat(25), fc.nat(25)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (spans) => {
        const passages = [...spans].sort((a, b) => a.start - b.start || b.end - a.end).map((one, index) => ({ ...one, index }));
        const marked = passages.map(() => ({ words: '', firsts: 0 }));
        const walk = (pieces: readonly Piece[]): void => {
          for (const piece of pieces) {
            const mark = piece.kind === 'passage' ? marked[piece.index] : undefined;
            if (mark !== undefined && piece.kind !== 'text') {
              mark.words += wordsOf(piece.children);
              mark.firsts += piece.isFirst ? 1 : 0;
              walk(piece.children);
            }
          }
        };
        walk(piecesOf(text, runs, stretch, { passages, mentions: [] }));
        assert.deepEqual(
          marked,
          passages.map(({ start, end }) => ({ words: text.slice(start, end), firsts: 1 })),
        );
      }),
    );
  });
});
