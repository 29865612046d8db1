// How much memory does the analysis take, for the corpus and for one text of 10 MB?
import path from 'node:path';
import { root, samples } from '../support/paths.ts';
import { runProgram } from '../support/program.ts';
import { type Bench, type BenchOptions, median, type Row, row } from './row.ts';

const STARTS = 5;
/** What a process with a loaded prototype took for a corpus. */
const CORPUS_TARGET_MB = 200;
/** For a text a hundred times as long as the longest articles, all of it in memory with its tokens. */
const LONG_TEXT_TARGET_MB = 800;

/** What a process analyses before it tells its peak. */
type Work = 'verbatim' | 'compromise' | 'long' | 'nothing';

/** The largest size of each of several processes, in MB. */
async function peaks(work: Work, corpus: string): Promise<readonly number[]> {
  const program = path.join(root, 'test/bench/memoryPass.ts');
  const values: number[] = [];
  while (values.length < STARTS) {
    values.push(Number(await runProgram(process.execPath, [program, work, corpus], { cwd: root })));
  }
  return values;
}

async function measure({ corpus: folder }: BenchOptions): Promise<readonly Row[]> {
  const corpus = path.resolve(folder ?? samples);
  const unit = 'MB RSS';
  const theirs = median(await peaks('compromise', corpus));
  const empty = median(await peaks('nothing', corpus));
  return [
    row({
      name: 'memory, corpus',
      unit,
      values: await peaks('verbatim', corpus),
      target: CORPUS_TARGET_MB,
      isBetter: 'lower',
      peer: { name: 'compromise, people and quotations', value: theirs },
    }),
    row({
      name: 'memory, one text of 10 MB',
      unit,
      values: await peaks('long', corpus),
      target: LONG_TEXT_TARGET_MB,
      isBetter: 'lower',
      peer: { name: 'a process that analyses nothing', value: empty },
    }),
  ];
}

/** The largest size of a process that analyses each text once, the program itself included. */
export const memory: Bench = { name: 'memory', run: measure };
