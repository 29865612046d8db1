/** Lets threads that work in the background give way to all others. */
import os from 'node:os';

/**
 * Whether a thread can have a priority of its own. On Linux it does (setpriority(2): the nice value is an attribute of each thread);
 * elsewhere it is that of the whole process, the extension host, which must not give way.
 */
export const HAS_THREAD_PRIORITY: boolean = process.platform === 'linux';

/** Has the thread that calls it give way to all others from now on, where it can. */
export function giveWay(): void {
  if (HAS_THREAD_PRIORITY) {
    os.setPriority(0, os.constants.priority.PRIORITY_BELOW_NORMAL); // of process 0, which is the thread that asks
  }
}
