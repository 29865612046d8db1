/** Where places of a text are after the text was changed. */
import type { Span } from '../../core/span.ts';
import type { OpenedSource } from '../../library/library.ts';
import type { PageView } from '../../shared/readerProtocol.ts';

/** How two versions of a text differ: all between the first and the last difference counts as changed. In UTF-16 code units. */
export class TextChange {
  readonly #same: number;
  readonly #before: number;
  readonly #after: number;
  readonly #tail: number;

  constructor(before: string, after: string) {
    const shorter = Math.min(before.length, after.length);
    let same = 0;
    while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) {
      same++;
    }
    let tail = 0;
    while (tail < shorter - same && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) {
      tail++;
    }
    this.#same = same;
    this.#tail = tail;
    this.#before = before.length;
    this.#after = after.length;
  }

  /** Where a place is now; undefined when one of its ends stood in what was changed. Text typed right beside it is not in it. */
  spanAfter({ start, end }: Span): Span | undefined {
    const first = this.#isInTail(start) ? this.#shifted(start) : start <= this.#same ? start : undefined;
    const last = end <= this.#same ? end : this.#isInTail(end) ? this.#shifted(end) : undefined;
    return first === undefined || last === undefined || last <= first ? undefined : { start: first, end: last };
  }

  /** Where the beginning of what is read is now; in what was changed, where the change begins. */
  offsetAfter(offset: number): number {
    return offset <= this.#same ? offset : this.#isInTail(offset) ? this.#shifted(offset) : this.#same;
  }

  /** The same look at the changed text; `person` is who was chosen, as an index of the people now. */
  viewAfter({ place, anchor, readTo }: PageView, person: number | undefined): PageView {
    const moved = place === undefined ? undefined : this.spanAfter(place);
    return {
      ...(moved === undefined ? {} : { place: moved }),
      ...(person === undefined ? {} : { person }),
      ...(anchor === undefined ? {} : { anchor: { ...anchor, offset: this.offsetAfter(anchor.offset) } }),
      // What is new has not been read.
      ...(readTo === undefined ? {} : { readTo: Math.min(readTo, this.#same) }),
    };
  }

  #isInTail(offset: number): boolean {
    return offset >= this.#before - this.#tail;
  }

  #shifted(offset: number): number {
    return offset + this.#after - this.#before;
  }
}

/** The same look at a source that has changed: places by what stands around them, the chosen person by name, or by where it stands. */
export function followedView(before: OpenedSource | undefined, after: OpenedSource, view: PageView): PageView {
  if (before === undefined || before.analysis === after.analysis) {
    return view;
  }
  return new TextChange(before.article.text, after.article.text).viewAfter(view, followedPerson(before, after, view.person));
}

function followedPerson(before: OpenedSource, after: OpenedSource, person: number | undefined): number | undefined {
  const name = before.analysis.people[person ?? -1]?.name;
  const named = name === undefined ? -1 : after.analysis.people.findIndex((one) => one.name === name);
  if (named >= 0 || before.article.text !== after.article.text) {
    return named < 0 ? undefined : named;
  }
  // Who has another name now stands where he or she stood.
  const first = before.analysis.mentions.find((one) => one.person === person && person !== undefined);
  return after.analysis.mentions.find((one) => one.start === first?.start && one.end === first.end)?.person;
}
