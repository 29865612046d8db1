// Waits for what comes a moment later, with a message that tells what was there instead.
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';

const LIMIT_MS = 10_000;

/** Reads until the value is as expected; fails with the last one otherwise. */
export async function eventually<T>(read: () => Promise<T>, expected: T, limit = LIMIT_MS): Promise<void> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await read();
    try {
      assert.deepEqual(value, expected);
      return;
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
    await delay(50);
  }
}

/** Fails when the value changes within a while: for what must not happen. */
export async function remains<T>(read: () => Promise<T>, expected: T, milliseconds = 600): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    assert.deepEqual(await read(), expected);
    await delay(50);
  }
}
