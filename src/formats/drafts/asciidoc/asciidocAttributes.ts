/** Attributes in AsciiDoc: those that a draft sets by name, and the lists of them that stand before blocks. */
import { type Span, trimmed } from '../../../core/span.ts';
import { ASCIIDOC_CHARACTERS } from './asciidocSigns.ts';

/** A value is no longer than this, however often others are named in it. */
const MAX_VALUE = 500;
const REFERENCE = /\{([\p{L}\p{N}_][\p{L}\p{N}_-]*)\}/gu;
const ATTRIBUTE = /[ \t]*(?:(?<name>[\w-]{1,50})[ \t]*=[ \t]*)?(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^,]*))[ \t]*(?:,|$)/dy;

/** A place that is told nowhere. */
export const NOWHERE: Span = { start: 0, end: 0 };

/** What stands before a block and is said of it. */
export interface BlockAttributes {
  readonly style: string;
  /** Who has said what is quoted, and where it is from. */
  readonly attribution: readonly Span[];
  /** Their line. */
  readonly line: Span;
}

/** What names stand for, in any case. Beside those that the draft sets there are those for characters. */
export class AsciidocAttributes {
  readonly #values = new Map<string, string>();

  /** Undefined where the name stands for nothing. */
  valueOf(name: string): string | undefined {
    const key = name.toLowerCase();
    return this.#values.get(key) ?? ASCIIDOC_CHARACTERS.get(key);
  }

  /** Words with the values of the names in them. */
  expanded(words: string): string {
    return words.replace(REFERENCE, (whole, name: string) => this.valueOf(name) ?? whole);
  }

  /** Sets a value; names in it stand for what they do now. One that is too long is as if it were not set. */
  set(name: string, written: string): void {
    const value = written.length > MAX_VALUE ? written : this.expanded(written);
    if (value.length > MAX_VALUE) {
      this.delete(name);
    } else {
      this.#values.set(name.toLowerCase(), value);
    }
  }

  delete(name: string): void {
    this.#values.delete(name.toLowerCase());
  }
}

/** What a line `[quote, Jane Doe, Daily]` says. */
export function blockAttributes(text: string, { start, end }: Span): BlockAttributes {
  const words = text.slice(start, end - 1);
  const unnamed: Span[] = [];
  const named = new Map<string, Span>();
  ATTRIBUTE.lastIndex = 1;
  while (ATTRIBUTE.lastIndex < words.length) {
    const match = ATTRIBUTE.exec(words);
    const [from, to] = match?.indices?.groups?.['double'] ??
      match?.indices?.groups?.['single'] ??
      match?.indices?.groups?.['bare'] ?? [0, 0];
    if (match === null) {
      break;
    }
    const place = trimmed(text, { start: start + from, end: start + to });
    const name = match.groups?.['name'];
    if (name === undefined) {
      unnamed.push(place);
    } else {
      named.set(name, place);
    }
  }
  const speaker = named.get('attribution') ?? unnamed[1] ?? NOWHERE;
  const title = named.get('citetitle') ?? unnamed[2] ?? NOWHERE;
  const style = /^[\w-]*/.exec(unnamed[0] === undefined ? '' : text.slice(unnamed[0].start, unnamed[0].end))?.[0] ?? '';
  const isOrdered = speaker.end <= title.start || title === NOWHERE;
  return { style, attribution: isOrdered ? [speaker, title] : [speaker], line: { start, end } };
}
