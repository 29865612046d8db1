/** Lets threads that work in the background give way to all others. */

/** Whether a thread can have a priority of its own: those of a browser have none. */
export const HAS_THREAD_PRIORITY: boolean = false;

/** Has the thread that calls it give way to all others from now on, where it can. */
export function giveWay(): void {
  // The browser shares out the processor.
}
