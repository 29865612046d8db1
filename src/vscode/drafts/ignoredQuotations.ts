/** The quotations of a draft that a person has said to leave alone. */
import type { Span } from '../../core/span.ts';
import { AnchoredText } from '../../library/corrections/anchor.ts';
import type { Correction, NewCorrection } from '../../library/corrections/correction.ts';

/**
 * Those of the quotations that corrections of their draft have ignored. `text` is that of the draft, in which the quotations have
 * their spans. A quotation is told by its exact words with the marks: where one of them changes, it is checked again.
 */
export function ignoredIn<T extends Span>(text: string, quotations: readonly T[], corrections: readonly Correction[]): ReadonlySet<T> {
  const anchors = corrections.flatMap((one) => (one.kind === 'ignore' ? [one.at] : []));
  if (anchors.length === 0) {
    return new Set();
  }
  const anchored = new AnchoredText(text);
  const places = anchors.flatMap((at) => anchored.find(at) ?? []);
  return new Set(quotations.filter(({ start, end }) => places.some((place) => place.start === start && place.end === end)));
}

/** The correction that leaves a quotation of a draft alone. */
export function ignoring(draft: string, text: string, { start, end }: Span): NewCorrection {
  return { kind: 'ignore', draft, at: new AnchoredText(text).anchorAt({ start, end }) };
}
