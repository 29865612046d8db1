/** How a thread comes to its work. */
import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePortLike } from '../../shared/messagePort.ts';

/** Calls `run` with the port to who has started the thread, and what it was started with. Throws where this is no thread. */
export function whenStarted(run: (port: MessagePortLike, data: unknown) => void): void {
  if (parentPort === null) {
    throw new Error('This runs in a worker thread.');
  }
  run(parentPort, workerData);
}
