/** Sources keep their numbers while others come and go. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { SourceOrder } from '../../../src/vscode/workspace/sourceOrder.ts';

const numbersOf = (order: SourceOrder, keys: readonly string[]): readonly number[] => keys.map((key) => order.get(key));

describe('the order of the sources', () => {
  it('numbers those that come between those that are there, which keep theirs', () => {
    const order = new SourceOrder();
    assert.equal(order.update(['a', 'd']), true);
    const before = numbersOf(order, ['a', 'd']);
    assert.equal(order.update(['a', 'b', 'd', 'e']), true);
    assert.deepEqual(numbersOf(order, ['a', 'd']), before);
    assert.deepEqual(numbersOf(order, ['a', 'b', 'd', 'e']), [1, 1.5, 2, 3]);
  });

  it('numbers all anew where the order is another', () => {
    const order = new SourceOrder();
    order.update(['a', 'b']);
    assert.equal(order.update(['b', 'a']), false);
    assert.deepEqual(numbersOf(order, ['b', 'a']), [1, 2]);
  });

  it('numbers all anew where there is no room any more', () => {
    const order = new SourceOrder();
    order.update(['z']);
    let renewed = 0;
    for (let index = 0; index < 2000; index++) {
      // Each new one comes first, and those that were there go.
      renewed += order.update([String(index), 'z']) ? 0 : 1;
      order.delete(String(index - 1));
      assert.ok(order.get(String(index)) < order.get('z'));
    }
    assert.equal(renewed, 0, 'what goes makes room');
    const keys = ['z'];
    for (let index = 0; index < 2000; index++) {
      keys.unshift(String(index));
      renewed += order.update(keys) ? 0 : 1;
    }
    assert.ok(renewed > 0 && renewed < 5);
  });

  it('is always the order given', () => {
    const list = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f', 'g'));
    fc.assert(
      fc.property(fc.array(list, { maxLength: 9 }), (lists) => {
        const order = new SourceOrder();
        let before: readonly string[] = [];
        for (const keys of lists) {
          before.filter((key) => !keys.includes(key)).forEach((key) => order.delete(key));
          order.update(keys);
          const numbers = numbersOf(order, keys);
          assert.ok(numbers.every((number, index) => number > (numbers[index - 1] ?? 0)));
          before = keys;
        }
      }),
    );
  });
});
