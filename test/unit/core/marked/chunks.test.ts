/** Long articles are divided without losing a character or tearing one apart. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { chunksOf, partsOf } from '../../../../src/core/marked/chunks.ts';
import { processorTime } from '../../../support/processorTime.ts';

const block = (text: string, start = 0): { start: number; end: number } => ({ start, end: start + text.length });

describe('chunks of an article', () => {
  it('closes a chunk when it is long enough', () => {
    const blocks = [block('aaaa'), block('bbbb', 5), block('cccc', 10), block('d', 15)];
    assert.deepEqual(chunksOf(blocks, 8), [
      { first: 0, end: 2 },
      { first: 2, end: 4 },
    ]);
    assert.deepEqual(chunksOf([], 8), []);
  });

  it('keeps a monstrous block to itself', () => {
    const blocks = [block('a'), block('b'.repeat(100), 2), block('c', 103)];
    assert.deepEqual(chunksOf(blocks, 8), [
      { first: 0, end: 1 },
      { first: 1, end: 2 },
      { first: 2, end: 3 },
    ]);
  });

  it('holds each block once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (lengths, size) => {
        let end = 0;
        const blocks = lengths.map((length) => ({ start: end, end: (end += length) }));
        const held = chunksOf(blocks, size).flatMap((chunk) => blocks.slice(chunk.first, chunk.end));
        assert.deepEqual(held, blocks);
      }),
    );
  });
});

describe('parts of a monstrous paragraph', () => {
  it('leaves one that is not monstrous whole', () => {
    const text = 'word '.repeat(3);
    assert.deepEqual(partsOf(text, block(text), 10), [{ ...block(text), isSpace: false }]);
  });

  it('divides at white space, which is a part of its own', () => {
    const text = `${'a'.repeat(15)} ${'b'.repeat(15)} ${'c'.repeat(15)}`;
    assert.deepEqual(
      partsOf(text, block(text), 18).map(({ start, end }) => text.slice(start, end)),
      ['a'.repeat(15), ' ', 'b'.repeat(15), ' ', 'c'.repeat(15)],
    );
  });

  it('gives back exactly the text and splits no surrogate pair, with white space or without', () => {
    const words = fc.array(fc.constantFrom('a', '😀', ' ', 'é', '\n', 'x'.repeat(9), '🎉'.repeat(6)), { maxLength: 80 });
    fc.assert(
      fc.property(words, fc.nat(5), fc.integer({ min: 2, max: 12 }), (list, before, size) => {
        const body = list.join('');
        const text = 'y'.repeat(before) + body;
        const parts = partsOf(text, block(body, before), size);
        assert.equal(parts.map(({ start, end }) => text.slice(start, end)).join(''), body);
        for (const { start, end, isSpace } of parts) {
          assert.ok(text.slice(start, end).isWellFormed());
          assert.equal(isSpace && text.slice(start, end).trim() !== '', false, 'only white space is space');
          assert.ok(end > start && end - start <= 2 * size);
        }
      }),
    );
  });

  it('takes a line of 5 MB without a space in a moment', () => {
    const text = 'x'.repeat(5_000_000);
    const time = processorTime(() => {
      assert.ok(partsOf(text, block(text)).length > 1_000);
    });
    assert.ok(time < 500);
  });
});
