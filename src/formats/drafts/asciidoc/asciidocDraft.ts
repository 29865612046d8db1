/**
 * Drafts in AsciiDoc. The reader is our own: it need not set a document, but know where each shown character stands, also while somebody
 * types. Code, comments, literal and passed text, and tables of comma-separated values are left out; a cell of others is a paragraph.
 */
import { LineMap } from '../../../core/lineMap.ts';
import type { BlockKind } from '../../../core/article.ts';
import { type Span, trimmed } from '../../../core/span.ts';
import { AsciidocAttributes, type BlockAttributes, blockAttributes, NOWHERE } from './asciidocAttributes.ts';
import {
  ADMONITION,
  anchorsIn,
  ATTRIBUTE_LINE,
  BLOCK_MACRO,
  BREAK,
  CELL,
  DIRECTIVE,
  ENTRY,
  HEADING,
  ITEM,
  OPEN_DELIMITER,
  QUOTE_STYLE,
  SILENT_DELIMITER,
  SILENT_STYLE,
  TERM,
  UNDERLINE,
} from './asciidocLines.ts';
import { partsOf, signatureOf } from './asciidocQuotes.ts';
import type { AsciidocScene } from './asciidocScene.ts';
import { writeAsciidocWords } from './asciidocWords.ts';
import type { DraftCitation } from '../draft.ts';
import type { DraftBlock, DraftReader } from '../draftFormat.ts';
import { DraftWriter } from '../draftWriter.ts';

/** Reads AsciiDoc. */
export const asciidocDraft: DraftReader = {
  id: 'asciidoc',
  read: (text) => new AsciidocReader(text).read(),
};

/** No list of attributes is a longer line. */
const MAX_ATTRIBUTES = 2000;

/** A block that holds others. */
interface OpenBlock {
  readonly delimiter: string;
  readonly isQuote: boolean;
}

/** A paragraph whose lines are being collected. */
interface OpenParagraph {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly form: 'prose' | 'quote' | 'silent';
  readonly attributes: BlockAttributes | undefined;
  /** Without what stands before the words in them. */
  readonly lines: Span[];
}

/** Goes through the lines once. */
class AsciidocReader {
  readonly #text: string;
  readonly #map: LineMap;
  readonly #writer: DraftWriter;
  readonly #attributes = new AsciidocAttributes();
  readonly #scene: AsciidocScene;
  /** The last line that each delimiter stands in. */
  readonly #lastLines = new Map<string, number>();
  readonly #open: OpenBlock[] = [];
  #next = 0;
  #paragraph: OpenParagraph | undefined;
  #before: BlockAttributes | undefined;
  #isInList = false;
  #hasBody = false;

  constructor(text: string) {
    this.#text = text;
    this.#map = new LineMap(text);
    this.#writer = new DraftWriter(text);
    this.#scene = {
      text,
      writer: this.#writer,
      attributes: this.#attributes,
      anchors: anchorsIn(text),
      notes: new Map<string, readonly DraftCitation[]>(),
    };
    for (let index = 0; index < this.#map.lineCount; index++) {
      const words = this.#wordsOf(this.#map.line(index));
      if (SILENT_DELIMITER.test(words) || OPEN_DELIMITER.test(words)) {
        this.#lastLines.set(words, index);
      }
    }
  }

  read(): readonly DraftBlock[] {
    this.#frontMatter();
    while (this.#next < this.#map.lineCount) {
      const place = this.#map.line(this.#next++);
      const words = this.#wordsOf(place);
      this.#line({ start: place.start, end: place.start + words.length }, words);
    }
    this.#endParagraph();
    return this.#writer.end();
  }

  /** A line without white space at its end. */
  #wordsOf({ start, end }: Span): string {
    return this.#text.slice(start, end).trimEnd();
  }

  /** What site generators read, between two lines of hyphens. */
  #frontMatter(): void {
    if (this.#wordsOf(this.#map.line(0)) !== '---') {
      return;
    }
    for (let index = 1; index < this.#map.lineCount; index++) {
      if (this.#wordsOf(this.#map.line(index)) === '---') {
        this.#next = index + 1;
        return;
      }
    }
  }

  #line(place: Span, words: string): void {
    if (words === '') {
      this.#endParagraph();
    } else if ((words.startsWith('//') && !words.startsWith('///')) || DIRECTIVE.test(words)) {
      return;
    } else if (this.#isUnderline(words)) {
      this.#underlined(words);
    } else if (SILENT_DELIMITER.test(words)) {
      this.#skipBlock(words.startsWith('```') ? '```' : words);
    } else if (OPEN_DELIMITER.test(words)) {
      this.#delimiter(words);
    } else if (words.length <= MAX_ATTRIBUTES && ATTRIBUTE_LINE.test(words)) {
      this.#endParagraph();
      this.#before = words.startsWith('[[') ? this.#before : blockAttributes(this.#text, place);
    } else if (this.#open.at(-1)?.delimiter.startsWith('|') === true) {
      this.#cells(place, words);
    } else if (this.#paragraph !== undefined) {
      this.#furtherLine(place, words);
    } else {
      this.#firstLine(place, words);
    }
  }

  /** A title with a line of signs under it that is about as long. */
  #isUnderline(words: string): boolean {
    const { lines = [] } = this.#paragraph ?? {};
    const [title] = lines;
    return (
      title !== undefined &&
      lines.length === 1 &&
      this.#paragraph?.form === 'prose' &&
      UNDERLINE.test(words) &&
      Math.abs(title.end - title.start - words.length) <= 1 &&
      /[\p{L}\p{N}]/u.test(this.#text.slice(title.start, title.end))
    );
  }

  #underlined(signs: string): void {
    const lines = this.#paragraph?.lines ?? [];
    this.#paragraph = undefined;
    this.#heading(lines, '=-~^+'.indexOf(signs.charAt(0)));
  }

  /** Passes over a block that is no prose. Where its end is missing still, what follows is read. */
  #skipBlock(delimiter: string): void {
    this.#endParagraph();
    this.#before = undefined;
    if ((this.#lastLines.get(delimiter) ?? -1) >= this.#next) {
      do {
        this.#next++;
      } while (this.#wordsOf(this.#map.line(this.#next - 1)) !== delimiter);
    }
  }

  #delimiter(words: string): void {
    this.#endParagraph();
    const index = this.#open.findLastIndex(({ delimiter }) => delimiter === words);
    if (index >= 0) {
      for (const { isQuote } of this.#open.splice(index)) {
        if (isQuote) {
          this.#writer.endQuote();
        }
      }
      return;
    }
    const before = this.#before;
    if (before !== undefined && SILENT_STYLE.test(before.style)) {
      this.#skipBlock(words);
      return;
    }
    const isQuote = QUOTE_STYLE.test(before?.style ?? '') || words === '""' || words.startsWith('_');
    if ((this.#lastLines.get(words) ?? -1) < this.#next) {
      // Its end is missing still: a quotation goes to the end of the paragraph.
      this.#before = isQuote ? { style: 'quote', attribution: before?.attribution ?? [], line: before?.line ?? NOWHERE } : undefined;
      return;
    }
    this.#before = undefined;
    const isOutermost = isQuote && !this.#isInQuote;
    this.#open.push({ delimiter: words, isQuote: isOutermost });
    if (isOutermost) {
      this.#beginQuote(before);
    }
  }

  get #isInQuote(): boolean {
    return this.#open.some(({ isQuote }) => isQuote);
  }

  #cells(place: Span, words: string): void {
    let from = place.start;
    for (const { 0: sign, index } of words.matchAll(CELL)) {
      this.#cellWords({ start: from, end: place.start + index });
      this.#endParagraph();
      from = place.start + index + sign.length;
    }
    this.#cellWords({ start: from, end: place.end });
  }

  #cellWords({ start, end }: Span): void {
    const place = this.#trimmed({ start, end });
    if (place.start < place.end) {
      this.#begin({ kind: 'paragraph', form: 'prose' }, place);
    }
  }

  #trimmed(place: Span): Span {
    return trimmed(this.#text, place);
  }

  #furtherLine(place: Span, words: string): void {
    if (words === '+') {
      this.#endParagraph();
    } else if (this.#isInList && this.#listItem(place, words)) {
      return;
    } else {
      this.#paragraph?.lines.push(this.#trimmed(place));
    }
  }

  #firstLine(place: Span, words: string): void {
    const heading = HEADING.exec(words);
    const entry = ENTRY.exec(words);
    if (entry !== null) {
      this.#entry(entry[1] ?? '', entry[2] ?? '');
    } else if (heading !== null) {
      const sign = heading[1] ?? '';
      const end = words.endsWith(` ${sign}`) ? place.end - sign.length - 1 : place.end;
      this.#heading([this.#trimmed({ start: place.start + heading[0].length, end })], sign.length - 1);
    } else if (BREAK.test(words) || BLOCK_MACRO.test(words) || words === '+') {
      this.#before = undefined;
    } else if (/^\.\.?[^\s.]/.test(words)) {
      this.#writeBlock('paragraph', [{ start: place.start + 1, end: place.end }]);
    } else if (!this.#listItem(place, words)) {
      this.#prose(place, words);
    }
  }

  /** Begins a paragraph. One that is indented stands as it is typed, unless it goes on with the item of a list. */
  #prose(place: Span, words: string): void {
    const { style = '' } = this.#before ?? {};
    const isIndented = /^[ \t]/.test(words) && !this.#isInList;
    const isQuoted = words.startsWith('> ') || words === '>' || QUOTE_STYLE.test(style);
    const form = isIndented || SILENT_STYLE.test(style) ? 'silent' : isQuoted ? 'quote' : 'prose';
    const label = ADMONITION.exec(words)?.[0].length ?? 0;
    this.#isInList &&= /^[ \t]/.test(words);
    this.#begin({ kind: 'paragraph', form }, this.#trimmed({ start: place.start + label, end: place.end }));
  }

  /** A list's item, or a term and what is said of it; false for other lines. */
  #listItem(place: Span, words: string): boolean {
    const item = ITEM.exec(words);
    const term = item === null ? TERM.exec(words) : null;
    const marker = item?.[1] ?? '';
    if ((item === null && term === null) || marker.length > 6) {
      return false;
    }
    this.#endParagraph();
    this.#before = undefined;
    this.#isInList = true;
    const from = place.start + (term === null ? (item?.[0].length ?? 0) : term.index + term[0].length);
    if (term !== null) {
      this.#writeBlock('paragraph', [this.#trimmed({ start: place.start, end: place.start + term.index })]);
    }
    const rest = this.#trimmed({ start: from, end: place.end });
    if (rest.start < rest.end) {
      this.#begin({ kind: 'listItem', level: /^[*.]+$/.test(marker) ? marker.length : 1, form: 'prose' }, rest);
    }
    return true;
  }

  #begin(paragraph: Pick<OpenParagraph, 'kind' | 'level' | 'form'>, line: Span): void {
    if (this.#paragraph !== undefined) {
      this.#paragraph.lines.push(line);
      return;
    }
    this.#paragraph = { ...paragraph, attributes: this.#before, lines: [line] };
    this.#before = undefined;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    if (paragraph === undefined || paragraph.form === 'silent') {
      return;
    }
    const { kind, level, lines, attributes } = paragraph;
    const signed = signatureOf(this.#text, lines);
    if (paragraph.form === 'prose' && signed === undefined) {
      this.#writeBlock(kind, lines, level);
      return;
    }
    const isOutermost = !this.#isInQuote;
    if (isOutermost) {
      this.#beginQuote(attributes);
    }
    for (const part of partsOf(this.#text, signed === undefined ? lines : lines.slice(0, -1))) {
      this.#writeBlock('paragraph', part);
    }
    if (signed !== undefined) {
      this.#writer.setRole('attribution');
      this.#writeBlock(undefined, [signed]);
    }
    if (isOutermost) {
      this.#writer.endQuote();
    }
  }

  #heading(lines: readonly Span[], level: number): void {
    const isTitle = level === 0 && !this.#hasBody;
    this.#before = undefined;
    this.#isInList = false;
    this.#writeBlock(isTitle ? 'title' : 'heading', lines, Math.max(1, level));
    if (isTitle) {
      this.#header();
    }
  }

  /** The lines under the title say who has written the draft and when; attributes are set there. */
  #header(): void {
    while (this.#next < this.#map.lineCount) {
      const words = this.#wordsOf(this.#map.line(this.#next++));
      const entry = ENTRY.exec(words);
      if (words === '') {
        return;
      }
      if (entry !== null) {
        this.#entry(entry[1] ?? '', entry[2] ?? '');
      }
    }
  }

  /** `:name: value`, which goes on in the next line behind a backslash; `:!name:` takes it back. */
  #entry(written: string, first: string): void {
    let value = first;
    while (/[ \t]\\$/.test(value) && this.#next < this.#map.lineCount && value.length <= MAX_ATTRIBUTES) {
      value = `${value.slice(0, -1).trimEnd()} ${this.#wordsOf(this.#map.line(this.#next++)).trim()}`;
    }
    const name = written.replace('!', '').trim();
    if (written.includes('!')) {
      this.#attributes.delete(name);
    } else {
      this.#attributes.set(name, value);
    }
  }

  #beginQuote(attributes: BlockAttributes | undefined): void {
    this.#writer.beginQuote();
    const [speaker = NOWHERE, title = NOWHERE] = attributes?.attribution ?? [];
    const isNamed = speaker.start < speaker.end;
    const isTitled = title.start < title.end;
    if (attributes === undefined || (!isNamed && !isTitled)) {
      return;
    }
    this.#writer.setRole('attribution');
    if (isNamed) {
      writeAsciidocWords(this.#scene, [speaker]);
    }
    if (isTitled) {
      // What divides them is shown as one sign.
      const from = isNamed ? speaker.end : attributes.line.start;
      this.#writer.shown(from, title.start, ', ');
      writeAsciidocWords(this.#scene, [title]);
    }
    this.#writer.endBlock();
  }

  /** Writes a block by itself; without a kind, what is open as it is. */
  #writeBlock(kind: BlockKind | undefined, lines: readonly Span[], level?: number): void {
    if (kind !== undefined) {
      this.#writer.endBlock(kind, kind === 'paragraph' ? undefined : level);
    }
    writeAsciidocWords(this.#scene, lines);
    this.#writer.endBlock();
    this.#hasBody = true;
  }
}
