// Tries hostile inputs, from a seed: npm run fuzz -- [--seed N] [--inputs N], or --input N for one that has failed.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FuzzJob } from './fuzzWorker.ts';
import { type Failure, inputOf, tried } from './trials.ts';

/** An input that is not done with after so many milliseconds hangs. */
const PATIENCE = 60_000;
const LOOK_EVERY = 1000;
/** A thread that needs more dies, as those of the extension do. */
const MAX_HEAP_MB = 1024;
/** After so many failures the rest tells nothing new. */
const MOST_FAILURES = 20;

const { values } = parseArgs({
  options: { seed: { type: 'string' }, inputs: { type: 'string', default: '100000' }, input: { type: 'string' } },
});

function tell({ input, target, message }: Failure): void {
  console.log(`\n${target}: ${message}\nTo see it again: npm run fuzz -- --input ${String(input)}`);
}

/** Tries the inputs from `first` on in a thread of its own, which may die or hang. Answers where to go on, and what failed. */
function tryFrom(seed: number, first: number, end: number): Promise<{ readonly next: number; readonly failures: readonly Failure[] }> {
  const at = new Int32Array(new SharedArrayBuffer(4));
  Atomics.store(at, 0, first);
  const job: FuzzJob = { seed, first, end, at };
  const worker = new Worker(new URL('./fuzzWorker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  const failures: Failure[] = [];
  let death = 'The thread ended.';
  let seen = { index: -1, since: 0 };
  const timer = setInterval(() => {
    const index = Atomics.load(at, 0);
    if (index !== seen.index) {
      seen = { index, since: Date.now() };
    } else if (Date.now() - seen.since > PATIENCE) {
      death = `It is not done with after ${String(PATIENCE / 1000)} s.`;
      void worker.terminate();
    }
    if (failures.length >= MOST_FAILURES) {
      void worker.terminate();
    }
  }, LOOK_EVERY);
  worker.on('message', (failure: Failure) => {
    failures.push(failure);
    tell(failure);
  });
  worker.on('error', (error: Error) => {
    death = error.message;
  });
  return new Promise((resolve) => {
    worker.on('exit', () => {
      clearInterval(timer);
      const index = Atomics.load(at, 0);
      if (index < end && failures.length < MOST_FAILURES) {
        const failure = { input: inputOf(seed, index), target: 'hang or death', message: death };
        failures.push(failure);
        tell(failure);
      }
      resolve({ next: index + 1, failures });
    });
  });
}

async function tryAll(seed: number, inputs: number): Promise<number> {
  console.log(`Seed ${String(seed)}, ${String(inputs)} inputs.`);
  const started = Date.now();
  let failed = 0;
  for (let first = 0; first < inputs && failed < MOST_FAILURES;) {
    const { next, failures } = await tryFrom(seed, first, inputs);
    failed += failures.length;
    first = next;
  }
  console.log(`${String(failed)} of ${String(inputs)} inputs failed, ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return failed;
}

async function tryOne(input: number): Promise<number> {
  const failure = await tried(input);
  if (failure === undefined) {
    console.log(`Input ${String(input)} breaks nothing.`);
    return 0;
  }
  tell(failure);
  return 1;
}

const failed =
  values.input === undefined
    ? await tryAll(values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed), Number(values.inputs))
    : await tryOne(Number(values.input));
process.exit(failed === 0 ? 0 : 1);
