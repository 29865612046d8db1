/** Timers of what is not worth waiting for. */

/** Calls after so many milliseconds, unless the thread has nothing else to do and ends before. The result can be cleared. */
export function idleTimer(call: () => void, milliseconds: number): ReturnType<typeof setTimeout> {
  return setTimeout(call, milliseconds).unref();
}
