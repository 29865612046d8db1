// How does the library grow: indexing from nothing, opening again, saving one file and asking, in folders of up to 100,000 articles?
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { corpusOf } from './corpus.ts';
import { makeFolder, type MadeFolder } from './folder.ts';
import { startProbeHost } from './hostProbe.ts';
import type { Asked, LibraryTimes, RoundTimes } from './libraryJob.ts';
import { type Bench, type BenchOptions, median, type Row, row } from './row.ts';

const SEED = 20;
const ROUNDS = 7;
const LIMIT_MS = 15 * 60_000;

/** A folder that is measured: how many articles of how many bytes. */
interface Size {
  readonly files: number;
  readonly bytes: number;
}

const SMALL: Size = { files: 20_000, bytes: 1_200 };
/** The last is the one that the targets are for; over all of them growth is fitted. */
const GROWING: readonly Size[] = [1_000, 10_000, 100_000].map((files) => ({ files, bytes: 3_000 }));
/** A quick run measures folders of a tenth of the files; what grows with them has a tenth of the target too. */
const QUICK = 10;

/** What one folder gave: from nothing, and opened again by a new host. */
interface Measured {
  readonly name: string;
  readonly files: number;
  readonly megabytes: number;
  readonly indexMegabytes: number;
  readonly fresh: LibraryTimes;
  readonly again: LibraryTimes;
}

/** Words and names that stand in the folder, for each round others. */
function questions(files: readonly string[]): readonly Asked[] {
  const fileAt = (part: number): string => files[Math.floor(files.length * part)] ?? '';
  return Array.from({ length: ROUNDS }, (_, round) => {
    const text = readFileSync(fileAt(round / ROUNDS), 'utf8');
    return {
      save: fileAt((round + 0.3) / ROUNDS),
      file: fileAt((round + 0.6) / ROUNDS),
      word: /[“"‘']\p{Lu}?(\p{Ll}{4,})/u.exec(text)?.[1] ?? 'said',
      name: /\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}{3,})/u.exec(text)?.[1] ?? 'Smith',
    };
  });
}

/** Megabytes of what the extension keeps. */
function storedIn(userData: string): number {
  // Files of an index that is closed just now go away meanwhile.
  const kept = globSync('**/verbatim-tools.verbatim-sources/**', { cwd: userData }).map((file) =>
    statSync(path.join(userData, file), { throwIfNoEntry: false }),
  );
  return kept.reduce((sum, stat) => sum + (stat?.isFile() === true ? stat.size : 0), 0) / 1_000_000;
}

/** Copies the texts of a corpus, for files are saved while it is measured. */
function copyCorpus(corpus: string, folder: string): MadeFolder {
  mkdirSync(folder, { recursive: true });
  const { texts, megabytes } = corpusOf(corpus);
  const files = texts.map(({ name, text }, index) => {
    const file = path.join(folder, `${String(index).padStart(6, '0')}-${name}`);
    writeFileSync(file, text);
    return file;
  });
  return { folder, files, bytes: megabytes * 1_000_000 };
}

async function measureFolder(make: (folder: string) => MadeFolder): Promise<Measured> {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'verbatim-library-'));
  const { files, bytes } = make(path.join(workspace, 'sources'));
  const host = await startProbeHost('libraryProbe.ts', { 'verbatim.samples.visible': false });
  try {
    const options = { folder: workspace, limit: LIMIT_MS };
    const fresh = (await host.run({ files, asked: [] }, options)) as LibraryTimes;
    const indexMegabytes = storedIn(host.userData);
    const again = (await host.run({ files, asked: questions(files) }, options)) as LibraryTimes;
    const name = `${String(files.length)} articles of ${(bytes / files.length / 1000).toFixed(1)} kB`;
    return { name, files: files.length, megabytes: bytes / 1_000_000, indexMegabytes, fresh, again };
  } finally {
    await host.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** The exponent of the power of the number of files with which a cost grows: the slope of the fitted line in logarithms. */
function exponent(measured: readonly Measured[], cost: (one: Measured) => number): number {
  const points = measured.map((one) => [Math.log(one.files), Math.log(cost(one))] as const);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([one]) => one)), mean(points.map(([, one]) => one))];
  return mean(points.map(([a, b]) => (a - x) * (b - y))) / mean(points.map(([a]) => (a - x) ** 2));
}

const lower = (name: string, unit: string, values: readonly number[], target: number): Row =>
  row({ name, unit, values, target, isBetter: 'lower' });

function timesOf({ again }: Measured, what: keyof RoundTimes): readonly number[] {
  return again.rounds.map((round) => round[what]);
}

/** What a folder of so many articles has to meet; `scale` is how many times fewer they are than those that the targets are for. */
function largeRows(measured: Measured, scale: number): readonly Row[] {
  const { name, fresh, again } = measured;
  const hosts = [fresh, again];
  return [
    lower(`${name}, from nothing`, 's', [fresh.done / 1000], 120 / scale),
    lower('… first source usable', 's', [fresh.usable / 1000], 1),
    lower('… event loop of the host, late in 1 of 100 turns', 'ms', [Math.max(...hosts.map(({ late }) => late))], 50),
    lower('… event loop of the host, latest', 'ms', [Math.max(...hosts.map(({ latest }) => latest))], 250),
    lower('… memory above the idle host', 'MB PSS', [Math.max(...hosts.map(({ memory }) => memory))], 300),
    lower('… index beside the text', 'times', [measured.indexMegabytes / measured.megabytes], 1.3),
    lower('… opened again, first level', 's', [again.level / 1000], 2),
    lower('… opened again, verified', 's', [again.done / 1000], 10 / scale),
    lower('… one file saved', 'ms', timesOf(measured, 'save'), 200),
    lower('… people filtered', 'ms', timesOf(measured, 'people'), 50),
    lower('… quotes found', 'ms', timesOf(measured, 'quotes'), 50),
    lower('… who is quoted', 'ms', timesOf(measured, 'figures'), 500),
    lower('… versions of a quotation found', 'ms', timesOf(measured, 'versions'), 50),
    lower('… what somebody said, each quotation once', 'ms', timesOf(measured, 'said'), 300),
  ];
}

async function measureMade({ files, bytes }: Size, scale: number): Promise<Measured> {
  return measureFolder((folder) => makeFolder(folder, { seed: SEED, files: files / scale, bytes }));
}

async function measure({ isQuick, corpus }: BenchOptions): Promise<readonly Row[]> {
  if (corpus !== undefined) {
    const measured = await measureFolder((folder) => copyCorpus(corpus, folder));
    return largeRows(measured, 100_000 / measured.files);
  }
  const scale = isQuick ? QUICK : 1;
  const small = await measureMade(SMALL, scale);
  const growing: Measured[] = [];
  for (const size of GROWING) {
    growing.push(await measureMade(size, scale));
  }
  const [largest] = growing.slice(-1);
  const growth = (what: keyof RoundTimes): number => exponent(growing, (one) => median(timesOf(one, what)));
  return [
    lower(`${small.name}, from nothing`, 's', [small.fresh.done / 1000], 12 / scale),
    lower('… first source usable', 's', [small.fresh.usable / 1000], 1),
    ...(largest === undefined ? [] : largeRows(largest, scale)),
    lower('growth, from nothing', 'exponent', [exponent(growing, ({ fresh }) => fresh.done)], 1.1),
    lower('growth, people filtered', 'exponent', [growth('people')], 0.3),
    lower('growth, quotes found', 'exponent', [growth('quotes')], 0.3),
    lower('growth, a source opened', 'exponent', [growth('open')], 0.3),
  ];
}

/** Folders made by a seeded generator from the sample articles' sentences, in a real extension host; the sizes stand in the rows. */
export const library: Bench = { name: 'library', run: measure };
