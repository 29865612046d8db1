/** What is read next. */
import { strict as assert } from 'node:assert';
import { SourceQueue } from '../../../src/library/sourceQueue.ts';

function queueOf(...uris: readonly string[]): SourceQueue {
  const queue = new SourceQueue();
  uris.forEach((uri) => queue.add(uri));
  return queue;
}

describe('SourceQueue', () => {
  it('gives each address once, in the order in which they came', () => {
    const queue = queueOf('a', 'b', 'a', 'c');
    assert.deepEqual([queue.take(2), queue.take(9), queue.take(9)], [['a', 'b'], ['c'], []]);
  });
  it('gives those first that are preferred, as far as they wait', () => {
    const queue = queueOf('a', 'b', 'c', 'd');
    queue.prefer(['d', 'x', 'b']);
    assert.deepEqual(queue.take(3), ['d', 'b', 'a']);
  });
  it('prefers no longer what was preferred before', () => {
    const queue = queueOf('a', 'b', 'c');
    queue.prefer(['c']);
    queue.prefer(['b']);
    assert.deepEqual(queue.take(3), ['b', 'a', 'c']);
  });
  it('forgets what is deleted', () => {
    const queue = queueOf('a', 'b');
    queue.delete('a');
    assert.equal(queue.size, 1);
    assert.deepEqual(queue.take(9), ['b']);
  });
});
