/** A fragment of a quotation at a place of the source: what is the same and what is not. */
import { alignWords } from '../compare/alignWords.ts';
import { foldText } from '../text/foldText.ts';
import { isTelling } from '../compare/tellingWords.ts';
import { span, type Span } from '../span.ts';
import type { Difference } from './finding.ts';
import { type QuotationFragment, type QuotationText, spanOfWords } from './quotationText.ts';
import type { SourceText } from './sourceText.ts';
import { areEdgeMarksThere, isCapitalFree, isSameButCapital } from './wordMatch.ts';

/** Words of the source, ascending; where one is passed over, two pieces of a statement are joined. */
export type WordList = readonly number[];

/** A fragment where it stands, or what is closest to it. */
export interface PlacedFragment {
  readonly fragment: QuotationFragment;
  /** The words of the source, at least one. */
  readonly words: WordList;
  /** It stands there word for word, but not behind the fragments before it and before those behind it. */
  readonly isElsewhere?: true;
  /** In order of the quotation. */
  readonly differences: readonly Difference[];
  /** Whether the first letter, of it or of a joined piece, is a capital or none other than in the source. */
  readonly isOtherCapital: boolean;
  /** Whether its first and its last word are there. */
  readonly hasFirst: boolean;
  readonly hasLast: boolean;
  /** How many of its words stand there in order, and how many of those are telling. */
  readonly same: number;
  readonly telling: number;
}

/** Words of both sides at one place, as indices in the fragment and in the list of the source's words. */
interface Change {
  readonly kind: Difference['kind'];
  readonly ours: readonly [start: number, end: number];
  readonly theirs: readonly [start: number, end: number];
}

/** Compares a fragment with the words of a place, word by word and mark by mark. */
export function placeFragment(quotation: QuotationText, fragment: QuotationFragment, source: SourceText, words: WordList): PlacedFragment {
  return new Comparison(quotation, fragment, source, words).result();
}

class Comparison {
  readonly #quotation: QuotationText;
  readonly #fragment: QuotationFragment;
  readonly #source: SourceText;
  readonly #words: WordList;
  readonly #changes: Change[] = [];
  readonly #marks: Difference[] = [];
  #isOtherCapital = false;
  #hasFirst = false;
  #hasLast = false;
  #same = 0;
  #telling = 0;

  constructor(quotation: QuotationText, fragment: QuotationFragment, source: SourceText, words: WordList) {
    this.#quotation = quotation;
    this.#fragment = fragment;
    this.#source = source;
    this.#words = words;
    const ours = Array.from(quotation.folded.loose.subarray(fragment.range.first, fragment.range.end));
    const theirs = words.map((word) => source.words.loose[word] ?? 0);
    for (const { kind, a, b } of alignWords(ours, theirs)) {
      if (kind === 'same') {
        this.#compareRun(a[0], b[0], a[1] - a[0]);
      } else {
        this.#changes.push({ kind: a[0] === a[1] ? 'dropped' : b[0] === b[1] ? 'added' : 'replaced', ours: a, theirs: b });
      }
    }
  }

  result(): PlacedFragment {
    const differences = [
      ...withMoves(this.#changes, (change) => this.#foldedOf(change)).map((change) => this.#difference(change)),
      ...this.#marks,
      ...this.#edges(),
    ];
    return {
      fragment: this.#fragment,
      words: this.#words,
      differences: differences.sort((a, b) => a.draft.start - b.draft.start || a.draft.end - b.draft.end),
      isOtherCapital: this.#isOtherCapital,
      hasFirst: this.#hasFirst,
      hasLast: this.#hasLast,
      same: this.#same,
      telling: this.#telling,
    };
  }

  /** Words that are loosely the same may differ in letters, and in the marks between them. */
  #compareRun(ours: number, theirs: number, length: number): void {
    for (let step = 0; step < length; step++) {
      const [own, at] = [ours + step, theirs + step];
      const isJoint = at > 0 && this.#word(at) !== this.#word(at - 1) + 1;
      this.#compareWord(own, at, isJoint || (own === 0 && isCapitalFree(this.#fragment)));
      if (step > 0 && !isJoint) {
        this.#compareMarks(own, at);
      }
    }
  }

  #compareWord(own: number, at: number, isFree: boolean): void {
    const [word, theirs] = [this.#quotation.folded.word(this.#fragment.range.first + own), this.#source.words.word(this.#word(at))];
    this.#same++;
    this.#hasFirst ||= own === 0;
    this.#hasLast ||= this.#fragment.range.first + own + 1 === this.#fragment.range.end;
    this.#telling += isTelling(foldText(word)) ? 1 : 0;
    if (word === theirs) {
      return;
    }
    if (isFree && isSameButCapital(word, theirs)) {
      this.#isOtherCapital = true;
    } else {
      this.#changes.push({ kind: 'replaced', ours: [own, own + 1], theirs: [at, at + 1] });
    }
  }

  #compareMarks(own: number, at: number): void {
    const [index, there] = [this.#fragment.range.first + own, this.#word(at)];
    const { folded } = this.#quotation;
    if (folded.marks[index] !== this.#source.words.marks[there]) {
      this.#marks.push(marksDifference(folded.marksSpan(index), this.#source.marksSpan(there)));
    }
  }

  /** Signs at the edges that the source does not have there. */
  #edges(): readonly Difference[] {
    const { edges, range } = this.#fragment;
    const [from, to] = [this.#word(0), this.#word(this.#words.length - 1) + 1];
    const { folded } = this.#quotation;
    const { words } = this.#source;
    const place = this.#source.span(from, to);
    return [
      ...(areEdgeMarksThere(edges[0], words.marksBefore(from)) ? [] : [added(folded.marksSpan(range.first), place.start)]),
      ...(areEdgeMarksThere(edges[1], words.marksBefore(to)) ? [] : [added(folded.marksSpan(range.end), place.end)]),
    ];
  }

  #foldedOf({ ours, theirs }: Change): readonly [string, string] {
    const { folded } = this.#quotation;
    const own = Array.from(folded.loose.subarray(this.#fragment.range.first + ours[0], this.#fragment.range.first + ours[1]));
    const other = this.#words.slice(...theirs).map((word) => this.#source.words.loose[word] ?? 0);
    return [own.join(' '), other.join(' ')];
  }

  #difference({ kind, ours, theirs }: Change): Difference {
    const { first } = this.#fragment.range;
    const draft = spanOfWords(this.#quotation.folded, { first: first + ours[0], end: first + ours[1] });
    const last = this.#word(theirs[1] - 1);
    const source = theirs[0] < theirs[1] ? this.#source.span(this.#word(theirs[0]), last + 1) : this.#source.span(last + 1, last + 1);
    return { kind, draft, source };
  }

  /** Index in the source of a word of the list; before the first word the one that stands there. */
  #word(at: number): number {
    return this.#words[at] ?? (this.#words[0] ?? 0) - 1;
  }
}

function added(draft: Span, at: number): Difference {
  return { kind: 'added', draft, source: span(at, at) };
}

function marksDifference(draft: Span, source: Span): Difference {
  const kind = draft.start === draft.end ? 'dropped' : source.start === source.end ? 'added' : 'replaced';
  return { kind, draft, source };
}

/** Words that were dropped at one place and added at another have moved: one difference. */
function withMoves(changes: readonly Change[], folded: (change: Change) => readonly [string, string]): readonly Change[] {
  const dropped = new Map(changes.filter(({ kind }) => kind === 'dropped').map((change) => [folded(change)[1], change]));
  const taken = new Set<Change>();
  const moved = changes.map((change): Change => {
    const from = change.kind === 'added' ? dropped.get(folded(change)[0]) : undefined;
    if (from === undefined || taken.has(from)) {
      return change;
    }
    taken.add(from);
    return { kind: 'moved', ours: change.ours, theirs: from.theirs };
  });
  return moved.filter((change) => !taken.has(change));
}
