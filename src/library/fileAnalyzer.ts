/** Files to digests and opened sources: decodes, reads the format, analyses. Runs in the worker; knows nothing of threads. */
import type { Analysis, Article } from '../core/article.ts';
import { decode } from '../formats/decode.ts';
import { fileNameOf, formatFor } from '../formats/index.ts';
import { plainText } from '../formats/plainText.ts';
import type { Analyzer, AnalyzerFile, DigestAnswer, OpenAnswer } from './analyzer.ts';
import { digestOf } from './digest.ts';

/** Analyses files with the analysis given. Between two files of a batch other calls are answered. */
export class FileAnalyzer implements Analyzer {
  readonly #analyze: (article: Article) => Analysis;
  #isDisposed = false;

  constructor(analyze: (article: Article) => Analysis) {
    this.#analyze = analyze;
  }

  async digest(files: readonly AnalyzerFile[]): Promise<readonly DigestAnswer[]> {
    const answers: DigestAnswer[] = [];
    for (const file of files) {
      const answer = this.read(file);
      answers.push(answer.kind === 'ready' ? { kind: 'ready', digest: answer.digest } : answer);
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#isDisposed) {
        throw new Error('The analysis was ended.');
      }
    }
    return answers;
  }

  open(file: AnalyzerFile): Promise<OpenAnswer> {
    return Promise.resolve(this.read(file));
  }

  dispose(): void {
    this.#isDisposed = true;
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

const NOBODY: Analysis = Object.freeze({ people: [], mentions: [], quotes: [], passages: [] });
