// One process that runs the stages of the analysis on the texts of a folder, and prints what each cost in every pass, as JSON.
import { strict as assert } from 'node:assert';
import { performance } from 'node:perf_hooks';
import { analyze } from '../../src/core/analyze.ts';
import type { Article, Quote } from '../../src/core/article.ts';
import { attribute } from '../../src/core/attribution/attribute.ts';
import { sceneOf } from '../../src/core/grammar/scene.ts';
import { descriptorMentions } from '../../src/core/people/descriptors.ts';
import { pronounMentions } from '../../src/core/people/pronouns.ts';
import { recognizePeople } from '../../src/core/people/recognize.ts';
import { resolvePeople } from '../../src/core/people/resolve.ts';
import { findQuotations } from '../../src/core/quotes/marks.ts';
import { passageList } from '../../src/core/quotes/passages.ts';
import { isQuoted, quotedEnd } from '../../src/core/quotes/quotations.ts';
import { quoteList } from '../../src/core/quotes/quoteList.ts';
import { Columns } from '../../src/core/text/columns.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { tokenize } from '../../src/core/text/tokenizer.ts';
import { WordTable } from '../../src/core/text/wordTable.ts';
import { formatFor } from '../../src/formats/index.ts';
import { corpusOf } from './corpus.ts';

/** Adds what each computation takes to the stage of its name. The clock is here, since the core has none. */
class StageClock {
  readonly milliseconds = new Map<string, number>();

  time<T>(stage: string, compute: () => T): T {
    const started = performance.now();
    const result = compute();
    this.milliseconds.set(stage, (this.milliseconds.get(stage) ?? 0) + performance.now() - started);
    return result;
  }
}

/** What an analyser keeps from one article to the next. */
interface Memory {
  readonly words: WordTable;
  readonly columns: Columns;
}

/** The same stages in the same order as `analyze`; returns the statements, to show that it is so. */
function analyzeByStage(article: Article, { words, columns }: Memory, clock: StageClock): readonly Quote[] {
  columns.clear();
  const tokens = clock.time('tokens', () => tokenize(article, words, columns));
  const sentences = clock.time('sentences', () => splitSentences(tokens));
  const quotations = clock.time('marks', () => findQuotations(tokens, article.blocks.length));
  const recognition = clock.time('names', () => recognizePeople(tokens, sentences, article, quotedEnd(tokens, quotations)));
  const resolution = clock.time('people', () => resolvePeople(recognition));
  const scene = clock.time('grammar', () => sceneOf(article, resolution, quotations));
  const attributed = clock.time('attribution', () => attribute(scene));
  const context = { resolution, isInQuotation: (token: number): boolean => isQuoted(quotations, token) };
  clock.time('pronouns', () => [pronounMentions(context), descriptorMentions(context)]);
  return clock.time('lists', () => {
    const quotes = quoteList(scene, attributed);
    passageList(article, quotes);
    return quotes;
  });
}

const [folder = '', passes = '1'] = process.argv.slice(2);
const { texts, megabytes } = corpusOf(folder);
const memory = { words: new WordTable(), columns: new Columns() };
const costs: Readonly<Record<string, number>>[] = [];
for (let pass = 0; pass < Number(passes); pass++) {
  const clock = new StageClock();
  for (const { name, text } of texts) {
    const article = clock.time('reading', () => formatFor(name).read(text, { fileName: name }));
    analyzeByStage(article, memory, clock);
  }
  costs.push(Object.fromEntries([...clock.milliseconds].map(([stage, time]) => [stage, time / megabytes])));
}
for (const { name, text } of texts.slice(0, 10)) {
  const article = formatFor(name).read(text, { fileName: name });
  assert.deepEqual(
    analyzeByStage(article, memory, new StageClock()),
    analyze(article).quotes,
    `the stages here are not those of the analysis: ${name}`,
  );
}
console.log(JSON.stringify(costs));
