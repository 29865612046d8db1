/** Bytes among bytes. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { asciiBytes, indexOfBytes } from '../../../src/formats/bytes.ts';

describe('indexOfBytes', () => {
  it('finds what begins twice, and what the bytes end with', () => {
    const bytes = asciiBytes('stst stream endstream');
    assert.equal(indexOfBytes(bytes, asciiBytes('stream')), 5);
    assert.equal(indexOfBytes(bytes, asciiBytes('stream'), 6), 15);
    assert.equal(indexOfBytes(bytes, asciiBytes('stream'), 16), -1);
    assert.equal(indexOfBytes(bytes, asciiBytes('streams')), -1);
  });

  it('finds what Node finds, of few different bytes', () => {
    const few = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 60 }).map((bytes) => Uint8Array.from(bytes));
    const some = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 4 }).map((bytes) => Uint8Array.from(bytes));
    fc.assert(
      fc.property(few, some, fc.nat({ max: 60 }), (bytes, searched, from) => {
        assert.equal(indexOfBytes(bytes, searched, from), Buffer.from(bytes).indexOf(searched, from));
      }),
    );
  });
});
