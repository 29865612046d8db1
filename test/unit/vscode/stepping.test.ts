/** Next and previous go through the places of a text in order, and round and round. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { compareSpans, type Span, span } from '../../../src/core/span.ts';
import { stepFrom } from '../../../src/vscode/jumps/stepping.ts';

/** Where places stand and where one is: `[…]` are the places by order, `|` is where one is, `(…)` a place where one is. */
function step(example: string, direction: 1 | -1): string {
  const places: Span[] = [];
  let at: Span | undefined;
  const open: number[] = [];
  let offset = 0;
  for (const char of example) {
    if (char === '[' || char === '(') {
      open.push(offset);
    } else if (char === ']') {
      places.push(span(open.pop() ?? 0, offset));
    } else if (char === ')') {
      at = span(open.pop() ?? 0, offset);
    } else if (char === '|') {
      at = span(offset, offset);
    } else {
      offset++;
    }
  }
  const found = stepFrom(places, at, direction);
  return found === undefined ? 'none' : `${String(found.index)}${found.wrapped === undefined ? '' : ` ${found.wrapped}`}`;
}

describe('steps from place to place', () => {
  for (const [example, next, previous] of [
    ['no places|', 'none', 'none'],
    ['a [b] c [d] e', '0', '1 toEnd'],
    ['|a [b] c [d] e', '0', '1 toEnd'],
    ['|[b] c [d] e', '0', '1 toEnd'],
    ['a [b] |c [d] e', '1', '0'],
    ['a [b] c [d] e|', '0 toStart', '1'],
    ['a [b] (c) [d] e', '1', '0'],
    ['a [(b c)] d [e]', '1', '1 toEnd'],
    ['a [b] d [(e)]', '0 toStart', '0'],
    ['a [b (c)] d [e]', '1', '0'],
    ['a (b [c] d) [e]', '0', '1 toEnd'],
  ] as const) {
    it(`${example}: next ${next}, previous ${previous}`, () => {
      assert.equal(step(example, 1), next);
      assert.equal(step(example, -1), previous);
    });
  }

  it('visits every place once in a round, in order, also where places hold others', () => {
    const places = fc
      .uniqueArray(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })), {
        minLength: 1,
        selector: ([start, length]) => `${start} ${length}`,
      })
      .map((all) => all.map(([start, length]) => span(start, start + length)).sort(compareSpans));
    fc.assert(
      fc.property(places, fc.constantFrom(1 as const, -1 as const), (all, direction) => {
        let at: Span | undefined;
        const visited = all.map(() => {
          const { index } = stepFrom(all, at, direction) ?? assert.fail();
          at = all[index];
          return index;
        });
        const inOrder = all.map((_, index) => index);
        assert.deepEqual(visited, direction > 0 ? inOrder : inOrder.reverse());
        assert.ok(stepFrom(all, at, direction)?.wrapped);
      }),
    );
  });
});
