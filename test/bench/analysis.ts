// How fast is the analysis, warm and cold, beside compromise's people and quotations on the same text?
import path from 'node:path';
import { runProgram } from '../support/program.ts';
import { root, samples } from '../support/paths.ts';
import { type Bench, type BenchOptions, median, type Row, row } from './row.ts';

/** How many times as fast as the peer. */
const TARGETS = { warm: 60, cold: 40 };
const COLD_STARTS = 5;
/** Passes over the corpus in one process; the first half warms up. */
const PASSES = { verbatim: 60, compromise: 12 };

/** Speeds in MB/s, one for each pass of one process. */
async function passes(analyser: keyof typeof PASSES, corpus: string, count: number): Promise<readonly number[]> {
  const program = path.join(root, 'test/bench/analysisPass.ts');
  const output = await runProgram(process.execPath, [program, analyser, corpus, String(count)], { cwd: root });
  const { speeds, found } = JSON.parse(output) as { readonly speeds: readonly number[]; readonly found: number };
  if (found === 0) {
    throw new Error(`${analyser} found nothing in ${corpus}: the measure would say nothing.`);
  }
  return speeds;
}

async function warm(analyser: keyof typeof PASSES, corpus: string, { isQuick }: BenchOptions): Promise<readonly number[]> {
  const count = isQuick ? 10 : PASSES[analyser];
  return (await passes(analyser, corpus, count)).slice(count / 2);
}

async function cold(analyser: keyof typeof PASSES, corpus: string): Promise<readonly number[]> {
  const speeds: number[] = [];
  for (let start = 0; start < COLD_STARTS; start++) {
    speeds.push(...(await passes(analyser, corpus, 1)));
  }
  return speeds;
}

/** The speed beside the peer's, and how many times as fast it is. */
function beside(kind: keyof typeof TARGETS, ours: readonly number[], theirs: readonly number[]): readonly Row[] {
  const name = 'compromise, people and quotations';
  const speed = median(theirs);
  const target = TARGETS[kind];
  return [
    row({
      name: `analysis, ${kind}`,
      unit: 'MB/s',
      values: ours,
      target: target * speed,
      isBetter: 'higher',
      peer: { name, value: speed },
    }),
    row({
      name: `analysis, ${kind}, ratio`,
      unit: 'times',
      values: ours.map((own) => own / speed),
      target,
      isBetter: 'higher',
      peer: { name, value: 1 },
    }),
  ];
}

async function measure(options: BenchOptions): Promise<readonly Row[]> {
  const corpus = path.resolve(options.corpus ?? samples);
  return [
    ...beside('warm', await warm('verbatim', corpus, options), await warm('compromise', corpus, options)),
    ...beside('cold', await cold('verbatim', corpus), await cold('compromise', corpus)),
  ];
}

/** Bytes of text analysed in a second: in a process that has warmed up, and in the first pass of a new one, loading included. */
export const analysis: Bench = { name: 'analysis', run: measure };
