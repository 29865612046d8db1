/** Two lists of words are aligned so that as many words as can be stand in both, and nothing of either is lost. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { alignWords } from '../../../../src/core/compare/alignWords.ts';

/** The runs as text: what stands in both as it is, what was left out in brackets, what was added in braces. */
function told(before: string, after: string): string {
  const [a, b] = [before, after].map((text) => text.split(' ').filter((word) => word !== '')) as [string[], string[]];
  return alignWords(a, b)
    .map(({ kind, a: [x, y], b: [v, w] }) =>
      kind === 'same'
        ? a.slice(x, y).join(' ')
        : [x < y ? `[${a.slice(x, y).join(' ')}]` : '', v < w ? `{${b.slice(v, w).join(' ')}}` : ''].join(''),
    )
    .join(' ');
}

/** How many words the longest common subsequence has, by the plain table. */
function commonCount(a: readonly string[], b: readonly string[]): number {
  let before = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const now = [0];
    b.forEach((other, y) => now.push(word === other ? (before[y] ?? 0) + 1 : Math.max(before[y + 1] ?? 0, now[y] ?? 0)));
    before = now;
  }
  return before.at(-1) ?? 0;
}

const lists = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });

describe('words that are aligned', () => {
  for (const [before, after, expected] of [
    ['we did not know', 'we did know', 'we did [not] know'],
    ['we did know', 'we did not know', 'we did {not} know'],
    ['the bridge is safe', 'the road is safe', 'the [bridge]{road} is safe'],
    ['it is late', 'it is late', 'it is late'],
    ['one two', 'three four', '[one two]{three four}'],
    ['', 'all new', '{all new}'],
    ['', '', ''],
  ] as const) {
    it(`“${before}” and “${after}”`, () => assert.equal(told(before, after), expected));
  }

  it('hold every word of both lists once, in order, in runs that take turns', () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const runs = alignWords(a, b);
        let [x, y] = [0, 0];
        runs.forEach((run, index) => {
          assert.deepEqual([run.a[0], run.b[0]], [x, y]);
          [x, y] = [run.a[1], run.b[1]];
          assert.notEqual(run.kind, runs[index + 1]?.kind);
          if (run.kind === 'same') {
            assert.deepEqual(a.slice(...run.a), b.slice(...run.b));
          }
        });
        assert.deepEqual([x, y], [a.length, b.length]);
      }),
    );
  });

  it('are as many as can be the same', () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const same = alignWords(a, b).reduce((sum, run) => sum + (run.kind === 'same' ? run.a[1] - run.a[0] : 0), 0);
        assert.equal(same, commonCount(a, b));
      }),
    );
  });

  it('are told as one difference where there are too many of them, the beginning and the end apart', () => {
    const [a, b] = ['a', 'b'].map((list) => ['start', ...Array.from({ length: 3000 }, (_, index) => `${list}${String(index)}`), 'end']) as [
      string[],
      string[],
    ];
    assert.deepEqual(
      alignWords(a, b).map(({ kind, a: [x, y] }) => [kind, x, y]),
      [
        ['same', 0, 1],
        ['different', 1, 3001],
        ['same', 3001, 3002],
      ],
    );
  });
});
