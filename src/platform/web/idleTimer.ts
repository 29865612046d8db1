/** Timers of what is not worth waiting for. */

/** Calls after so many milliseconds. A worker has no end of its own that this would put off. The result can be cleared. */
export function idleTimer(call: () => void, milliseconds: number): ReturnType<typeof setTimeout> {
  return setTimeout(call, milliseconds);
}
