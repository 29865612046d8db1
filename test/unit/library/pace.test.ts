/** What comes fast is told together; what comes after a rest is told at once, and what came of it too. */
import { strict as assert } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pace } from '../../../src/library/pace.ts';

describe('Pace', () => {
  let calls: number[];
  let pace: Pace;

  beforeEach(() => {
    calls = [];
    pace = new Pace(() => calls.push(performance.now()));
  });

  afterEach(() => pace.dispose());

  /** Requests again and again for so long, in milliseconds. */
  async function insist(duration: number): Promise<void> {
    for (const started = performance.now(); performance.now() - started < duration;) {
      pace.request();
      await sleep(5);
    }
  }

  it('calls once for what is wanted in one breath, after that', async () => {
    pace.request();
    pace.request();
    assert.equal(calls.length, 0);
    await sleep(20);
    assert.equal(calls.length, 1);
  });

  it('calls twice at once after a rest, and then ten times a second', async () => {
    await insist(450);
    const gaps = calls.slice(1).map((at, index) => at - (calls[index] ?? 0));
    assert.ok((gaps[0] ?? Infinity) < 60, String(gaps[0]));
    assert.ok(calls.length >= 3 && calls.length <= 6, String(calls.length));
    assert.ok(
      gaps.slice(2).every((gap) => gap > 60),
      gaps.join(' '),
    );
  });

  it('calls no more once it is disposed', async () => {
    pace.request();
    pace.dispose();
    await sleep(20);
    assert.equal(calls.length, 0);
  });
});
