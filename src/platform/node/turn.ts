/** Turns of the loop of events. */

/** Resolves when all else that waits has had its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
