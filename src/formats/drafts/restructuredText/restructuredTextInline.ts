/** What a paragraph of reStructuredText shows and cites: text, roles, links, marks of footnotes, substitutions. */
import type { Run } from '../../../core/article.ts';
import type { Span } from '../../../core/span.ts';
import { visibleLines } from '../../../core/visibleText.ts';
import { citingPlace, isSourceLink } from '../citedPlaces.ts';
import type { DraftCitation } from '../draft.ts';
import type { CitationPlace } from '../draftFormat.ts';
import type { NoteMark } from '../notedBlocks.ts';
import { citedAddress } from '../pandocMarks.ts';
import { hide } from '../runCuts.ts';
import { SIMPLE_NAME, TICK } from './restructuredTextMarkers.ts';

/** What the text of a draft defines for its paragraphs. */
export class Definitions {
  /** Addresses by name (see `nameOf`); one that ends with `_` is the name of another. */
  readonly targets = new Map<string, string>();
  /** Addresses of targets without names, in order. */
  readonly anonymous: string[] = [];
  /** What `|name|` is shown as. */
  readonly substitutions = new Map<string, string>();
  /** Footnotes and citations that have a text. */
  readonly labels = new Set<string>();
  #anonymous = 0;
  readonly #numbered = new Map<string, number>();

  /** The address that a name leads to; undefined where it leads to none, or to a place in the draft. */
  addressOf(name: string): string | undefined {
    let address = this.targets.get(nameOf(name));
    for (let steps = 0; steps < MAX_STEPS && address?.endsWith('_') === true; steps++) {
      address = this.targets.get(nameOf(address.slice(0, -1)));
    }
    return address;
  }

  /** The address of the next target without a name: they are used in order. */
  nextAddress(): string | undefined {
    return this.anonymous[this.#anonymous++];
  }

  /** A label of its own for each of those that are numbered by themselves: `#` and `*`. `of` is what counts, marks or texts. */
  labelOf(label: string, of: 'mark' | 'text'): string {
    if (label !== '#' && label !== '*') {
      return label;
    }
    const count = (this.#numbered.get(label + of) ?? 0) + 1;
    this.#numbered.set(label + of, count);
    return `${label} ${String(count)}`;
  }
}

/** What a paragraph shows, and what it cites; those marks that lead to footnotes are still to be looked up. */
export interface InlineText {
  readonly runs: readonly Run[];
  readonly places: readonly CitationPlace[];
  readonly footnotes: readonly NoteMark[];
}

/** A name as names are compared. */
export function nameOf(words: string): string {
  return words.replace(/\\(.)/gs, '$1').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** An address as it is meant: without line breaks and escapes. */
export function addressWritten(words: string): string {
  return words.replace(/\\([^])|\s+/g, '$1');
}

/** So many names may lead to each other. */
const MAX_STEPS = 10;
/** What stands around markup in the line, beside white space: brackets, marks, dashes. */
const AROUND = String.raw`'"\-/:¡¿…†‡•·\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}`;
const START = String.raw`(?<![^\s${AROUND}<])`;
const END = String.raw`(?=$|[\s>.,;!?\\\0${AROUND}])`;
const ROLE = String.raw`[\p{L}\p{N}](?:[-_.:+]?[\p{L}\p{N}]){0,60}`;

/** Where markup may begin. Text is searched whose escapes are masked. */
const MARK = new RegExp(
  [
    String.raw`\0[^]?`,
    String.raw`${START}(?:(?<code>${TICK}${TICK})|(?<target>_)?(?::(?<role>${ROLE}):)?${TICK}(?!${TICK}))(?=\S)`,
    String.raw`${START}(?<stars>\*\*|\*(?!\*))(?=\S)`,
    String.raw`${START}\|(?=[^\s|])`,
    String.raw`${START}\[(?<label>[#*]|#?${SIMPLE_NAME})\]_${END}`,
    `${START}(?<name>${SIMPLE_NAME})(?<anonymous>__?)${END}`,
    String.raw`${START}(?<address>https?:\/\/[^\s<>"“”„«»\0]{3,2000})`,
  ].join('|'),
  'giu',
);
const ENDS = {
  code: new RegExp(`(?<=\\S)${TICK}${TICK}${END}`, 'gu'),
  phrase: new RegExp(String.raw`(?<=\S)${TICK}(?::(?<role>${ROLE}):|(?<reference>__?))?${END}`, 'gu'),
  '*': new RegExp(String.raw`(?<=\S)\*${END}`, 'gu'),
  '**': new RegExp(String.raw`(?<=\S)\*\*${END}`, 'gu'),
  substitution: new RegExp(String.raw`(?<=\S)\|(?<reference>__?)?${END}`, 'gu'),
};
/** What encloses a sign, so that it is no markup: `(*)`. */
const ENCLOSING = /^(?:''|""|\(\)|\[\]|\{\}|<>|“”|‘’|«»|„“|‹›)$/u;
/** Words before an address or a name in angle brackets. */
const EMBEDDED = /(?:^|\s)<([^<>]+)>$/;
const CITING = /^(?:foot|full|auto)?cite(?:s|alp|author|year|[pt])?(?::|$)/i;
const CODE = /^(?:code|literal|command|file|kbd|samp)$/i;
const HIDDEN = /^(?:math|raw|index|eq)$/i;
const LINKING = /^(?:doc|ref|download|any|numref)$/i;

/** Reads the words that stand at the place. */
export function inlineText(text: string, place: Span, definitions: Definitions): InlineText {
  return new InlineReader(text, place, definitions).read();
}

/** The words that the place shows, in one line. */
export function wordsShown(text: string, place: Span): string {
  const { runs } = inlineText(text, place, new Definitions());
  return visibleLines(text, { kind: 'paragraph', ...place, runs })
    .join(' ')
    .trim();
}

class InlineReader implements InlineText {
  readonly runs: Run[] = [];
  readonly places: CitationPlace[] = [];
  readonly footnotes: NoteMark[] = [];
  readonly #text: string;
  readonly #base: number;
  readonly #definitions: Definitions;
  /** The words; in `#masked` what is escaped stands for nothing. */
  readonly #raw: string;
  readonly #masked: string;
  /** Ends that do not come any more. */
  readonly #missing = new Set<RegExp>();
  /** What is read already, in the words. */
  #done = 0;

  constructor(text: string, { start, end }: Span, definitions: Definitions) {
    this.#text = text;
    this.#base = start;
    this.#definitions = definitions;
    this.#raw = text.slice(start, end);
    this.#masked = this.#raw.replace(/\\([^])/g, (_, unit: string) => `\0${/\s/.test(unit) ? unit : 'x'}`);
  }

  read(): InlineText {
    MARK.lastIndex = 0;
    for (let mark = MARK.exec(this.#masked); mark !== null; mark = MARK.exec(this.#masked)) {
      const end = this.#isEnclosed(mark) ? mark.index : this.#mark(mark);
      this.#done = Math.max(this.#done, end > mark.index ? end : this.#done);
      MARK.lastIndex = end > mark.index ? end : mark.index + mark[0].length;
    }
    this.#plain(this.#done, this.#raw.length);
    return this;
  }

  #isEnclosed({ 0: mark, index }: RegExpExecArray): boolean {
    return ENCLOSING.test(this.#masked.charAt(index - 1) + this.#masked.charAt(index + mark.length));
  }

  /** Reads what begins with the mark; where it ends, or where it begins if it is no markup after all. */
  #mark(mark: RegExpExecArray): number {
    const { code, stars, label, name, address } = mark.groups ?? {};
    const start = mark.index;
    const from = start + mark[0].length;
    if (mark[0].startsWith('\0')) {
      return start;
    }
    this.#plain(this.#done, start);
    this.#done = start;
    if (label !== undefined) {
      this.#footnote(label, start, from);
      return from;
    }
    if (name !== undefined) {
      const isAnonymous = mark.groups?.['anonymous'] === '__';
      this.#linked({ start, end: from }, { start, end: start + name.length }, this.#addressOf(name, isAnonymous));
      return from;
    }
    if (address !== undefined) {
      const { end, citation } = citedAddress(address, this.#base + start);
      this.#plain(start, end - this.#base);
      this.places.push({ start: this.#base + start, end, citations: [citation], isText: true });
      return end - this.#base;
    }
    const closing = this.#closing(code !== undefined ? 'code' : stars !== undefined ? (stars as '*' | '**') : this.#kindAt(mark), from);
    return closing === null ? start : this.#enclosed(mark, from, closing);
  }

  #kindAt({ 0: mark }: RegExpExecArray): 'substitution' | 'phrase' {
    return mark === '|' ? 'substitution' : 'phrase';
  }

  #closing(kind: keyof typeof ENDS, from: number): RegExpExecArray | null {
    const end = ENDS[kind];
    if (this.#missing.has(end)) {
      return null;
    }
    // There is something between the signs.
    end.lastIndex = from + 1;
    const found = end.exec(kind === 'code' ? this.#raw : this.#masked);
    if (found === null) {
      this.#missing.add(end);
    }
    return found;
  }

  #enclosed(mark: RegExpExecArray, from: number, closing: RegExpExecArray): number {
    const inner = { start: from, end: closing.index };
    const whole = { start: mark.index, end: closing.index + closing[0].length };
    const { code, stars, target } = mark.groups ?? {};
    const reference = closing.groups?.['reference'];
    const role = mark.groups?.['role'] ?? closing.groups?.['role'];
    if (code !== undefined) {
      this.#code(inner);
    } else if (stars !== undefined || target !== undefined) {
      this.#plain(inner.start, inner.end);
    } else if (mark[0] === '|') {
      this.#substituted(whole, inner, reference);
    } else if (role !== undefined) {
      this.#role(role, whole, inner);
    } else if (reference !== undefined) {
      this.#phrase(whole, inner, reference === '__');
    } else {
      this.#plain(inner.start, inner.end);
    }
    return whole.end;
  }

  #substituted(whole: Span, inner: Span, reference: string | undefined): void {
    const name = this.#raw.slice(inner.start, inner.end);
    const shown = this.#definitions.substitutions.get(nameOf(name));
    if (shown === undefined) {
      this.#plain(whole.start, whole.end);
    } else if (shown === '') {
      this.#hidden(whole);
    } else {
      this.runs.push({ ...this.#absolute(whole), shown });
    }
    if (reference !== undefined) {
      this.#cite(whole, this.#addressOf(name, reference === '__'));
    }
  }

  #role(role: string, whole: Span, inner: Span): void {
    const words = this.#raw.slice(inner.start, inner.end);
    const embedded = EMBEDDED.exec(words);
    if (CITING.test(role)) {
      this.#citeKeys(words, whole);
    } else if (HIDDEN.test(role)) {
      this.#hidden(whole);
    } else if (CODE.test(role)) {
      this.#code(inner);
    } else {
      const address = addressWritten(embedded?.[1] ?? words);
      this.#linked(whole, wordsBefore(inner, embedded), LINKING.test(role) && /[/.]/.test(address) ? address : undefined);
    }
  }

  /** `a, b`, each maybe with words before and behind it in braces. */
  #citeKeys(words: string, whole: Span): void {
    const place = this.#absolute(whole);
    const citations = words
      .replace(/\{[^{}]*\}/g, '')
      .split(',')
      .map((key) => key.trim())
      .filter((key) => key !== '')
      .map((value): DraftCitation => ({ kind: 'key', value, ...place }));
    this.#hidden(whole);
    if (citations.length > 0) {
      this.places.push({ ...place, citations });
    }
  }

  /** A link whose words stand in backquotes, with its address among them or elsewhere. */
  #phrase(whole: Span, inner: Span, isAnonymous: boolean): void {
    const words = this.#raw.slice(inner.start, inner.end);
    const embedded = EMBEDDED.exec(words);
    const written = embedded?.[1];
    if (written === undefined) {
      this.#linked(whole, inner, this.#addressOf(words, isAnonymous));
    } else if (/[^\\]_$/.test(written)) {
      this.#linked(whole, wordsBefore(inner, embedded), this.#definitions.addressOf(written.slice(0, -1)));
    } else {
      const address = addressWritten(written);
      const name = nameOf(words.slice(0, embedded?.index));
      if (!isAnonymous && !this.#definitions.targets.has(name)) {
        this.#definitions.targets.set(name, address);
      }
      this.#linked(whole, wordsBefore(inner, embedded), address);
    }
  }

  #addressOf(name: string, isAnonymous: boolean): string | undefined {
    return isAnonymous ? this.#definitions.nextAddress() : this.#definitions.addressOf(name);
  }

  #linked(whole: Span, words: Span, address: string | undefined): void {
    this.#plain(words.start, words.end);
    this.#hidden({ start: words.end, end: whole.end });
    this.#cite(whole, address);
  }

  #cite(whole: Span, address: string | undefined): void {
    if (address !== undefined && isSourceLink(address)) {
      this.places.push(citingPlace('link', address, this.#absolute(whole)));
    }
  }

  /** `[1]_`, or the key of a citation, which may have its text in another file. */
  #footnote(label: string, start: number, end: number): void {
    const place = this.#absolute({ start, end });
    const known = this.#definitions.labelOf(label, 'mark');
    this.#hidden({ start, end });
    if (this.#definitions.labels.has(known)) {
      this.footnotes.push({ ...place, label: known });
    } else if (/^\p{L}/u.test(label)) {
      this.places.push(citingPlace('key', label, place));
    }
  }

  #absolute({ start, end }: Span): Span {
    return { start: this.#base + start, end: this.#base + end };
  }

  #hidden(place: Span): void {
    if (place.start < place.end) {
      hide(this.#text, this.runs, this.#absolute(place));
    }
  }

  /** A run for each line; a backslash is not shown, and neither is white space after one. */
  #plain(start: number, end: number): void {
    for (const { 0: piece, 1: escaped, index } of this.#raw.slice(start, end).matchAll(PIECE)) {
      const place = this.#absolute({ start: start + index, end: start + index + piece.length });
      this.runs.push(escaped === undefined ? place : { ...place, shown: escaped.trim() });
    }
  }

  #code({ start, end }: Span): void {
    for (const { 0: piece, index } of this.#raw.slice(start, end).matchAll(/[^\r\n]+/g)) {
      this.runs.push({ ...this.#absolute({ start: start + index, end: start + index + piece.length }), styles: ['code'] });
    }
  }
}

/** What is shown in a line as it stands, and what is escaped. */
const PIECE = /\\([\r\n]+[ \t]*|[^])|[^\\\r\n]+|\\/gu;

/** The words of a link; its address where it has none. */
function wordsBefore({ start, end }: Span, embedded: RegExpExecArray | null): Span {
  if (embedded === null) {
    return { start, end };
  }
  const isBare = embedded.index === 0;
  return isBare ? { start: start + embedded[0].indexOf('<') + 1, end: end - 1 } : { start, end: start + embedded.index };
}
