/** Whom he, she and they mean: the nearest named person who fits by number, gender and place in the sentence. */
import type { Confidence } from '../article.ts';
import type { Sentences } from '../text/sentences.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Resolution } from './resolve.ts';

/** What the resolver must know besides the token. */
export interface PronounContext {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly resolution: Resolution;
  /** Whether the token stands between quotation marks: names there are the speaker's, not the writer's. */
  isInQuotation(token: number): boolean;
  /** The person who spoke last before this place, outside quotations; undefined when none. */
  readonly lastSpeaker?: number;
}

/** The reading of a pronoun. */
export interface PronounReading {
  /** Index in `Resolution.people`. */
  readonly person: number;
  readonly confidence: Confidence;
  /** Index in `Resolution.mentions` of the name it refers back to. */
  readonly antecedent: number;
}

/** Whom the pronoun at `token` means; undefined when nobody fits, or several equally well. */
export function resolvePronoun(_token: number, _context: PronounContext): PronounReading | undefined {
  return undefined;
}
