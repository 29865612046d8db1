/** Gets over an analysis that dies: tries again, and finds out which file did it. */

/** When the analysis has died so often with nothing done in between, it cannot be had at all. */
const MAX_DEATHS = 6;
/** Over one file alone the analysis may die so often before the file is blamed. */
const ATTEMPTS = 2;

/** How files are given to the analysis: together, or one with nothing else beside it. */
export type Company = 'together' | 'alone';

/** What is done to files, and what comes of it. */
export interface GuardedCall<T, A> {
  /** Has files analysed and answers for each, in order; rejects when the analysis dies. */
  run(files: readonly T[], company: Company): Promise<readonly A[]>;
  /** The answer for a file for which there is none. `isGuilty` when the analysis died over this file, and works else. */
  failed(file: T, cause: unknown, about: { readonly isGuilty: boolean }): A;
  /** Takes answers, in one or several parts. */
  done(answers: readonly { readonly file: T; readonly answer: A }[]): void;
  /** Whether nobody wants any more answers. */
  isOver(): boolean;
}

/** Counts deaths over all calls. */
export class DeathGuard {
  #deaths = 0;
  /** Whether the analysis has ever done anything. */
  #hasWorked = false;

  /** Has everything tried again, even where nothing worked before. */
  forgive(): void {
    this.#deaths = 0;
  }

  /** Makes a call for files. When it dies each file is tried alone, so that only the one that did it is blamed. Does not reject. */
  async call<T, A>(files: readonly T[], call: GuardedCall<T, A>): Promise<void> {
    try {
      const answers = await call.run(files, 'together');
      this.#worked();
      call.done(files.map((file, index) => ({ file, answer: answers[index] ?? noAnswer(call, file) })));
    } catch (error) {
      this.#deaths++;
      await this.#each(files, call, error);
    }
  }

  #worked(): void {
    this.#deaths = 0;
    this.#hasWorked = true;
  }

  async #each<T, A>(files: readonly T[], call: GuardedCall<T, A>, death: unknown): Promise<void> {
    const tried = files.length === 1 ? 1 : 0;
    for (const file of files) {
      const answer = await this.#one(file, call, { tried, death });
      if (answer !== undefined) {
        call.done([{ file, answer }]);
      }
    }
  }

  /** One file, over which the analysis has died `tried` times before. Undefined when nobody wants the answer any more. */
  async #one<T, A>(file: T, call: GuardedCall<T, A>, { tried, death }: { tried: number; death: unknown }): Promise<A | undefined> {
    let cause = death;
    for (let attempt = tried; attempt < ATTEMPTS && this.#deaths < MAX_DEATHS; attempt++) {
      if (call.isOver()) {
        return undefined;
      }
      try {
        const [answer] = await call.run([file], 'alone');
        this.#worked();
        return answer ?? noAnswer(call, file);
      } catch (error) {
        this.#deaths++;
        cause = error;
      }
    }
    // What has never worked need not be this file's fault.
    return call.failed(file, cause, { isGuilty: this.#hasWorked && this.#deaths < MAX_DEATHS });
  }
}

function noAnswer<T, A>(call: GuardedCall<T, A>, file: T): A {
  return call.failed(file, new Error('The analysis gave no answer.'), { isGuilty: false });
}
