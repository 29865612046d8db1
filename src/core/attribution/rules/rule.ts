/** What a rule is: it looks at one word of saying in its sentence, and finds who says what. */
import type { Frame } from '../../grammar/frame.ts';
import type { SpeakerPhrase, Statement } from '../statement.ts';

/** The word of saying that a rule is asked about. */
export interface CuePlace {
  readonly frame: Frame;
  /** The item of the word. */
  readonly item: number;
  /** First item of its verb group; the item itself for nouns. */
  readonly start: number;
  /** What was found in the frame before this word, in order. */
  readonly earlier: readonly Statement[];
  /** Who spoke last in the frame; undefined when nobody did. */
  readonly speaker?: SpeakerPhrase;
}

/** A rule that starts from a word of saying. Rules are asked in order; the first that finds something wins. */
export interface CueRule {
  /** Told with each attribution, and counted by the evaluation. */
  readonly id: string;
  /** The statement; undefined when the rule does not apply. */
  find(place: CuePlace): Statement | undefined;
}
