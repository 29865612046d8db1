/** Files to opened sources: decodes, reads the format, analyses. Runs in the worker; knows nothing of threads. */
import type { Analysis, Article } from '../core/article.ts';
import { decode } from '../formats/decode.ts';
import { fileNameOf, formatFor } from '../formats/index.ts';
import { plainText } from '../formats/plainText.ts';
import type { Analyzer, AnalyzerFile, OpenAnswer } from './analyzer.ts';
import { digestOf } from './digest.ts';

/** Analyses files with the analysis given. */
export class FileAnalyzer implements Analyzer {
  readonly #analyze: (article: Article) => Analysis;

  constructor(analyze: (article: Article) => Analysis) {
    this.#analyze = analyze;
  }

  open(file: AnalyzerFile): Promise<OpenAnswer> {
    return Promise.resolve(this.read(file));
  }

  dispose(): void {
    // There is nothing to be let go of.
  }

  /** One file whole, at once. One bad file must not stop the rest: what is thrown over it is its reason. */
  read(file: AnalyzerFile): OpenAnswer {
    try {
      return this.#analyzed(file);
    } catch (error) {
      return { kind: 'failed', reason: { kind: 'unreadable', detail: error instanceof Error ? error.message : String(error) } };
    }
  }

  #analyzed({ uri, content, isUnmarked }: AnalyzerFile): OpenAnswer {
    const decoded = typeof content === 'string' ? ({ kind: 'text', text: content } as const) : decode(content);
    if (decoded.kind === 'binary') {
      return { kind: 'failed', reason: decoded };
    }
    const format = isUnmarked === true ? plainText : formatFor(uri);
    const article = format.read(decoded.text, { fileName: fileNameOf(uri) });
    const analysis = isUnmarked === true ? NOBODY : this.#analyze(article);
    return { kind: 'ready', article, analysis, digest: digestOf(article, analysis) };
  }
}

/** The analysis of an article in which nobody is looked for. */
export const NOBODY: Analysis = Object.freeze({ people: [], mentions: [], quotes: [], passages: [] });
