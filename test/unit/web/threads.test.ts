/** Threads of a browser: started late, and made of parts. */
import { strict as assert } from 'node:assert';
import type { WorkerThread } from '../../../src/library/threadCalls.ts';
import { LateThread } from '../../../src/web/lateThread.ts';
import { runParts } from '../../../src/web/parts.ts';

type Listener = (value: never) => void;

/** A thread that writes down what is asked of it. */
class RecordedThread implements WorkerThread {
  readonly asked: unknown[] = [];
  readonly listeners = new Map<string, Listener>();

  postMessage(message: unknown): void {
    this.asked.push(message);
  }

  on(event: string, listener: Listener): void {
    this.asked.push(event);
    this.listeners.set(event, listener);
  }

  off(event: 'message', listener: (message: unknown) => void): void {
    this.asked.push(`off ${event}`);
    assert.equal(this.listeners.get(event), listener);
  }

  terminate(): Promise<number> {
    this.asked.push('terminate');
    return Promise.resolve(3);
  }
}

describe('a thread that is started late', () => {
  it('does in order what was asked of it before it was there', async () => {
    const starting = Promise.withResolvers<WorkerThread>();
    const late = new LateThread(starting.promise);
    const heard: unknown[] = [];
    const listener = (message: unknown): unknown => heard.push(message);
    late.on('message', listener);
    late.postMessage('one');
    late.postMessage('two');
    const thread = new RecordedThread();
    starting.resolve(thread);
    await starting.promise;
    late.postMessage('three');
    late.off('message', listener);
    assert.equal(await late.terminate(), 3);
    assert.deepEqual(thread.asked, ['message', 'one', 'two', 'three', 'off message', 'terminate']);
    thread.listeners.get('message')?.('an answer' as never);
    assert.deepEqual(heard, ['an answer']);
  });

  it('dies where it cannot be started', async () => {
    const late = new LateThread(Promise.reject(new Error('There is no program.')));
    const error = await new Promise<Error>((resolve) => late.on('error', resolve));
    assert.equal(error.message, 'There is no program.');
    late.postMessage('to nobody');
    assert.equal(await late.terminate(), 0);
  });
});

describe('a bundle of parts', () => {
  it('runs each part once, when it is first asked for', () => {
    const ran: string[] = [];
    const seen: unknown[] = [];
    runParts(
      {
        './main.cjs': (module, _exports, load) => {
          ran.push('main');
          module.exports = { name: 'main' };
          seen.push(load('./a.cjs'), load('./a.cjs'), Object.keys(load('./platform.cjs') as object).includes('sha256'));
        },
        './a.cjs': (_module, exports, load) => {
          ran.push('a');
          // Parts may need each other, as long as nothing is taken before it is there.
          (exports as { main: unknown }).main = load('./main.cjs');
        },
        './never.cjs': () => ran.push('never'),
      },
      './main.cjs',
    );
    assert.deepEqual(ran, ['main', 'a']);
    assert.deepEqual(seen, [{ main: { name: 'main' } }, { main: { name: 'main' } }, true]);
  });

  it('says what is missing', () => {
    assert.throws(() => runParts({ './main.cjs': (_module, _exports, load) => load('node:fs') }, './main.cjs'), /There is no node:fs/);
  });
});
