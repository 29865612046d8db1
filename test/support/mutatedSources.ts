/** Texts that changed quotations are drawn from, read and analysed. */
import { ArticleAnalyzer } from '../../src/core/analyze.ts';
import { formatFor } from '../../src/formats/index.ts';
import { corpusOf } from '../bench/corpus.ts';
import type { MutatedSource } from './mutations.ts';
import { samples } from './paths.ts';

/** All text and Markdown files below a folder. */
export function mutatedSources(folder: string): readonly MutatedSource[] {
  const analyzer = new ArticleAnalyzer();
  return corpusOf(folder).texts.map(({ name, text }) => {
    const article = formatFor(name).read(text, { fileName: name });
    return { name, article, analysis: analyzer.analyze(article) };
  });
}

/** The sample articles. */
export function sampleSources(): readonly MutatedSource[] {
  return mutatedSources(samples).filter(({ name }) => name !== 'README.md');
}
