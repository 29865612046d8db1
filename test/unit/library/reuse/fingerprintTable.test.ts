/** The sources of a fingerprint are found as they come and go. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { FingerprintTable } from '../../../../src/library/reuse/fingerprintTable.ts';

const FINGERPRINTS = fc.uniqueArray(
  fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: (1 << 24) - 1 }), fc.constant((1 << 24) - 1)),
);

describe('a table of fingerprints', () => {
  it('is as a map of sets, whatever comes and goes', () => {
    const source = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(source, fc.option(FINGERPRINTS))), (steps) => {
        const table = new FingerprintTable();
        const model = new Map<number, readonly number[]>();
        for (const [number, added] of steps) {
          table.remove(number, model.get(number) ?? []);
          model.set(number, added ?? []);
          table.add(number, added ?? []);
        }
        for (const one of new Set([...model.values()].flat())) {
          const expected = [...model].filter(([, all]) => all.includes(one)).map(([number]) => number);
          assert.deepEqual([...table.sources(one, 99)].sort(), expected.sort());
        }
      }),
    );
  });

  it('has room for many, and tells no more than are asked for', () => {
    const table = new FingerprintTable();
    for (let source = 0; source < 5000; source++) {
      table.add(source, [7, source + 8]);
    }
    assert.deepEqual([table.sources(7, 3), table.sources(5007, 3), table.sources(6, 3)], [[4999, 4998, 4997], [4999], []]);
  });
});
