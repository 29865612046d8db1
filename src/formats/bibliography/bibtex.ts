/** Reads BibTeX as people and programs write it, and as it is while somebody types: what is broken costs its own entry only. */
import { type BibliographyEntry, entryOf } from './entry.ts';
import { bibtexText } from './bibtexText.ts';

/** Where an entry begins: its type and the brace or bracket that opens it. */
const HEAD = /@\s*([a-zA-Z]+)\s*([{(])/g;
/** Where another entry begins, at the start of a line: one that is not closed ends there. */
const NEXT = /^[ \t]*@\s*[a-zA-Z]+\s*[{(]/gm;
const KEY = /\s*([^\s,={}()"]+)\s*(?:,|(?=[})])|$)/y;
const FIELD = /[\s,]*([a-zA-Z][\w:.+-]*)\s*=\s*/y;
const WORD = /[^\s#,{}()"=]+/y;
const SPACE = /\s*/y;

/** The names of months that BibTeX knows; what else is named and not defined is left as it is. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The entries of a BibTeX text, one after the other, so that who reads a long one can let others work in between. `@string` is
 * followed, `@comment` and `@preamble` are passed over. Nothing is thrown; entries without a key are left out. An entry that is not
 * closed ends before the next line that begins one. Takes time in proportion to the text's length.
 */
export function* bibtexEntries(text: string): Generator<BibliographyEntry> {
  const strings = new Map(MONTHS.map((month) => [month, month]));
  for (let [at, limit] = [0, 0]; ;) {
    HEAD.lastIndex = at;
    const head = HEAD.exec(text);
    if (head === null) {
      return;
    }
    const start = head.index + head[0].length;
    if (limit < start) {
      NEXT.lastIndex = start;
      limit = NEXT.exec(text)?.index ?? text.length;
    }
    const reader = new EntryReader(text.slice(start, limit), head[2] === '{' ? '}' : ')', strings);
    const entry = reader.read((head[1] ?? '').toLowerCase());
    at = start + reader.at;
    if (entry !== undefined) {
      yield entry;
    }
  }
}

/** Reads what stands inside one entry. */
class EntryReader {
  readonly #text: string;
  readonly #close: string;
  readonly #strings: Map<string, string>;
  /** How far it has read. */
  at = 0;

  constructor(text: string, close: string, strings: Map<string, string>) {
    this.#text = text;
    this.#close = close;
    this.#strings = strings;
  }

  read(type: string): BibliographyEntry | undefined {
    if (type === 'comment' || type === 'preamble') {
      this.#skip();
      return undefined;
    }
    if (type === 'string') {
      this.#fields().forEach((value, name) => this.#strings.set(name, value));
      return undefined;
    }
    const key = this.#take(KEY)?.[1];
    const fields = this.#fields();
    const shown = (name: string): string => bibtexText(fields.get(name) ?? '');
    return key === undefined
      ? undefined
      : entryOf(key, {
          title: shown('title'),
          author: firstAuthor(fields.get('author') ?? fields.get('editor') ?? fields.get('organization') ?? ''),
          year: /\d{4}/.exec(fields.get('date') ?? fields.get('year') ?? '')?.[0],
          url: addressOf(fields.get('url') ?? fields.get('howpublished') ?? ''),
          doi: fields.get('doi')?.trim(),
        });
  }

  /** The fields by their names in small letters, up to the end of the entry. */
  #fields(): ReadonlyMap<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      const name = this.#take(FIELD)?.[1];
      if (name === undefined) {
        this.#skip();
        return fields;
      }
      fields.set(name.toLowerCase(), this.#value());
    }
  }

  /** A value: pieces in braces or quotation marks, numbers and names of strings, joined by `#`. */
  #value(): string {
    let value = '';
    do {
      this.#take(SPACE);
      const sign = this.#text[this.at];
      const piece = sign === '{' || sign === '"' ? this.#delimited(sign === '{' ? '}' : '"') : this.#word();
      value += piece;
      this.#take(SPACE);
    } while (this.#text[this.at] === '#' && ++this.at);
    return value;
  }

  #word(): string {
    const word = this.#take(WORD)?.[0] ?? '';
    return this.#strings.get(word.toLowerCase()) ?? word;
  }

  /** What stands up to the sign that closes, braces inside in pairs; all the rest where nothing closes it. */
  #delimited(close: string): string {
    const start = ++this.at;
    for (let depth = 0; this.at < this.#text.length; this.at++) {
      const sign = this.#text[this.at];
      if (depth === 0 && sign === close) {
        return this.#text.slice(start, this.at++);
      }
      depth += sign === '{' ? 1 : sign === '}' && depth > 0 ? -1 : 0;
    }
    return this.#text.slice(start);
  }

  /** Goes to the end of the entry, whatever stands before it. */
  #skip(): void {
    for (let depth = 0; this.at < this.#text.length; this.at++) {
      const sign = this.#text[this.at];
      if (depth === 0 && sign === this.#close) {
        this.at++;
        return;
      }
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    }
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text) ?? undefined;
    this.at = found === undefined ? this.at : pattern.lastIndex;
    return found;
  }
}

function firstAuthor(value: string): string {
  return bibtexText(value.split(/\s+and\s+/i)[0] ?? '');
}

/** The address in a field, which `howpublished` sets as `\url{…}`. */
function addressOf(value: string): string | undefined {
  return /https?:\/\/[^\s{}"]+/i.exec(value.replace(/\\([&%$#_~])/g, '$1'))?.[0];
}
