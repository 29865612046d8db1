/** The words of a paragraph of AsciiDoc: what is shown of them, and what they cite. */
import type { RunStyle } from '../../../core/article.ts';
import type { Span } from '../../../core/span.ts';
import {
  ADDRESS,
  ANCHOR,
  ATTRIBUTE,
  CITE,
  HIDDEN,
  INDEX_TERM,
  isElsewhere,
  keysIn,
  LINK,
  linkLabel,
  NEXT,
  NOTE,
  REFERENCE,
  referredTo,
  ROLE,
  SHOWN,
} from './asciidocMacros.ts';
import type { AsciidocScene } from './asciidocScene.ts';
import { replacementAt } from './asciidocSigns.ts';
import { AsciidocSource } from './asciidocSource.ts';
import { citedAt, citingPlace } from '../citedPlaces.ts';
import type { DraftCitation } from '../draft.ts';
import { JoinedLines } from '../joinedLines.ts';
import { matchAt } from '../matchAt.ts';
import { citedAddress } from '../pandocMarks.ts';

/** Markup that was found at a place. */
interface Found {
  /** How much of it stands as it is behind a backslash. */
  readonly sign: number;
  /** Shows it; where to go on. */
  readonly write: () => number;
}

/** What is read inside of something else, in which there is no other of its kind. */
interface Inside {
  readonly isLink?: true;
  readonly isNote?: true;
}

/** A mark that opens or closes: how long it is, and what is shown for it. */
interface SetMark {
  readonly length: number;
  readonly shown: string | undefined;
}

const CODE: readonly RunStyle[] = ['code'];

/** Shows the words of some lines of the draft as the block that is open. */
export function writeAsciidocWords(scene: AsciidocScene, lines: readonly Span[]): void {
  new AsciidocWords(scene, new JoinedLines(scene.text, lines)).write();
}

/** Reads a paragraph from its beginning to its end. Offsets are in the joined lines. */
class AsciidocWords {
  readonly #scene: AsciidocScene;
  readonly #lines: JoinedLines;
  readonly #source: AsciidocSource;
  readonly #text: string;
  /** Marks whose partners are known: how long they are, and what is shown for them. */
  readonly #marks: Map<number, SetMark>;
  #styles: readonly RunStyle[] | undefined;

  constructor(scene: AsciidocScene, lines: JoinedLines) {
    this.#scene = scene;
    this.#lines = lines;
    this.#text = lines.text;
    this.#source = new AsciidocSource(lines.text);
    this.#marks = new Map(this.#source.doubles.map((at) => [at, { length: 2, shown: undefined }]));
  }

  write(): void {
    this.#scan({ start: 0, end: this.#text.length }, {});
  }

  #scan({ start, end }: Span, inside: Inside): void {
    let at = start;
    while (at < end) {
      NEXT.lastIndex = at;
      const next = Math.min(NEXT.exec(this.#text)?.index ?? end, end);
      this.#plain(at, next);
      at = next < end ? this.#sign(next, inside) : end;
    }
  }

  /** Shows what begins with a sign; where to go on. */
  #sign(at: number, inside: Inside): number {
    const passed = this.#source.passed.get(at);
    if (passed !== undefined) {
      return this.#plainLines(passed, passed.after);
    }
    const mark = this.#marks.get(at);
    if (mark !== undefined) {
      this.#writeMark(at, mark);
      return at + mark.length;
    }
    const text = this.#text;
    if (text.charAt(at) === '\n') {
      return at + 1;
    }
    if (text.charAt(at) === '\\') {
      const from = text.charAt(at + 1) === '\\' && /^(?:\*\*|__|##|``)/.test(text.slice(at + 2, at + 4)) ? at + 2 : at + 1;
      const escaped = from > at + 1 ? 2 : (this.#find(from, inside)?.sign ?? 0);
      this.#plain(escaped > 0 ? from : at, escaped > 0 ? from + escaped : at + 1);
      return escaped > 0 ? from + escaped : at + 1;
    }
    const found = this.#find(at, inside);
    if (found !== undefined) {
      return found.write();
    }
    // A word that would begin a macro is shown from its first letter on.
    this.#plain(at, at + 1);
    return at + 1;
  }

  #find(at: number, inside: Inside): Found | undefined {
    const sign = this.#text.charAt(at);
    if (sign === '[') {
      return this.#bracket(at);
    }
    if (sign === '{') {
      return this.#attribute(at, inside);
    }
    if (sign === '+') {
      // At the end of a line it breaks it.
      return / \+\n?$/.test(this.#text.slice(at - 1, at + 2)) ? { sign: 1, write: () => at + 1 } : undefined;
    }
    const reference = sign === '<' ? this.#reference(at, inside) : undefined;
    const mark = /[*_`#^~"']/.test(sign) ? this.#formatting(at, at) : undefined;
    return reference ?? mark ?? (/[\p{L}]/u.test(sign) ? this.#macro(at, inside) : this.#replacement(at));
  }

  /** Marks that open at a place; `before` is where what belongs to them begins. Those that close are noted. */
  #formatting(at: number, before: number): Found | undefined {
    const mark = this.#source.mark(at, before);
    if (mark === undefined) {
      return undefined;
    }
    const { sign, end, closing, shown } = mark;
    return {
      sign: sign.length,
      write: () => {
        this.#marks.set(end, { length: closing.length, shown: shown?.[1] });
        this.#writeMark(at, { length: sign.length, shown: shown?.[0] });
        return at + sign.length;
      },
    };
  }

  #writeMark(at: number, { length, shown }: SetMark): void {
    if (this.#text.charAt(at) === '`' && shown === undefined) {
      this.#styles = this.#styles === undefined ? CODE : undefined;
    }
    if (shown !== undefined) {
      this.#shown({ start: at, end: at + length }, shown);
    }
  }

  /** Anchors show nothing, and neither does a role before words that it is for. */
  #bracket(at: number): Found | undefined {
    const anchor = matchAt(ANCHOR, this.#text, at);
    if (anchor !== undefined) {
      return { sign: 1, write: () => this.#hidden(at, at + anchor[0].length) };
    }
    const role = matchAt(ROLE, this.#text, at);
    if (role === undefined) {
      return undefined;
    }
    const from = at + role[0].length;
    return this.#marks.has(from) ? { sign: 1, write: () => from } : this.#formatting(from, at);
  }

  #attribute(at: number, inside: Inside): Found | undefined {
    const match = matchAt(ATTRIBUTE, this.#text, at);
    const value = match === undefined ? undefined : this.#scene.attributes.valueOf(match[1] ?? '');
    if (match === undefined || value === undefined) {
      return undefined;
    }
    const end = at + match[0].length;
    if (/^https?:\/\//.test(value) && this.#text.charAt(end) === '[') {
      return this.#linkFound({ start: at, end }, { bracket: end, value }, inside);
    }
    return {
      sign: 1,
      write: () => (value === '' ? this.#hidden(at, end) : this.#shown({ start: at, end }, value)),
    };
  }

  /** `<<key>>` and `<<file.adoc#part,words>>`; what is in the draft itself is no source. */
  #reference(at: number, inside: Inside): Found | undefined {
    const match = matchAt(REFERENCE, this.#text, at);
    const [whole = '', target = '', words] = match ?? [];
    if (match === undefined) {
      const isAddress = matchAt(ADDRESS, this.#text, at + 1) !== undefined;
      return isAddress ? { sign: 1, write: () => at + 1 } : undefined;
    }
    const [start, end] = [at, at + whole.length];
    const write = (): number => {
      const referred = referredTo(target.trim(), this.#scene.anchors);
      if (referred !== undefined) {
        this.#cite({ start, end }, referred, target.trim());
      }
      if (words === undefined || words.trim() === '') {
        return this.#hidden(start, end);
      }
      this.#scan({ start: end - 2 - words.length, end: end - 2 }, { ...inside, isLink: true });
      return end;
    };
    return { sign: 2, write };
  }

  #macro(at: number, inside: Inside): Found | undefined {
    return (
      this.#address(at, inside) ??
      this.#linkMacro(at, inside) ??
      (inside.isNote === true ? undefined : this.#note(at)) ??
      this.#citeMacro(at) ??
      this.#otherMacro(at)
    );
  }

  #address(at: number, inside: Inside): Found | undefined {
    const match = matchAt(ADDRESS, this.#text, at);
    if (match === undefined) {
      return undefined;
    }
    const end = at + match[0].length;
    if (this.#text.charAt(end) === '[') {
      return this.#linkFound({ start: at, end }, { bracket: end, value: this.#scene.attributes.expanded(match[0]) }, inside);
    }
    const address = citedAddress(match[0], at);
    const write = (): number => {
      this.#cite(address, 'link', this.#scene.attributes.expanded(address.citation.value), { isText: true });
      this.#plain(address.start, address.end);
      // `<https://…>`: the brackets are markup.
      const isBracketed = this.#text.charAt(at - 1) === '<' && this.#text.charAt(address.end) === '>';
      return address.end + (isBracketed ? 1 : 0);
    };
    return { sign: match[0].length, write };
  }

  #linkMacro(at: number, inside: Inside): Found | undefined {
    const match = matchAt(LINK, this.#text, at);
    if (match === undefined) {
      return undefined;
    }
    const [whole, target = ''] = match;
    const bracket = at + whole.length - 1;
    const place = { start: bracket - target.length, end: bracket };
    const isOwn = whole.startsWith('mailto') || (whole.startsWith('xref') && !isElsewhere(target));
    return this.#linkFound(place, { bracket, value: isOwn ? '' : this.#scene.attributes.expanded(target), start: at }, inside);
  }

  /** A link whose words stand in brackets; without words its address is shown. One within another is part of its words. */
  #linkFound(
    address: Span,
    { bracket, value, start = address.start }: { readonly bracket: number; readonly value: string; readonly start?: number },
    inside: Inside,
  ): Found | undefined {
    const end = this.#source.bracketEnd(bracket);
    if (end === undefined || inside.isLink === true) {
      return undefined;
    }
    const write = (): number => {
      if (value !== '') {
        this.#cite({ start, end: end + 1 }, 'link', value);
      }
      const label = linkLabel(this.#text, { start: bracket + 1, end });
      if (label.start < label.end) {
        this.#scan(label, { ...inside, isLink: true });
      } else {
        this.#plain(address.start, address.end);
      }
      return end + 1;
    };
    return { sign: bracket - start, write };
  }

  /** A footnote: its words are a block of their own, and what it cites is cited where it stands. One that has a name is cited again. */
  #note(at: number): Found | undefined {
    const found = this.#bracketed(NOTE, at);
    if (found === undefined) {
      return undefined;
    }
    const { match, bracket, end } = found;
    const write = (): number => {
      // `footnoteref:[name,words]` is the old way.
      const old = match[1] === undefined ? null : /^([^,]*),?/.exec(this.#text.slice(bracket + 1, end));
      const name = old === null ? (match[2] ?? '') : (old[1] ?? '').trim();
      const from = bracket + 1 + (old?.[0].length ?? 0);
      const { writer, notes } = this.#scene;
      const mark = this.#lines.sourceOf({ start: at, end: end + 1 });
      if (from === end) {
        writer.cite({ ...mark, citations: citedAt(mark, notes.get(name) ?? []) });
        return this.#hidden(at, end + 1);
      }
      const styles = this.#styles;
      this.#styles = undefined;
      writer.beginNote();
      this.#scan({ start: from, end }, { isNote: true });
      const cited = writer.endNote(mark);
      this.#styles = styles;
      if (name !== '' && !notes.has(name)) {
        notes.set(name, cited);
      }
      return end + 1;
    };
    return { sign: bracket - at, write };
  }

  /** `cite:[key(12), other]`. */
  #citeMacro(at: number): Found | undefined {
    const found = this.#bracketed(CITE, at);
    if (found === undefined) {
      return undefined;
    }
    const { bracket, end } = found;
    const write = (): number => {
      const keys = keysIn(this.#text, { start: bracket + 1, end });
      const citations = keys.map(({ value, ...place }): DraftCitation => ({ kind: 'key', value, ...this.#lines.sourceOf(place) }));
      this.#scene.writer.cite({ ...this.#lines.sourceOf({ start: at, end: end + 1 }), citations });
      return this.#hidden(at, end + 1);
    };
    return { sign: bracket - at, write };
  }

  #otherMacro(at: number): Found | undefined {
    const shown = this.#bracketed(SHOWN, at);
    const found = shown ?? this.#bracketed(HIDDEN, at);
    if (found === undefined) {
      return undefined;
    }
    const { bracket, end } = found;
    const words = { start: bracket + 1, end };
    return {
      sign: bracket - at,
      write: () => (shown === undefined ? this.#hidden(at, end + 1) : this.#plainLines(words, end + 1)),
    };
  }

  /** A macro up to its bracket, and where that ends. */
  #bracketed(pattern: RegExp, at: number): { readonly match: RegExpExecArray; readonly bracket: number; readonly end: number } | undefined {
    const match = matchAt(pattern, this.#text, at);
    const bracket = at + (match?.[0].length ?? 0) - 1;
    const end = match === undefined ? undefined : this.#source.bracketEnd(bracket);
    return match === undefined || end === undefined ? undefined : { match, bracket, end };
  }

  /** Signs that other signs are shown for, and terms of an index, which show nothing. */
  #replacement(at: number): Found | undefined {
    const term = matchAt(INDEX_TERM, this.#text, at);
    if (term !== undefined) {
      return { sign: 3, write: () => this.#hidden(at, at + term[0].length) };
    }
    const { written, shown } = replacementAt(this.#text, at) ?? {};
    return written === undefined || shown === undefined
      ? undefined
      : { sign: written.length, write: () => this.#shown({ start: at, end: at + written.length }, shown) };
  }

  #cite(place: Span, kind: DraftCitation['kind'], value: string, options: { readonly isText?: true } = {}): void {
    this.#scene.writer.cite({ ...citingPlace(kind, value, this.#lines.sourceOf(place)), ...options });
  }

  #plain(start: number, end: number): void {
    if (start < end) {
      const place = this.#lines.sourceOf({ start, end });
      this.#scene.writer.plain(place.start, place.end, this.#styles);
    }
  }

  /** Words as they are, over the ends of lines; returns where to go on. */
  #plainLines({ start, end }: Span, after: number): number {
    let at = start;
    for (const line of this.#text.slice(start, end).split('\n')) {
      this.#plain(at, at + line.length);
      at += line.length + 1;
    }
    return after;
  }

  #shown(place: Span, words: string): number {
    const { start, end } = this.#lines.sourceOf(place);
    this.#scene.writer.shown(start, end, words);
    return place.end;
  }

  #hidden(start: number, end: number): number {
    const place = this.#lines.sourceOf({ start, end });
    this.#scene.writer.hidden(place.start, place.end);
    return end;
  }
}
