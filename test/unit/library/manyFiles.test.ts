/** Thousands of sources do not choke the host. */
import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { articlesIn, nameSources, startIndex } from '../../support/indexFolder.ts';
import { until } from '../../support/indexSetup.ts';

const COUNT = 6000;

/** So many are kept in memory. */
const CAPACITY = 5000;

let folder = '';

before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbatim-many-'));
  const body = '<Anna> said: “We will not build on sand, and nobody else will do it for us.” '.repeat(15);
  for (let index = 0; index < COUNT; index++) {
    const below = path.join(folder, `folder ${String(index % 100)}`);
    mkdirSync(below, { recursive: true });
    writeFileSync(
      path.join(below, `${String(index)}.${index % 5 === 0 ? 'md' : 'txt'}`),
      `Council delays vote ${String(index)}\n\n${body}`,
    );
  }
});

after(() => rmSync(folder, { recursive: true, force: true }));

describe('6,000 sources of 1.2 kB', () => {
  it('are indexed in threads, while the host stays responsive', async () => {
    const client = startIndex(undefined);
    const uris = articlesIn(folder);
    const told = new Set<string>();
    const kept = new Promise<number>((resolve) => client.onDidNotice((notice) => resolve('left' in notice ? notice.left : 0)));
    client.onDidTell((some) => some.forEach(({ uri, state }) => state.kind === 'ready' && told.add(uri)));
    const stopWatching = watchMainThread();
    nameSources(client, uris);
    await until(() => client.progress.total === CAPACITY && client.progress.done === CAPACITY);
    const stretches = stopWatching().sort((a, b) => a - b);
    const longest = stretches[Math.floor(stretches.length * 0.99)] ?? Infinity;
    assert.ok(longest < 50, `99 % of stretches under ${String(longest)} ms`);
    assert.deepEqual([told.size, await kept], [CAPACITY, COUNT - CAPACITY]);
    client.dispose();
  }).timeout(120_000);
});

/**
 * Milliseconds that the processor worked in this thread from one turn of a timer of 5 ms to the next: how long the host
 * would not have answered. The clock would also count what other programs do on a busy machine.
 */
function watchMainThread(): () => number[] {
  const stretches: number[] = [];
  let before = process.threadCpuUsage();
  const timer = setInterval(() => {
    stretches.push(milliseconds(process.threadCpuUsage(before)));
    before = process.threadCpuUsage();
  }, 5);
  return () => {
    clearInterval(timer);
    return stretches;
  };
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
