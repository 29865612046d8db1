/** The index in memory. */
import { strict as assert } from 'node:assert';
import { StoreError } from '../../../../src/library/store/indexStore.ts';
import { MemoryStore } from '../../../../src/library/store/memoryStore.ts';
import { describeStore } from './contract.ts';
import { recordOf, textsIn } from '../../../support/storeRecords.ts';

describeStore('in memory', () => new MemoryStore());

describe('in memory: too many sources', () => {
  it('are refused, all that came at once; those that are there can still be replaced', () => {
    const store = new MemoryStore({ capacity: 3 });
    store.put([recordOf('a'), recordOf('b')]);
    assert.throws(
      () => store.put([recordOf('b', { text: 'rain' }), recordOf('c'), recordOf('d')]),
      (error) => error instanceof StoreError && error.problem === 'full',
    );
    assert.deepEqual(
      [...store.known()].map(({ uri }) => uri),
      ['a', 'b'],
    );
    assert.deepEqual(textsIn(store, 'rain', 9), []);
    store.put([recordOf('b', { text: 'rain' }), recordOf('c'), recordOf('c')]);
    store.put([recordOf('a', { text: 'rain' })]);
    assert.deepEqual(textsIn(store, 'rain', 9), ['a', 'b']);
  });
});
