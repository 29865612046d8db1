/** What a rule is that finds the speaker of a quotation with no word of saying in its sentence: it looks at what is around. */
import type { Scene } from '../../grammar/scene.ts';
import type { QuotationShape } from '../../quotes/utterance.ts';
import type { Attributed } from '../attributed.ts';

/** The quotation that a rule is asked about. */
export interface QuotationPlace {
  readonly scene: Scene;
  /** Index in `Scene.quotations`. */
  readonly index: number;
  readonly shape: QuotationShape;
  /** The statement before it; undefined when it is the first one. */
  readonly before?: Attributed;
  /** The statement after it. */
  readonly after?: Attributed;
  /** The last word of saying with a subject before it whose sentence holds nothing that is said: "X replied." */
  readonly introduction?: Attributed;
}

/** Whose the quotation is. */
export interface CarriedSpeaker {
  /** The statement whose speaker goes on; undefined when nothing tells who speaks. */
  readonly from?: Attributed;
  /** Whether it is one utterance with that statement. */
  readonly continues: boolean;
}

/** A rule about quotations. Rules are asked in order; the first that finds something wins. */
export interface QuotationRule {
  readonly id: string;
  /** Undefined when the rule does not apply. */
  find(place: QuotationPlace): CarriedSpeaker | undefined;
}

/** Index of the block of a statement's first, or last, piece. */
export function blockOf(scene: Scene, attributed: Attributed | undefined, edge: 'first' | 'last'): number {
  const piece = attributed?.statement.pieces.at(edge === 'first' ? 0 : -1);
  const token = edge === 'first' ? piece?.first : (piece?.end ?? 0) - 1;
  return piece === undefined ? -2 : (scene.tokens.block[token ?? 0] ?? -2);
}
