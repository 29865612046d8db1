// Tries one input after the other in a thread, and says which one it is at, so that whoever waits knows what it hangs or dies over.
import { parentPort, workerData } from 'node:worker_threads';
import { inputOf, tried } from './trials.ts';

/** What the thread is started with: the inputs from `first` up to `end`, and where it says at which it is. */
export interface FuzzJob {
  readonly seed: number;
  readonly first: number;
  readonly end: number;
  /** One number: the index of the input that is being tried. */
  readonly at: Int32Array<SharedArrayBuffer>;
}

const { seed, first, end, at } = workerData as FuzzJob;
for (let index = first; index < end; index++) {
  Atomics.store(at, 0, index);
  const failure = await tried(inputOf(seed, index));
  if (failure !== undefined) {
    parentPort?.postMessage(failure);
  }
}
Atomics.store(at, 0, end);
