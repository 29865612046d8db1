// Inputs by number: which target gets it, what it is, and whether the target keeps its laws and its time.
import { dice } from '../support/mutations.ts';
import type { Target, Trial } from './target.ts';
import { ARTICLES } from './targets/articles.ts';
import { CHECK } from './targets/check.ts';
import { DRAFTS } from './targets/drafts.ts';
import { ENTRY_FILES } from './targets/entries.ts';
import { MESSAGES } from './targets/messages.ts';
import { PAGES } from './targets/pages.ts';
import { WORDS } from './targets/words.ts';

/** All that is fuzzed. A new target is an entry of one of these lists. */
const TARGETS: readonly Target[] = [...ARTICLES, ...DRAFTS, ...ENTRY_FILES, ...CHECK, ...MESSAGES, ...PAGES, ...WORDS];
const LOTS: readonly Target[] = TARGETS.flatMap((target) => Array.from({ length: target.weight }, () => target));

/** Milliseconds of the processor that an input may take, and those that each byte of it adds: a second, and one a megabyte. */
const MAX_COST = 1000;
const COST_PER_BYTE = 0.001;
/** What takes too long is tried again: code that runs for the first time, and a machine that does other things, prove nothing. */
const TRIES = 3;

/** An input that broke something. */
export interface Failure {
  readonly input: number;
  readonly target: string;
  readonly message: string;
}

/** The number of the input that comes `index`th for a seed: it alone makes the input again. */
export function inputOf(seed: number, index: number): number {
  return (Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b)) >>> 0;
}

/** Makes an input and tries it. Undefined when all went well. */
export async function tried(input: number): Promise<Failure | undefined> {
  const chance = dice(input);
  const target = chance.pick(LOTS);
  try {
    await keepsTime(target.make(chance));
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { input, target: target.name, message: message.slice(0, 3000) };
  }
}

async function keepsTime({ size, run }: Trial): Promise<void> {
  const most = MAX_COST + size * COST_PER_BYTE;
  const costs: number[] = [];
  while (costs.length < TRIES) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    const cost = (user + system) / 1000;
    if (cost <= most) {
      return;
    }
    costs.push(cost);
  }
  throw new Error(`takes ${costs.map((cost) => cost.toFixed()).join(', ')} ms for ${String(size)} bytes`);
}
