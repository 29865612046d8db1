/** A source with what a person has corrected in it: loaded when the first of them is opened, for most people have corrected nothing. */
import { digestOf } from '../digest.ts';
import type { OpenedSource } from '../sourceState.ts';
import { corrected, type LostCorrection } from './corrected.ts';
import type { Correction } from './correction.ts';

/** The source as corrected, and the corrections that found no place in it. */
export function correctedSource(
  opened: OpenedSource,
  corrections: readonly Correction[],
): { readonly opened: OpenedSource; readonly lost: readonly LostCorrection[] } {
  const { article, uri } = opened;
  const { analysis, lost } = corrected(article, opened.analysis, corrections, uri);
  return { opened: { ...opened, analysis, digest: digestOf(article, analysis) }, lost };
}
