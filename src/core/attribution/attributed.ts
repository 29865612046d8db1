/** A statement with its speaker resolved: what the rules about whole paragraphs look back at. */
import type { Confidence, SpeakerKind } from '../article.ts';
import type { Scene } from '../grammar/scene.ts';
import type { TokenRange } from '../people/recognition.ts';
import { isQuoted } from '../quotes/quotations.ts';
import type { Statement } from './statement.ts';

/** Whom a statement belongs to. */
export interface ResolvedSpeaker {
  readonly kind: SpeakerKind;
  /** Index of the person; undefined when it is none or unclear. */
  readonly person?: number;
  /** The words that a pronoun goes back to. */
  readonly antecedent?: TokenRange;
  /** How sure it is that the words mean this person; that the words name the speaker is the rule's to say. */
  readonly confidence: Confidence;
}

/** A statement and its speaker. */
export interface Attributed {
  readonly statement: Statement;
  readonly speaker: ResolvedSpeaker;
  /** Pieces of one utterance share the group. */
  readonly group: number;
  /** Whether the speaker is not named here but carried over from elsewhere. */
  readonly carried: boolean;
}

/** Whether the first piece of the statement starts with a quotation. */
export function isQuotation(scene: Scene, { statement }: Attributed): boolean {
  return isQuoted(scene.quotations, statement.pieces[0]?.first ?? -1);
}
