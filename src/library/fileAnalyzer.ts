/** Files to opened sources: decodes, reads the format, analyses. Runs in the worker; knows nothing of threads. */
import type { Analysis, Article } from '../core/article.ts';
import { decode } from '../formats/decode.ts';
import type { DocumentFormat } from '../formats/format.ts';
import { fileNameOf } from '../formats/formatNames.ts';
import { documentFormatFor, formatFor } from '../formats/index.ts';
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

  /** One file whole: at once where it is text, later where its text must be taken out of it. Neither throws nor rejects over what is in the file. */
  read(file: AnalyzerFile): OpenAnswer | Promise<OpenAnswer> {
    const document = documentFormatFor(file.uri);
    return document === undefined ? this.#safely(() => this.#readText(file)) : this.#readDocument(document, file);
  }

  /** One bad file must not stop the rest: what is thrown over it is its reason. */
  #safely(read: () => OpenAnswer): OpenAnswer {
    try {
      return read();
    } catch (error) {
      return { kind: 'failed', reason: { kind: 'unreadable', detail: detailOf(error) } };
    }
  }

  /** Parsers of documents break down over damaged ones, each in its own way. */
  async #readDocument(format: DocumentFormat, file: AnalyzerFile): Promise<OpenAnswer> {
    const read = await format.load();
    try {
      const answer = await read(file.content, { fileName: fileNameOf(file.uri) });
      return answer.kind === 'failed' ? answer : this.#safely(() => this.#analyzed(answer.article, file));
    } catch (error) {
      return { kind: 'failed', reason: { kind: 'damaged', detail: detailOf(error) } };
    }
  }

  #readText(file: AnalyzerFile): OpenAnswer {
    const { uri, content, isUnmarked } = file;
    const decoded = typeof content === 'string' ? ({ kind: 'text', text: content } as const) : decode(content);
    if (decoded.kind === 'binary') {
      return { kind: 'failed', reason: decoded };
    }
    const format = isUnmarked === true ? plainText : formatFor(uri);
    return this.#analyzed(format.read(decoded.text, { fileName: fileNameOf(uri) }), file);
  }

  #analyzed(article: Article, { isUnmarked }: AnalyzerFile): OpenAnswer {
    const analysis = isUnmarked === true ? NOBODY : this.#analyze(article);
    return { kind: 'ready', article, analysis, digest: digestOf(article, analysis) };
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The analysis of an article in which nobody is looked for. */
export const NOBODY: Analysis = Object.freeze({ people: [], mentions: [], quotes: [], passages: [] });
