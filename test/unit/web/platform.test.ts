/** What a browser gives in its way: the same as Node does in its own. */
import { strict as assert } from 'node:assert';
import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import * as node from '../../../src/platform/node/index.ts';
import * as web from '../../../src/platform/web/index.ts';

describe('the platform of a browser', () => {
  it('has all that Node’s has', () => {
    assert.deepEqual(Object.keys(web), Object.keys(node));
  });

  it('hashes as Node does, at every length about the ends of blocks', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 0xff);
      assert.equal(web.sha256(bytes), node.sha256(bytes), String(length));
    }
    assert.equal(web.sha256('Grüße, 世界 🎉'), node.sha256('Grüße, 世界 🎉'));
    const large = new Uint8Array(3_000_001).fill(7);
    assert.equal(web.sha256(large), node.sha256(large));
  });

  it('hashes a part of a buffer, and leaves it as it is', () => {
    const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
    const part = bytes.subarray(7, 90);
    assert.equal(web.sha256(part), node.sha256(part.slice()));
    assert.equal(bytes[99], 99);
  });

  it('unpacks as Node does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        assert.deepEqual(await web.inflateRaw(deflateRawSync(bytes), 10_000), bytes);
        assert.deepEqual(await web.inflateBeginning(deflateSync(bytes), 10_000), bytes);
      }),
      { numRuns: 30 },
    );
  });

  it('stops at a bound, long before all of a bomb is unpacked', async () => {
    const bomb = deflateRawSync(new Uint8Array(200_000_000));
    const before = process.memoryUsage().arrayBuffers;
    assert.equal(await web.inflateRaw(bomb, 1_000_000), undefined);
    assert.ok(process.memoryUsage().arrayBuffers - before < 50_000_000);
    assert.equal(await web.inflateBeginning(deflateSync(new Uint8Array(2_000_001)), 2_000_000), undefined);
    assert.equal((await web.inflateRaw(deflateRawSync(new Uint8Array(2_000_000)), 2_000_000))?.length, 2_000_000);
  });

  it('rejects what is damaged, or ends too soon', async () => {
    const packed = deflateRawSync(Uint8Array.from({ length: 5000 }, (_, index) => (index * index) & 0xff));
    for (const damaged of [packed.subarray(0, packed.length / 2), new Uint8Array(100).fill(0xff)]) {
      await assert.rejects(web.inflateRaw(damaged, 10_000));
      await assert.rejects(node.inflateRaw(damaged, 10_000));
    }
  });

  it('unpacks a beginning whatever follows it, but for what the last kilobyte comes to', async () => {
    const random = Uint8Array.from({ length: 50_000 }, (_, index) => ((index * 2654435761) >>> 13) & 0xff);
    const packed = deflateSync(random);
    const followed = new Uint8Array([...packed, ...new TextEncoder().encode('\nendstream\nendobj')]);
    assert.deepEqual(new Uint8Array((await node.inflateBeginning(followed, 100_000)) ?? []), random);
    const beginning = (await web.inflateBeginning(followed, 100_000)) ?? new Uint8Array();
    assert.ok(beginning.length > random.length * 0.9, String(beginning.length));
    assert.deepEqual(beginning, random.subarray(0, beginning.length));
  });

  it('takes turns', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('another'), 0);
    while (order.length < 1) {
      await web.nextTurn();
    }
    assert.deepEqual(order, ['another']);
  });
});
