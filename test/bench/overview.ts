// How long does it take to count an overview of all sources, of a folder and of a person, over 100,000 articles?
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IndexClient } from '../../src/library/indexer/indexClient.ts';
import type { OverviewMark, OverviewRequest } from '../../src/library/overview/overviewFigures.ts';
import { makeFolder } from './folder.ts';
import { measureShown } from './overviewShown.ts';
import { openIndex, ready } from './plainIndex.ts';
import { type Bench, type BenchOptions, type Row, row } from './row.ts';

const SEED = 20;
const ARTICLES = 100_000;
const BYTES = 3_000;
const ROUNDS = 7;
/** Longer than it takes to read the sources. */
const LIMIT_MS = 15 * 60_000;
/** What is shown within half a second leaves the page some of it. */
const TARGET_MS = 300;
const PUBLISHERS = 400;
/** The day of the first article; each seventh tells none. */
const FIRST_DAY = Date.UTC(2005, 0, 1);
const DAY = 86_400_000;
const DAYS = 7000;
const PAGE = 200;

/** What the articles say below their bylines. */
function headOf(number: number): readonly string[] {
  const day = new Date(FIRST_DAY + ((number * 7919) % DAYS) * DAY).toISOString().slice(0, 10);
  return [
    ...(number % 7 === 0 ? [] : [`Published ${day}`]),
    ...(number % 11 === 0 ? [] : [`Source: Gazette ${String(number % PUBLISHERS)}`]),
  ];
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  const answer = await work();
  if (answer === undefined) {
    throw new Error('The overview was given up.');
  }
  return performance.now() - start;
}

/** Milliseconds of each round. */
async function timesOf(work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(await time(work));
  }
  return times;
}

async function measureIndex(index: IndexClient, folder: string): Promise<readonly Row[]> {
  const ask = (request: Omit<OverviewRequest, 'asker'>): Promise<unknown> => index.queries.overview({ ...request, asker: 'bench' });
  const list = (mark: OverviewMark): Promise<unknown> => index.queries.overviewSources({}, mark, { offset: 0, limit: PAGE });
  // Who is in all sources is read at the first question, which the trees ask when a folder is opened.
  const [first] = (await index.queries.people({ order: 'count' }, { offset: 0, limit: 1 })).items;
  const cold = await time(() => ask({}));
  const found = await index.queries.overview({ asker: 'bench' });
  if (first === undefined || found === undefined || found.time.buckets.length < 2 || found.together.pairs.length === 0) {
    throw new Error('The overview is empty: the measure would say nothing.');
  }
  const person = { person: first.key };
  const lower = (name: string, values: readonly number[], target = TARGET_MS): Row =>
    row({ name, unit: 'ms', values, target, isBetter: 'lower' });
  return [
    lower(`overview of ${String(found.total.sources)} articles, the first`, [cold]),
    lower('… again', await timesOf(() => ask({}))),
    lower('… of a folder', await timesOf(() => ask({ within: folder }))),
    lower('… of the person with most quotes', await timesOf(() => ask(person))),
    lower('… sources of a mark', await timesOf(() => list({ kind: 'time', first: '2005-01-01', last: '2020-12-31' })), 100),
  ];
}

async function measure({ isQuick }: BenchOptions): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-overview-'));
  const files = isQuick ? ARTICLES / 10 : ARTICLES;
  const made = makeFolder(path.join(folder, 'sources'), { seed: SEED, files, bytes: BYTES, headOf });
  const index = openIndex(path.join(folder, 'index'), made.files);
  try {
    await ready(index, LIMIT_MS);
    const counted = await measureIndex(index, pathToFileURL(path.dirname(made.files[0] ?? '')).href);
    index.dispose();
    return [...counted, ...(await measureShown(folder, made.files))];
  } finally {
    index.dispose();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Overviews over the made folder, whose articles tell days and publishers here: counted in the index thread of plain Node, and shown in VS Code. */
export const overview: Bench = { name: 'overview', run: measure };
