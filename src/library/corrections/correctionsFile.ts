/** One file of corrections: read, followed, and changed so that nothing is lost that somebody else has written meanwhile. */
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import { type CorrectionsDocument, NO_CORRECTIONS } from './correctionEntries.ts';
import type { CorrectionsProblem } from './correctionsDocument.ts';

/** Where the file is. */
export interface CorrectionsDisk {
  /** The text of the file; undefined where there is none. */
  read(): Promise<string | undefined>;
  /** Puts a text in place of the file in one step: who reads meanwhile reads the old one or the new one. */
  replace(text: string): Promise<void>;
  /** Does something while no other window does the same, as far as the disk allows to know. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** Thrown where the file has been changed by hand to something that cannot be read: it is left as it is. */
export class BrokenCorrectionsError extends Error {
  override readonly name = 'BrokenCorrectionsError';
  readonly problem: CorrectionsProblem;

  constructor(problem: CorrectionsProblem) {
    super(`The file of corrections cannot be read from line ${String(problem.line + 1)} on.`);
    this.problem = problem;
  }
}

/** A file of corrections. Nothing is written but what `change` is asked for. */
export class CorrectionsFile extends Disposable {
  readonly #disk: CorrectionsDisk;
  readonly #changed = this._register(new Emitter<undefined>());
  #document: CorrectionsDocument = NO_CORRECTIONS;
  #problems: readonly CorrectionsProblem[] = [];
  #text: string | undefined;
  /** What is done one after the other. */
  #work: Promise<unknown> = Promise.resolve();

  /** What the file says, or what is wrong in it, is something else now. */
  readonly onDidChange: Event<undefined> = this.#changed.event;

  constructor(disk: CorrectionsDisk) {
    super();
    this.#disk = disk;
  }

  /** What the file says. Where it is no JSON now, what it said before. */
  get document(): CorrectionsDocument {
    return this.#document;
  }

  /** What is wrong in the file; while there is anything, it is not written. */
  get problems(): readonly CorrectionsProblem[] {
    return this.#problems;
  }

  /** Reads the file again, for it may have changed. Rejects when it is there and cannot be read. */
  async reload(): Promise<void> {
    await this.#next(async () => this.#take(await this.#disk.read()));
  }

  /**
   * Changes what the file says, and leaves what others have changed. Rejects with a `BrokenCorrectionsError` where the file
   * cannot be read as corrections, and otherwise as the disk does; nothing is written then.
   */
  async change(edit: (document: CorrectionsDocument) => CorrectionsDocument): Promise<void> {
    await this.#next(() =>
      this.#disk.alone(async () => {
        const { formatCorrections, mergeCorrections, parseCorrections } = await import('./correctionsText.ts');
        const before = this.#document;
        const { document: theirs, problems } = parseCorrections((await this.#disk.read()) ?? '');
        const [problem] = problems;
        if (theirs === undefined || problem !== undefined) {
          throw new BrokenCorrectionsError(problem ?? { kind: 'json', path: '', line: 0, character: 0, span: { start: 0, end: 0 } });
        }
        const text = formatCorrections(mergeCorrections(before, edit(before), theirs));
        await this.#disk.replace(text);
        await this.#take(text);
      }),
    );
  }

  async #take(text: string | undefined): Promise<void> {
    if (text === this.#text) {
      return;
    }
    const { document, problems } = (await import('./correctionsText.ts')).parseCorrections(text ?? '');
    if (this.isDisposed) {
      return;
    }
    this.#text = text;
    this.#document = document ?? this.#document;
    this.#problems = problems;
    this.#changed.fire(undefined);
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work, work);
    this.#work = done;
    return done;
  }
}
