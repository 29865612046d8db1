/** Counts over all sources, while these change and others ask. */
import { strict as assert } from 'node:assert';
import { CastDirectory } from '../../../../src/library/castDirectory.ts';
import { DirectoryCounts } from '../../../../src/library/indexer/directoryCounts.ts';

/** A directory whose counts stand still as often as is told, each time for one more source. */
function setUp(changes: number) {
  const casts = new CastDirectory();
  const counts = new DirectoryCounts({ sources: { uris: () => [], isStored: () => false }, directory: () => Promise.resolve(casts) });
  const seen = { attempts: 0, steps: 0 };
  function* counting(): Generator<undefined, number> {
    seen.attempts++;
    for (let step = 0; step < 3; step++) {
      seen.steps++;
      if (step === 1 && seen.attempts <= changes) {
        casts.add({ uri: `${String(seen.attempts)}.txt`, people: [], speakers: [], fingerprints: [] }, 0);
      }
      yield undefined;
    }
    return [...casts.sources.all()].length;
  }
  return { casts, counts, counting, seen };
}

describe('counts over all sources', () => {
  it('are made anew where something has changed meanwhile', async () => {
    const { casts, counts, counting, seen } = setUp(1);
    assert.deepEqual(await counts.count('one', counting), { counted: 1, revision: casts.revision });
    assert.deepEqual(seen, { attempts: 2, steps: 2 + 3 });
  });

  it('are made in one go at last, for what changes always', async () => {
    const { counts, counting, seen } = setUp(Infinity);
    assert.equal((await counts.count('one', counting))?.counted, 3);
    assert.equal(seen.attempts, 3);
  });

  it('are given up as soon as the same asker asks again', async () => {
    const { counts, counting, seen } = setUp(0);
    const answers = await Promise.all([counts.count('one', counting), counts.count('one', counting), counts.count('two', counting)]);
    assert.deepEqual(
      answers.map((answer) => answer?.counted),
      [undefined, 0, 0],
    );
    assert.deepEqual(seen, { attempts: 3, steps: 1 + 3 + 3 });
  });
});
