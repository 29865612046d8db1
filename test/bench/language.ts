// How long do VS Code's questions about the text of a source take on an index that is up: Outline, `#`, hover, definition and the like?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { articleOf } from './articles.ts';
import { makeFolder } from './folder.ts';
import { startProbeHost } from './hostProbe.ts';
import type { LanguageJob, LanguageTimes } from './languageJob.ts';
import { type Bench, type BenchOptions, type Row, row } from './row.ts';

const SEED = 20;
const ROUNDS = 9;
const LIMIT_MS = 5 * 60_000;
const TARGET_MS = 30;
const SIZES = { files: 5_000, bytes: 3_000 };
/** A quick run measures a tenth of the files. */
const QUICK = 10;
/** The last source that is shown is long, in UTF-16 code units. */
const LONG = 50_000;

const QUESTIONS: readonly (readonly [what: keyof LanguageTimes, name: string])[] = [
  ['symbols', 'people and quotes for the Outline'],
  ['workspaceSymbols', '# over all sources'],
  ['hover', 'hover on a name'],
  ['definition', 'first full naming'],
  ['implementation', 'all quotes of a person'],
  ['highlights', 'mentions marked'],
  ['folding', 'folding'],
  ['selection', 'selection grown'],
  ['referencesPerSource', 'all mentions of a person, for each source'],
];

async function measure({ isQuick }: BenchOptions): Promise<readonly Row[]> {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'verbatim-language-'));
  const count = SIZES.files / (isQuick ? QUICK : 1);
  const folder = path.join(workspace, 'sources');
  const { files } = makeFolder(folder, { seed: SEED, files: count, bytes: SIZES.bytes });
  const long = path.join(folder, 'long.txt');
  writeFileSync(long, articleOf('A long article', LONG));
  const host = await startProbeHost('languageProbe.ts', { 'verbatim.samples.visible': false });
  try {
    const shown = Array.from({ length: ROUNDS }, (_, round) => files[Math.floor((files.length * round) / ROUNDS)] ?? '');
    const job: LanguageJob = { files: files.length + 1, shown: [...shown, long] };
    const rounds = (await host.run(job, { folder: workspace, limit: LIMIT_MS })) as readonly LanguageTimes[];
    return QUESTIONS.map(([what, name]) =>
      row({ name, unit: 'ms', values: rounds.map((round) => round[what]), target: TARGET_MS, isBetter: 'lower' }),
    );
  } finally {
    await host.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** In a real extension host, by the commands that ask as VS Code does, way there and back included; the spread has an article of 50 kB. */
export const language: Bench = { name: 'language', run: measure };
