/** What a rule is that finds the speaker of a quotation by the rest of its sentence, where no word of saying does. */
import type { Frame } from '../../grammar/frame.ts';
import type { SpeakerPhrase, Statement } from '../statement.ts';

/** The quotation that a rule is asked about. */
export interface QuotationInSentence {
  readonly frame: Frame;
  /** The item of the quotation. */
  readonly item: number;
  /** Who spoke last in the frame; undefined when nobody did. */
  readonly speaker?: SpeakerPhrase;
}

/** A rule about a quotation in its sentence. Rules are asked in order; the first that finds something wins. */
export interface SentenceRule {
  readonly id: string;
  /** The statement; undefined when the rule does not apply. */
  find(place: QuotationInSentence): Statement | undefined;
}
