/** Marks of very many sources: the same as a map would say, in 12 bytes each. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { markKey, MarkTable } from '../../../../src/library/reading/markTable.ts';

const KEY = fc.integer({ min: 0, max: 30 });
const CHANGES = fc.array(fc.tuple(KEY, fc.option(fc.nat(0xffffffff), { nil: undefined })), { maxLength: 20 }).map((list) => new Map(list));

describe('MarkTable', () => {
  it('says what a map says, whatever is marked and unmarked in which order, and after it was written down', () => {
    fc.assert(
      fc.property(fc.array(CHANGES, { maxLength: 6 }), (all) => {
        let table = MarkTable.empty;
        const map = new Map<number, number>();
        for (const changes of all) {
          table = table.with(changes);
          changes.forEach((length, key) => (length === undefined ? map.delete(key) : map.set(key, length)));
        }
        const written = MarkTable.of(table.bytes());
        assert.deepEqual([table.size, written?.size], [map.size, map.size]);
        for (let key = 0; key <= 30; key++) {
          assert.deepEqual([table.get(key), written?.get(key)], [map.get(key), map.get(key)]);
        }
      }),
    );
  });

  it('takes 1.2 MB for 100,000 sources, and finds each among them', () => {
    const addresses = Array.from({ length: 100_000 }, (_, index) => `file:///home/anna/sources/year/article-${String(index)}.txt`);
    const table = MarkTable.empty.with(new Map(addresses.map((address, index) => [markKey(address), index])));
    assert.equal(table.size, 100_000, 'no two have one key');
    assert.equal(table.bytes().length, 1_200_008);
    assert.ok(addresses.every((address, index) => table.get(markKey(address)) === index));
    assert.equal(table.get(markKey('file:///home/anna/other.txt')), undefined);
  });

  it('takes nothing that it has not written', () => {
    const bytes = MarkTable.empty.with(new Map([[1, 10], [2, 20]])).bytes(); // prettier-ignore
    const twice = MarkTable.empty.with(new Map([[1, 10]])).bytes();
    const turned = new Uint8Array([...bytes.slice(0, 8), ...bytes.slice(20), ...bytes.slice(8, 20)]);
    const others = [new Uint8Array(0), bytes.slice(0, 19), new Uint8Array([...bytes, 0]), bytes.map((byte) => byte ^ 1), turned];
    for (const other of others) {
      assert.equal(MarkTable.of(other), undefined);
    }
    assert.equal(MarkTable.of(twice)?.get(1), 10);
    // As it comes out of a larger buffer.
    assert.equal(MarkTable.of(new Uint8Array([0, 0, 0, ...bytes]).subarray(3))?.get(2), 20);
  });
});
