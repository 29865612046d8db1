/** Divides an article into frames: sentences, joined where a quotation reaches over their edge. */
import type { Scene } from './scene.ts';

/** The frames of an article in order. */
export interface Frames {
  readonly count: number;
  readonly first: Int32Array;
  /** Token after the last one of each frame. */
  readonly end: Int32Array;
}

/** The frames of the scene; together they hold every token once, and each lies in one block. */
export function findFrames(scene: Scene): Frames {
  const { sentences } = scene.resolution.text;
  const { at, first: opening } = scene.quotations;
  const first = scene.tokens.columns.int32(sentences.count);
  const end = scene.tokens.columns.int32(sentences.count);
  let count = 0;
  for (let i = 0; i < sentences.count; i++) {
    const start = sentences.first[i] ?? 0;
    const quotation = at[start] ?? -1;
    const isInside = quotation >= 0 && (opening[quotation] ?? 0) < start;
    if (isInside && count > 0) {
      end[count - 1] = sentences.end[i] ?? 0;
    } else {
      first[count] = start;
      end[count] = sentences.end[i] ?? 0;
      count++;
    }
  }
  return { count, first, end };
}
