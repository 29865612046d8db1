/** A list stays in order while entries come, change and go, few or many at a time. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { SortedKeys } from '../../../src/library/sortedKeys.ts';

interface Entry {
  readonly key: string;
  value: number;
}

const compare = (a: Entry, b: Entry): number => a.value - b.value || a.key.localeCompare(b.key);

describe('a list in order', () => {
  const change = fc.record({ key: fc.nat(399), value: fc.option(fc.nat(50), { nil: undefined }), isNew: fc.boolean() });
  const rounds = fc.array(fc.oneof(fc.array(change, { maxLength: 5 }), fc.array(change, { minLength: 60, maxLength: 90 })), {
    maxLength: 4,
  });

  it('is what sorting everything gives', () => {
    fc.assert(
      fc.property(rounds, (all) => {
        const entries = new Map(
          Array.from({ length: 400 }, (_, index) => [String(index), { key: String(index), value: index % 50 }] as const),
        );
        const known = new Map<string, Entry>(entries);
        const list = new SortedKeys<Entry>({ all: () => known.values(), get: (key) => known.get(key), compare });
        for (const changes of all) {
          assert.deepEqual(list.get(), [...known.values()].sort(compare));
          for (const { key: number, value, isNew } of changes) {
            const key = String(number);
            const before = known.get(key);
            list.mark(key, before);
            if (value === undefined) {
              known.delete(key);
            } else if (before === undefined || isNew) {
              known.set(key, { key, value });
            } else {
              before.value = value;
            }
          }
        }
        assert.deepEqual(list.get(), [...known.values()].sort(compare));
      }),
    );
  });

  it('asks for nothing before it is asked for', () => {
    const list = new SortedKeys<Entry>({ all: () => [], get: () => assert.fail(), compare });
    list.mark('a', undefined);
    assert.deepEqual(list.get(), []);
  });
});
