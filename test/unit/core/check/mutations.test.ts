/** How honest the check is: quotations of the sample articles, each changed in one way. */
import { strict as assert } from 'node:assert';
import { sampleSources } from '../../../support/mutatedSources.ts';
import { judgeAgainstSource, mutationTable } from '../../../support/mutationTable.ts';
import { mutationKinds, mutationsOf } from '../../../support/mutations.ts';

/** Quotations of each kind. */
const EACH = 60;

describe('quotations of the sample articles, each changed in one way', () => {
  it('are told from the source where the words are other, and are the same where only typography is', () => {
    const mutations = mutationsOf(sampleSources(), EACH * mutationKinds.length, 1);
    const table = mutationTable(mutations, judgeAgainstSource());
    assert.deepEqual(
      table,
      mutationKinds.map((kind) => ({ kind, count: EACH, missed: 0, wrong: 0, lost: 0 })),
    );
  });

  it('are the same for the same seed, and change what they say they change', () => {
    const [one, other] = [mutationsOf(sampleSources(), 130, 7), mutationsOf(sampleSources(), 130, 7)];
    assert.deepEqual(
      one.map(({ words }) => words),
      other.map(({ words }) => words),
    );
    for (const { kind, isSame, original, words } of one) {
      assert.notEqual(words, original, kind);
      if (!isSame) {
        assert.equal(words.split(' ')[0], original.split(' ')[0], kind);
        assert.equal(words.split(' ').at(-1), original.split(' ').at(-1), kind);
      }
    }
  });
});
