/** A LaTeX text as it is written: which braces belong together, where arguments and options stand, what ends where. */
import type { Span } from '../../../core/span.ts';
import { FoundPlaces } from '../foundPlaces.ts';

/** An option is no longer than this, nor is math within a line of prose. */
const MAX_OPTION = 500;
const MAX_MATH = 5000;

/** Looks things up in a LaTeX text. None of it takes time that grows with the square of the text's length. */
export class LatexSource {
  readonly text: string;
  /** For each brace that opens the offset of the one that closes it; -1 where none does. */
  readonly #closing: Int32Array;
  readonly #found = new FoundPlaces<string>();

  constructor(text: string) {
    this.text = text;
    this.#closing = closingBraces(text);
  }

  /** The offset of the brace that closes the one at the offset; -1 where none does. */
  closing(brace: number): number {
    return this.#closing[brace] ?? -1;
  }

  /** What stands in the braces that begin at the offset or after white space there; undefined where none do, or nothing closes them. */
  argument(from: number): Span | undefined {
    const brace = this.brace(from);
    const end = brace === undefined ? -1 : this.closing(brace);
    return brace === undefined || end < 0 ? undefined : { start: brace + 1, end };
  }

  /** The offset of the brace that opens at the offset or after white space there, no blank line; undefined where none does. */
  brace(from: number): number | undefined {
    const at = this.afterSpace(from);
    return this.text.charAt(at) === '{' ? at : undefined;
  }

  /** After spaces and at most one line break. */
  afterSpace(from: number): number {
    const space = /[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)?/y;
    space.lastIndex = from;
    return from + (space.exec(this.text)?.[0].length ?? 0);
  }

  /** What stands in the square brackets that begin at the offset; undefined where none do, or they go on too long. */
  option(from: number): Span | undefined {
    if (this.text.charAt(from) !== '[') {
      return undefined;
    }
    const limit = Math.min(this.text.length, from + MAX_OPTION);
    for (let at = from + 1; at < limit; at++) {
      const unit = this.text.charAt(at);
      if (unit === ']') {
        return { start: from + 1, end: at };
      }
      if (unit === '\\') {
        at++;
      } else if (unit === '{') {
        at = Math.max(at, this.closing(at));
      } else if (unit === '\n' && /^[ \t]*[\r\n]/.test(this.text.slice(at + 1, at + 40))) {
        return undefined;
      }
    }
    return undefined;
  }

  /** Past all options that follow each other from the offset on; `options` are what stands in them. */
  options(from: number): { readonly options: readonly Span[]; readonly end: number } {
    const options: Span[] = [];
    let end = from;
    for (let option = this.option(end); option !== undefined; option = this.option(end)) {
      options.push(option);
      end = option.end + 1;
    }
    return { options, end };
  }

  /** The first place of the words at or after the offset; -1 where there is none. Offsets must not go back much from call to call. */
  find(words: string, from: number): number {
    return this.#found.next(words, from, () => this.text.indexOf(words, from));
  }

  /** Where math ends that begins before the offset and is closed by the sign; undefined where its paragraph ends first. */
  mathEnd(from: number, sign: string): number | undefined {
    const first = this.find(sign, from);
    const limit = first < 0 || first > from + MAX_MATH ? from : Math.min(this.text.length, from + MAX_MATH);
    for (let at = from; at < limit; at++) {
      if (this.text.startsWith(sign, at)) {
        return at;
      }
      const unit = this.text.charAt(at);
      if (unit === '\\') {
        at++;
      } else if (unit === '\n' && /^[ \t]*[\r\n]/.test(this.text.slice(at + 1, at + 40))) {
        return undefined;
      }
    }
    return undefined;
  }
}

/** Braces that are escaped or in comments are none. */
function closingBraces(text: string): Int32Array {
  const closing = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  const signs = /\\[^]|%[^\r\n]*|[{}]/g;
  for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
    if (match[0] === '{') {
      open.push(match.index);
    } else if (match[0] === '}') {
      const brace = open.pop();
      if (brace !== undefined) {
        closing[brace] = match.index;
      }
    }
  }
  return closing;
}
