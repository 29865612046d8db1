// Waits in tests for what comes about later.
import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `check` passes; fails as it does when it has not within `limit` milliseconds. */
export async function eventually(check: () => Promise<void> | void, limit = 5000): Promise<void> {
  for (const started = performance.now(); ;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() - started > limit) {
        throw error;
      }
      await sleep(10);
    }
  }
}
