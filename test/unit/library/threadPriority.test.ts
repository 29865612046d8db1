/** A thread that gives way holds up no other: its priority is its own. */
import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { HAS_THREAD_PRIORITY } from '../../../src/platform/node/threadPriority.ts';

const MODULE = new URL('../../../src/platform/node/threadPriority.ts', import.meta.url).href;

describe('a thread that gives way', () => {
  it('has a lower priority, where threads have one, and leaves that of the others as it is', async () => {
    const before = os.getPriority();
    const thread = new Worker(
      `import(${JSON.stringify(MODULE)}).then(({ giveWay }) => {
        giveWay();
        require('node:worker_threads').parentPort.postMessage(require('node:os').getPriority());
      });`,
      { eval: true },
    );
    const [own] = (await once(thread, 'message')) as [number];
    await thread.terminate();
    assert.equal(own, HAS_THREAD_PRIORITY ? os.constants.priority.PRIORITY_BELOW_NORMAL : before);
    assert.equal(os.getPriority(), before);
  });
});
