// How long does it take to check a draft of 5,000 words with 60 quotations over 10,000 articles, at first and after a keystroke?
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ArticleAnalyzer } from '../../src/core/analyze.ts';
import { visibleText } from '../../src/core/visibleText.ts';
import { formatFor } from '../../src/formats/index.ts';
import type { CheckedDraft, DraftToCheck } from '../../src/library/check/checkedDraft.ts';
import type { IndexClient } from '../../src/library/indexer/indexClient.ts';
import { makeFolder, randomFrom } from './folder.ts';
import { openIndex, ready } from './plainIndex.ts';
import { type Bench, type BenchOptions, type Row, row } from './row.ts';

const SEED = 20;
const ARTICLES = 10_000;
const BYTES = 3_000;
const QUOTATIONS = 60;
const WORDS = 5_000;
const ROUNDS = 7;
/** Quotations that have a word of their own, and such as stand in no source. */
const CHANGED = 8;
const INVENTED = 4;
/** Longer than it takes to read the sources; what is not read by then is not measured. */
const LIMIT_MS = 5 * 60_000;
const SHORTEST = 6;

/** Words of no source. */
const INVENTION = 'violet engines hum beneath forgotten staircases while seven lanterns count the tides';

/** What sources say in quotation marks, taken from files all over the folder; `round` takes others. */
export function quotationsOf(files: readonly string[], round: number): readonly string[] {
  const analyzer = new ArticleAnalyzer();
  const found: string[] = [];
  for (let index = 0; found.length < QUOTATIONS && index < files.length; index++) {
    const file = files[(index * 97 + round * 31) % files.length] ?? '';
    const article = formatFor(file).read(readFileSync(file, 'utf8'), { fileName: path.basename(file) });
    const words = analyzer
      .analyze(article)
      .passages.filter(({ kind }) => kind !== 'reported')
      .map((passage) => visibleText(article, passage).replace(/^["“”'‘]+|["“”'’]+$/g, ''))
      .find((text) => text.split(/\s+/).length >= SHORTEST && !found.includes(text));
    found.push(...(words === undefined ? [] : [words]));
  }
  return found;
}

/** A draft that has those quotations, some of them changed, and prose of its own around them. */
export function draftOf(quotations: readonly string[], random: () => number): string {
  const prose = 'The report goes on to set out what was decided and by whom and what it cost the town in the end'.split(' ');
  const filler = (count: number): string => Array.from({ length: count }, () => prose[Math.floor(random() * prose.length)]).join(' ');
  const each = Math.floor(WORDS / QUOTATIONS);
  return quotations
    .map((quotation, index) => {
      const words = quotation.split(/\s+/);
      const quoted =
        index < CHANGED
          ? words.with(2, 'otherwise').join(' ')
          : index < CHANGED + INVENTED
            ? INVENTION.split(' ').slice(index).concat(INVENTION).join(' ')
            : quotation;
      return `${filler(Math.max(5, each - words.length))}. “${quoted},” somebody said.`;
    })
    .join('\n\n');
}

async function checked(index: IndexClient, draft: DraftToCheck): Promise<{ readonly ms: number; readonly result: CheckedDraft }> {
  const start = performance.now();
  const result = await index.queries.checkDraft(draft);
  if (result === undefined) {
    throw new Error('The check was given up.');
  }
  return { ms: performance.now() - start, result };
}

async function measure({ isQuick, corpus }: BenchOptions): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-check-'));
  const made =
    corpus === undefined
      ? makeFolder(path.join(folder, 'sources'), { seed: SEED, files: isQuick ? ARTICLES / 10 : ARTICLES, bytes: BYTES }).files
      : globSync('**/*.{txt,md}', { cwd: corpus }).map((file) => path.resolve(corpus, file));
  const index = openIndex(path.join(folder, 'index'), made);
  try {
    await ready(index, LIMIT_MS);
    const first: number[] = [];
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const text = draftOf(quotationsOf(made, round), randomFrom(round + 1));
      const draft: DraftToCheck = {
        uri: `${pathToFileURL(folder).href}/draft-${String(round)}.md`,
        text,
        format: 'markdown',
        minimumWords: 4,
      };
      first.push((await checked(index, draft)).ms);
      // A letter more in the middle of a quotation.
      const at = text.indexOf('“', text.length / 2) + 12;
      again.push((await checked(index, { ...draft, text: `${text.slice(0, at)}x${text.slice(at)}` })).ms);
    }
    const name = `draft of ${String(WORDS)} words with ${String(QUOTATIONS)} quotations over ${String(made.length)} articles`;
    return [
      row({ name: `${name}, first check`, unit: 'ms', values: first, target: 300, isBetter: 'lower' }),
      row({ name: '… after a keystroke', unit: 'ms', values: again, target: 50, isBetter: 'lower' }),
    ];
  } finally {
    index.dispose();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Checking a draft over the made folder, or over a corpus. */
export const check: Bench = { name: 'check', run: measure };
