// Checks of messages: what they take, and what they refuse.
import assert from 'node:assert/strict';

/** Fails unless the check takes all of the first list, and nothing of the second or of what no check of a record takes. */
export function takes(check: (value: unknown) => boolean, good: readonly unknown[], bad: readonly unknown[]): void {
  good.forEach((value) => assert.equal(check(value), true, JSON.stringify(value)));
  [...bad, undefined, null, 'text', [], {}, -1, 0.5].forEach((value) => assert.equal(check(value), false, JSON.stringify(value)));
}
