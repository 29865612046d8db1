// What the benchmark of the library asks of its program in the extension host, and what that answers.

/** What is asked in a round: a file is saved, a word sought in quotes, a part of a name in people, another file opened. */
export interface Asked {
  readonly save: string;
  readonly word: string;
  readonly name: string;
  readonly file: string;
}

/** A folder of sources is open: these files, the one that is listed first at the beginning. */
export interface LibraryJob {
  readonly files: readonly string[];
  readonly asked: readonly Asked[];
}

/** What the answers to a round took, in milliseconds. */
export interface RoundTimes {
  /** From the saving of a file to its new title. */
  readonly save: number;
  readonly people: number;
  readonly quotes: number;
  /** All places of one quotation. */
  readonly versions: number;
  /** A page of what the person with the most quotes said, each quotation once. */
  readonly said: number;
  readonly open: number;
  /** Who is quoted, by person over all sources. */
  readonly figures: number;
}

/** Milliseconds, from the call of `activate` where a moment is meant; memory in MB above that of the idle host. */
export interface LibraryTimes {
  /** Until the first source was ready. */
  readonly usable: number;
  /** Until the view Sources showed the first source. */
  readonly level: number;
  /** Until all sources were read, or known to be as they were. */
  readonly done: number;
  readonly rounds: readonly RoundTimes[];
  readonly memory: number;
  /** How late the host's event loop was, of 99 in 100 turns and at most. */
  readonly late: number;
  readonly latest: number;
}
