/** Lines are counted as text editors count them. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { LineMap } from '../../../src/core/lineMap.ts';

const linesOf = (text: string): string[] => {
  const map = new LineMap(text);
  return Array.from({ length: map.lineCount }, (_, index) => text.slice(map.line(index).start, map.line(index).end));
};

describe('LineMap', () => {
  it('ends a line at LF, at CR LF and at a lone CR', () => {
    assert.deepEqual(linesOf('a\nb\r\nc\rd'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(linesOf('\r\r\n\n'), ['', '', '', '']);
  });

  it('has one line in an empty text', () => {
    assert.deepEqual(linesOf(''), ['']);
  });

  it('ends no line at U+2028, U+2029, U+0085, a form feed or a vertical tab', () => {
    const text = 'a\u2028b\u2029c\u0085d\fe\vf';
    assert.deepEqual(linesOf(text), [text]);
  });

  it('tells line and character of an offset, and the offset of those', () => {
    const map = new LineMap('one\r\ntwo\nthree');
    assert.deepEqual(map.positionAt(0), { line: 0, character: 0 });
    assert.deepEqual(map.positionAt(5), { line: 1, character: 0 });
    assert.deepEqual(map.positionAt(11), { line: 2, character: 2 });
    assert.equal(map.offsetAt({ line: 2, character: 2 }), 11);
  });

  it('puts a place between CR and LF at the end of its line', () => {
    assert.deepEqual(new LineMap('one\r\ntwo').positionAt(4), { line: 0, character: 3 });
  });

  it('brings what lies outside to the nearest place inside', () => {
    const map = new LineMap('one\ntwo');
    assert.deepEqual(map.positionAt(-1), { line: 0, character: 0 });
    assert.deepEqual(map.positionAt(99), { line: 1, character: 3 });
    assert.equal(map.offsetAt({ line: 0, character: 99 }), 3);
    assert.equal(map.offsetAt({ line: 9, character: 0 }), 7);
    assert.equal(map.offsetAt({ line: -1, character: 5 }), 0);
    assert.throws(() => map.line(2), RangeError);
  });

  it('gives the same line and character whatever the line ends are', () => {
    const alike = 'one “two”\nthree\n\nfour';
    const mixed = 'one “two”\r\nthree\r\n\rfour';
    const offset = (text: string): number => text.indexOf('our');
    assert.deepEqual(new LineMap(mixed).positionAt(offset(mixed)), new LineMap(alike).positionAt(offset(alike)));
  });

  it('goes there and back for every offset but those inside CR LF', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', '😀')).map((parts) => parts.join('')),
        (text) => {
          const map = new LineMap(text);
          for (let offset = 0; offset <= text.length; offset++) {
            const isInside = text.slice(offset - 1, offset + 1) === '\r\n' && offset > 0;
            assert.equal(map.offsetAt(map.positionAt(offset)), isInside ? offset - 1 : offset);
          }
        },
      ),
    );
  });

  it('has all characters in lines but those that end lines', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.equal(linesOf(text).join(''), text.replace(/[\r\n]/g, ''))));
  });
});
