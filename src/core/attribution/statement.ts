/** What the rules find: somebody, words of saying, and what is said, as ranges of tokens. */
import type { TokenRange } from '../people/recognition.ts';

/** Who says it, as found in the text. */
export interface SpeakerPhrase extends TokenRange {
  /** Index of the mention by name that the phrase is about, or -1. */
  readonly mention: number;
  /** Token of the noun or pronoun that the phrase is about. */
  readonly head: number;
  /** What a relative pronoun stands for, where the words that name the speaker are one. */
  readonly antecedent?: TokenRange;
}

/**
 * One statement of somebody: what is said in one or more pieces, in order of the text. Without pieces it tells that somebody
 * says something, but not what: the next sentence may.
 */
export interface Statement {
  /** Id of the rule that found it. */
  readonly rule: string;
  readonly pieces: readonly TokenRange[];
  readonly cue?: TokenRange;
  /** Undefined where no words tell who says it. */
  readonly speaker?: SpeakerPhrase;
}
