/** Reads JSON and keeps where each value stands, so that what is wrong in a file can be told at its line. */
import type { Span } from '../../core/span.ts';

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | JsonFields;

/** An object of JSON. */
export interface JsonFields {
  readonly [name: string]: Json;
}

/** A value, and where it stands; of an object and a list also what is in it. */
export interface JsonNode extends Span {
  readonly value: Json;
  readonly fields?: ReadonlyMap<string, JsonNode>;
  readonly items?: readonly JsonNode[];
}

/** Thrown where a text is no JSON. `offset` is where it cannot go on, in UTF-16 code units. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  readonly offset: number;

  constructor(offset: number) {
    super(`This is no JSON from ${String(offset)} on.`);
    this.offset = offset;
  }
}

/** Lists and objects may hold each other so often. */
const MAX_DEPTH = 64;
const TOKEN = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/y;

interface Token extends Span {
  readonly text: string;
  readonly isMark: boolean;
}

/** The value that a text is. Throws a `JsonError`. */
export function parseJson(text: string): JsonNode {
  const reader = new JsonReader(text);
  const node = reader.value(0);
  reader.end();
  return node;
}

class JsonReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): JsonNode {
    const token = this.#next();
    if (depth > MAX_DEPTH) {
      throw new JsonError(token.start);
    }
    if (!token.isMark) {
      return { start: token.start, end: token.end, value: plainValue(token) };
    }
    switch (token.text) {
      case '{':
        return this.#object(token.start, depth);
      case '[':
        return this.#list(token.start, depth);
      default:
        throw new JsonError(token.start);
    }
  }

  /** Throws where anything follows. */
  end(): void {
    const rest = /[^ \t\r\n]/g;
    rest.lastIndex = this.#at;
    const found = rest.exec(this.#text);
    if (found !== null) {
      throw new JsonError(found.index);
    }
  }

  #object(start: number, depth: number): JsonNode {
    const fields = new Map<string, JsonNode>();
    let end = this.#closing('}');
    while (end === undefined) {
      const token = this.#next();
      const name = token.isMark ? undefined : plainValue(token);
      if (typeof name !== 'string' || fields.has(name)) {
        throw new JsonError(token.start);
      }
      this.#expect(':');
      fields.set(name, this.value(depth + 1));
      end = this.#closing('}') ?? this.#expect(',');
    }
    // A field may have any name, that of the prototype too.
    const value = Object.fromEntries([...fields].map(([name, node]) => [name, node.value]));
    return { start, end, value, fields };
  }

  #list(start: number, depth: number): JsonNode {
    const items: JsonNode[] = [];
    let end = this.#closing(']');
    while (end === undefined) {
      items.push(this.value(depth + 1));
      end = this.#closing(']') ?? this.#expect(',');
    }
    return { start, end, value: items.map(({ value }) => value), items };
  }

  /** Takes the mark that closes something, if it comes next; answers where it ends. */
  #closing(mark: string): number | undefined {
    const before = this.#at;
    const token = this.#next();
    if (token.isMark && token.text === mark) {
      return token.end;
    }
    this.#at = before;
    return undefined;
  }

  #expect(mark: string): undefined {
    const token = this.#next();
    if (!token.isMark || token.text !== mark) {
      throw new JsonError(token.start);
    }
    return undefined;
  }

  #next(): Token {
    TOKEN.lastIndex = this.#at;
    const found = TOKEN.exec(this.#text);
    if (found === null) {
      throw new JsonError(this.#at + (/^[ \t\r\n]*/.exec(this.#text.slice(this.#at))?.[0].length ?? 0));
    }
    const text = found[1] ?? found[2] ?? found[3] ?? '';
    this.#at = TOKEN.lastIndex;
    return { start: this.#at - text.length, end: this.#at, text, isMark: found[1] !== undefined };
  }
}

/** The value of a text, a number or a word. */
function plainValue({ text, start }: Token): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new JsonError(start); // a line break or a wrong escape in a text
  }
}
