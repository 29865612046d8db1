/** The sentences of a draft as places in its text. */
import { firstStartingAt, type Span } from '../../core/span.ts';
import type { DraftText } from './draftText.ts';
import type { QuotedPart } from './quotedParts.ts';

/** Finds the sentences that something quoted stands in. */
export class SentencePlaces {
  readonly #draft: DraftText;
  readonly #sentences: readonly Span[];

  /** The sentences are those of the shown text, in order. */
  constructor(draft: DraftText, sentences: readonly Span[]) {
    this.#draft = draft;
    this.#sentences = sentences;
  }

  /** In the draft's text, the place of the sentence or sentences with the part, or that of the block quote. */
  around(part: QuotedPart, place: Span): Span {
    const shown = part.kind === 'block' ? part : this.#shownAround(part);
    const { start, end } = this.#draft.shown.sourceOf(shown);
    return { start: Math.min(start, place.start), end: Math.max(end, place.end) };
  }

  /**
   * The same with what stands after the last of them, up to the next sentence of the paragraph: a mark of a footnote, a cite command.
   * Where a paragraph begins or ends with it, all before or after it in the paragraph.
   */
  reach(part: QuotedPart): Span {
    const { start, end } = this.#shownAround(part);
    const first = this.#draft.blocks[part.blocks[0] ?? 0];
    const last = this.#draft.blocks[part.blocks.at(-1) ?? 0];
    const next = this.#sentences[firstStartingAt(this.#sentences, end)];
    const isSameBlock = next !== undefined && last !== undefined && next.start < last.end;
    return {
      start: first !== undefined && start <= first.start ? -Infinity : this.#sourceAt(start),
      end: isSameBlock ? this.#sourceAt(next.start) : Infinity,
    };
  }

  /** The last sentence of a block, from its beginning in the draft's text; the whole block when it has none. */
  lastOf(block: number): Span {
    const { start, end } = this.#draft.blocks[block] ?? { start: 0, end: 0 };
    const sentence = this.#sentences[firstStartingAt(this.#sentences, end) - 1];
    const from = Math.max(start, sentence?.start ?? start);
    return { start: from === start ? -Infinity : this.#sourceAt(from), end: Infinity };
  }

  #shownAround({ start, end }: Span): Span {
    const first = this.#sentences[firstStartingAt(this.#sentences, start + 1) - 1];
    const last = this.#sentences[firstStartingAt(this.#sentences, end) - 1];
    return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) };
  }

  #sourceAt(offset: number): number {
    return this.#draft.shown.sourceOf({ start: offset, end: offset + 1 }).start;
  }
}
