/** Reads the words of a quotation: what stands word for word, what is left out, and what the quoting writer has put in. */
import type { Span } from '../span.ts';
import { NOTHING, strictMarks, strictWord } from './strictFold.ts';
import { StrictWords, type WordRange } from './strictWords.ts';

/**
 * What stands before a fragment. `beginning`: nothing else; `omission`: `…` or `[...]`; `insertion`: `[words]` in place of a few of
 * the source's; `alteration`: a word with letters in brackets (`want[ed]`), in place of one; `capital`: nothing but the bracket of
 * `[s]he`, so that the fragments adjoin.
 */
export type DividerKind = 'beginning' | 'omission' | 'insertion' | 'alteration' | 'capital';

/** A stretch of a quotation that must stand word for word. The span is in `QuotationText.words`, from its first to its last word. */
export interface QuotationFragment extends Span {
  readonly divider: DividerKind;
  /** Beginning and end of the word for which an alteration stands, as written. */
  readonly altered?: readonly [beginning: string, end: string];
  /** What the quoting writer has put in before it, behind the fragment before; brackets included. */
  readonly inserted: readonly Span[];
  /** The words as they are looked for: without the brackets of `[s]he`. */
  readonly text: string;
  /** The marks at its edges, before its first and behind its last word, as `strictMarks` folds them. */
  readonly edges: readonly [before: string, after: string];
  /** Its words in `QuotationText.folded`. */
  readonly range: WordRange;
}

/** A quotation, read. */
export interface QuotationText {
  /** As given. All spans are in this. */
  readonly words: string;
  /** In order; none where the quotation has no word of the source's. */
  readonly fragments: readonly QuotationFragment[];
  /** What the quoting writer has put in, brackets included, in order. */
  readonly inserted: readonly Span[];
  /** The words of all fragments, folded; what is no fragment is blank in it. */
  readonly folded: StrictWords;
  /** The same with its brackets taken as the source's own; undefined where nothing is put in. */
  readonly literal?: QuotationText;
}

/** Dots that leave something out, bare or in brackets: `…`, `...`, `. . .`, `[...]`, `(…)`. */
const OMISSION = String.raw`[\[(]\s{0,2}(?:…|\.(?:\s?\.){2,3})\s{0,2}[\])]|\.(?:[ \u00a0]?\.){2,}…?|…+\.?`;
const MOST_INSERTED = 300;
const INSERTION = String.raw`\[[^\[\]]{1,${String(MOST_INSERTED)}}\]`;
const DIVIDER = new RegExp(`${OMISSION}|${INSERTION}`, 'g');
const WORD_END = /[\p{L}\p{N}\p{M}]['’]?$/u;
const WORD_START = /^['’]?[\p{L}\p{N}]/u;
/** A letter, with its accents. */
const LETTER = /^\[\p{L}\p{M}*\]$/u;
/** Letters at the edge of what is in brackets; a word is seldom longer. */
const TAIL = /[\p{L}\p{N}\p{M}'’]{0,60}$/u;
const HEAD = /^[\p{L}\p{N}\p{M}'’]{0,60}/u;
const LONGEST_PART = 60;

/** What divides two fragments, or nothing but the bracket of a capital. */
interface Divider extends Span {
  readonly kind: Exclude<DividerKind, 'beginning'>;
  readonly inserted?: Span;
  readonly altered?: readonly [string, string];
}

/** Reads a quotation, as it is shown without the marks around it. Never fails: brackets that do not close are marks like others. */
export function parseQuotation(words: string): QuotationText {
  const dividers = dividersOf(words);
  const isLiteral = dividers.every(({ inserted }) => inserted === undefined);
  const read = reading(words, dividers);
  return isLiteral
    ? read
    : {
        ...read,
        literal: reading(
          words,
          dividers.filter(({ inserted }) => inserted === undefined),
        ),
      };
}

function reading(words: string, dividers: readonly Divider[]): QuotationText {
  const folded = new StrictWords(blanked(words, dividers));
  return { words, fragments: fragmentsOf(folded, dividers), inserted: insertedBy(dividers), folded };
}

function dividersOf(words: string): readonly Divider[] {
  const dividers: Divider[] = [];
  for (const { 0: sign, index } of words.matchAll(DIVIDER)) {
    const end = index + sign.length;
    const before = words.slice(Math.max(0, index - LONGEST_PART), index);
    const after = words.slice(end, end + LONGEST_PART);
    dividers.push(dividerOf({ start: index, end }, sign, before, after));
  }
  return dividers;
}

function dividerOf(place: Span, sign: string, before: string, after: string): Divider {
  if (!/[\p{L}\p{N}]/u.test(sign)) {
    return { ...place, kind: 'omission' };
  }
  const [isAfterWord, isBeforeWord] = [WORD_END.test(before), WORD_START.test(after)];
  if (LETTER.test(sign) && isBeforeWord && !isAfterWord) {
    return { ...place, kind: 'capital' };
  }
  if (!isAfterWord && !isBeforeWord) {
    return { ...place, kind: 'insertion', inserted: place };
  }
  const beginning = isAfterWord ? (TAIL.exec(before)?.[0] ?? '') : '';
  const end = isBeforeWord ? (HEAD.exec(after)?.[0] ?? '') : '';
  const whole = { start: place.start - beginning.length, end: place.end + end.length };
  return { ...whole, kind: 'alteration', inserted: place, altered: [strictWord(beginning), strictWord(end)] };
}

/** The same length, with what is not looked for blank. */
function blanked(words: string, dividers: readonly Divider[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, kind } of dividers) {
    const from = Math.max(at, start);
    text += words.slice(at, from);
    text += kind === 'capital' ? `${NOTHING}${words.slice(start + 1, end - 1)}${NOTHING}` : ' '.repeat(Math.max(0, end - from));
    at = Math.max(at, end);
  }
  return text + words.slice(at);
}

function fragmentsOf(folded: StrictWords, dividers: readonly Divider[]): readonly QuotationFragment[] {
  const fragments: QuotationFragment[] = [];
  let first = 0;
  let before: Divider[] = [];
  const close = (end: number, divided: number): void => {
    if (end > first) {
      const range = { first, end };
      const { start, end: to } = folded.span(first, end);
      const edges = [strictMarks(folded.text.slice(before.at(-1)?.end ?? 0, start)), strictMarks(folded.text.slice(to, divided))] as const;
      const divider = fragments.length === 0 ? ({ divider: 'beginning' } as const) : merged(before);
      const text = folded.text.slice(start, to).replaceAll(NOTHING, '');
      fragments.push({ ...spanOfWords(folded, range), ...divider, inserted: insertedBy(before), text, edges, range });
      [first, before] = [end, []];
    }
  };
  for (const divider of dividers) {
    close(folded.firstFrom(divider.start), divider.start);
    before.push(divider);
  }
  close(folded.count, folded.text.length);
  return fragments;
}

function insertedBy(dividers: readonly Divider[]): readonly Span[] {
  return dividers.flatMap(({ inserted }) => inserted ?? []);
}

/** Where words of a quotation stand in it; with "[s]he" the place begins with the bracket. For none the place behind the word before. */
export function spanOfWords(folded: StrictWords, { first, end }: WordRange): Span {
  const { start, end: to } = folded.span(first, end);
  const isBracketed = first < end && folded.text[start - 1] === NOTHING && folded.text[start + 1] === NOTHING;
  return { start: isBracketed ? start - 1 : start, end: to };
}

/** What divides two fragments where one divider follows another. */
function merged(dividers: readonly Divider[]): Pick<QuotationFragment, 'divider' | 'altered'> {
  const has = (kind: DividerKind): boolean => dividers.some((divider) => divider.kind === kind);
  const [alteration, another] = dividers.filter(({ kind }) => kind === 'alteration');
  if (has('omission')) {
    return { divider: 'omission' };
  }
  if (has('insertion') || another !== undefined) {
    return { divider: 'insertion' };
  }
  return alteration?.altered === undefined ? { divider: 'capital' } : { divider: 'alteration', altered: alteration.altered };
}
