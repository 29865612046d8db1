/** What a rule is that finds statements by the labels of their speakers: it looks at all labels of the article together. */
import type { Scene } from '../../grammar/scene.ts';
import type { Label } from '../labels.ts';
import type { Statement } from '../statement.ts';

/** A rule about labels. */
export interface LabelRule {
  readonly id: string;
  /** The statements, in order of the text. */
  find(scene: Scene, labels: readonly Label[]): readonly Statement[];
}

/** The statement that a label introduces: the rest of its block. */
export function labelled(rule: string, { words, colon, end, mention }: Label, scene: Scene): Statement {
  const name = scene.resolution.names[mention];
  return {
    rule,
    pieces: [{ first: colon + 1, end }],
    cue: { first: colon, end: colon + 1 },
    speaker: { first: name?.first ?? words.first, end: name?.end ?? words.end, mention, head: words.end - 1 },
  };
}
