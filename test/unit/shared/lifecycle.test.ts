/** Disposables and events. */
import { strict as assert } from 'node:assert';
import { Disposable, Emitter, type IDisposable, toDisposable } from '../../../src/shared/lifecycle.ts';

class Owner extends Disposable {
  own<T extends IDisposable>(value: T): T {
    return this._register(value);
  }

  get ended(): boolean {
    return this.isDisposed;
  }
}

describe('Disposable', () => {
  it('disposes what it owns, last first, once', () => {
    const order: number[] = [];
    const owner = new Owner();
    [1, 2, 3].forEach((number) => owner.own({ dispose: () => order.push(number) }));
    assert.equal(owner.ended, false);
    owner.dispose();
    owner.dispose();
    assert.deepEqual(order, [3, 2, 1]);
    assert.equal(owner.ended, true);
  });

  it('disposes at once what comes too late', () => {
    let count = 0;
    const owner = new Owner();
    owner.dispose();
    owner.own({ dispose: () => count++ });
    assert.equal(count, 1);
  });

  it('runs a function once', () => {
    let count = 0;
    const disposable = toDisposable(() => count++);
    disposable.dispose();
    disposable.dispose();
    assert.equal(count, 1);
  });
});

describe('Emitter', () => {
  it('tells its listeners in order, until they leave', () => {
    const emitter = new Emitter<string>();
    const heard: string[] = [];
    const one = emitter.event((value) => heard.push(`1 ${value}`));
    emitter.event((value) => heard.push(`2 ${value}`));
    emitter.fire('a');
    one.dispose();
    emitter.fire('b');
    emitter.dispose();
    emitter.fire('c');
    assert.deepEqual(heard, ['1 a', '2 a', '2 b']);
  });

  it('is not disturbed by listeners that come and go meanwhile', () => {
    const emitter = new Emitter<void>();
    const heard: string[] = [];
    const first = emitter.event(() => {
      heard.push('first');
      first.dispose();
      emitter.event(() => heard.push('late'));
    });
    emitter.event(() => heard.push('second'));
    emitter.fire();
    assert.deepEqual(heard, ['first', 'second']);
    emitter.fire();
    assert.deepEqual(heard.slice(2), ['second', 'late']);
  });
});
