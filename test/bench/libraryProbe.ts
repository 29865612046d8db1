// Runs in an extension host with a folder of many sources open: has them indexed, or opened again, and measures what a person would notice.
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';
import type { Asked, LibraryJob, LibraryTimes } from './libraryJob.ts';
import { activated, indexed } from './probedExtension.ts';
import { probeJob } from './probeJob.ts';

/** People and passages that a view or a list of picks asks for. */
const PAGE = 500;

/**
 * Samples the proportional set size of this process, its threads included, each second, and answers the first and the largest, in
 * MB. It has a thread of its own, for looking takes a while.
 */
const SAMPLER = `
  const { parentPort } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const sample = () => Number(/^Pss:\\s+(\\d+) kB/m.exec(readFileSync('/proc/self/smaps_rollup', 'utf8'))[1]) / 1000;
  const idle = sample();
  let peak = idle;
  setInterval(() => (peak = Math.max(peak, sample())), 1000);
  parentPort.on('message', () => parentPort.postMessage({ idle, peak: Math.max(peak, sample()) }));
  parentPort.postMessage('ready');
`;

/** Answers what a thread says next. */
async function nextOf(thread: Worker): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  thread.once('message', resolve);
  return promise;
}

/** Resolves when a condition holds that changes with the library. */
async function until({ library }: Services, holds: () => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const subscription = library.onDidChange(() => holds() && resolve(undefined));
  if (!holds()) {
    await promise;
  }
  subscription.dispose();
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Milliseconds from the saving of a file to the moment when its new title is known. */
async function save(services: Services, file: string, round: number): Promise<number> {
  const uri = vscode.Uri.file(file).toString();
  const title = `Saved anew, round ${String(round)}`;
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  const { mtimeMs } = statSync(file);
  const known = until(services, () => {
    const state = services.library.state(uri);
    return state.kind === 'ready' && state.summary.title === title;
  });
  return time(async () => {
    writeFileSync(file, [title, ...rest].join('\n'));
    utimesSync(file, mtimeMs / 1000 + 1, mtimeMs / 1000 + 1);
    await known;
  });
}

/** Milliseconds for all places of the first quotation of a source. */
async function timeVersions({ library }: Services, uri: string): Promise<number> {
  const passage = (await library.queries.digest(uri))?.passages.find(({ kind }) => kind !== 'reported');
  return passage === undefined ? 0 : time(() => library.queries.versions({ uri, start: passage.start, end: passage.end }));
}

async function timeSaid({ library }: Services): Promise<number> {
  const [person] = (await library.queries.people({ order: 'count' }, { offset: 0, limit: 1 })).items;
  return time(() => library.queries.personQuotes(person?.key ?? '', { offset: 0, limit: PAGE }));
}

async function ask(services: Services, { file, save: saved, word, name, round }: Asked & { readonly round: number }) {
  const { library } = services;
  const range = { offset: 0, limit: PAGE };
  return {
    save: await save(services, saved, round),
    people: await time(() => library.queries.people({ order: 'count', filter: name }, range)),
    quotes: await time(() => library.queries.findPassages({ filter: word, limit: PAGE })),
    versions: await timeVersions(services, vscode.Uri.file(file).toString()),
    said: await timeSaid(services),
    open: await time(() => library.open(vscode.Uri.file(file).toString())),
    figures: await time(() => library.queries.figures({ by: 'person', asker: 'bench' }, range)),
  };
}

async function measure({ files, asked }: LibraryJob): Promise<LibraryTimes> {
  const sampler = new Worker(SAMPLER, { eval: true });
  await nextOf(sampler);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const started = performance.now();
  const services = await activated();
  const since = (): number => performance.now() - started;
  delay.enable();
  const usable = until(services, () =>
    files.some((file) => services.library.state(vscode.Uri.file(file).toString()).kind === 'ready'),
  ).then(since);
  const [first = ''] = files;
  const level = services.store
    .ready()
    .then(() => services.trees.reveal({ kind: 'source', uri: vscode.Uri.file(first) }))
    .then(since);
  await indexed(services, files.length);
  const done = since();
  const times = { usable: await usable, level: await level, done };
  const rounds = [];
  for (const [round, one] of asked.entries()) {
    rounds.push(await ask(services, { ...one, round }));
  }
  delay.disable();
  sampler.postMessage('stop');
  const { idle, peak } = (await nextOf(sampler)) as { readonly idle: number; readonly peak: number };
  await sampler.terminate();
  return { ...times, rounds, memory: peak - idle, late: delay.percentile(99) / 1e6, latest: delay.max / 1e6 };
}

/** Called by VS Code as a test suite is. */
export async function run(): Promise<void> {
  const { job, answer } = probeJob();
  answer(await measure(job as LibraryJob));
}
