/** Glob patterns as VS Code's settings write them, matched in linear time: `*`, `?`, `**`, `{a,b}`, `[a-z]`, `[!a]`. */

/** A compiled pattern. Paths are given as their segments, relative to the folder that the pattern is relative to. */
export interface Glob {
  /** Whether the path is matched. */
  matches(segments: readonly string[]): boolean;
  /** Whether a path below this folder could be matched; the folder itself need not be. */
  mayMatchBelow(segments: readonly string[]): boolean;
}

/** How a pattern is compiled. */
export interface GlobOptions {
  /** Letters match whichever case they have. */
  readonly ignoreCase?: true;
}

/** A pattern that stands for more alternatives than this is taken with its braces as they are. */
const MAX_ALTERNATIVES = 512;

type Token = { readonly kind: 'char'; readonly char: string } | { readonly kind: 'any' } | { readonly kind: 'many' } | CharClass;
interface CharClass {
  readonly kind: 'class';
  readonly negated: boolean;
  readonly ranges: readonly (readonly [string, string])[];
}
type Segment = '**' | readonly Token[];

/** The pattern with its `[…]` classes blanked out, character for character: braces and commas in them are plain. */
function withoutClasses(pattern: string): string {
  let masked = '';
  for (let at = 0; at < pattern.length; at++) {
    const close = pattern[at] === '[' ? pattern.indexOf(']', at + 2) : -1;
    masked += close > 0 ? ' '.repeat(close + 1 - at) : (pattern[at] ?? '');
    at = close > 0 ? close : at;
  }
  return masked;
}

/** Where the first pair of braces of a masked pattern opens and closes, and the commas that split it; undefined without one. */
function firstBraces(masked: string): { readonly open: number; readonly cuts: readonly number[] } | undefined {
  const open = masked.indexOf('{');
  const cuts: number[] = [];
  let depth = 0;
  for (let at = open; open >= 0 && at < masked.length; at++) {
    const char = masked[at];
    depth += char === '{' ? 1 : char === '}' ? -1 : 0;
    if (depth === 0 || (char === ',' && depth === 1)) {
      cuts.push(at);
    }
    if (depth === 0) {
      return { open, cuts };
    }
  }
  return undefined;
}

/** The patterns without braces that `pattern` stands for; just itself when they would be too many. */
export function expandBraces(pattern: string): readonly string[] {
  const done: string[] = [];
  const waiting = [pattern];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const braces = firstBraces(withoutClasses(next));
    if (braces === undefined) {
      done.push(next);
      continue;
    }
    const [before, after] = [next.slice(0, braces.open), next.slice((braces.cuts.at(-1) ?? 0) + 1)];
    let start = braces.open + 1;
    for (const cut of braces.cuts) {
      waiting.push(before + next.slice(start, cut) + after);
      start = cut + 1;
    }
    if (done.length + waiting.length > MAX_ALTERNATIVES) {
      return [pattern];
    }
  }
  return done.reverse();
}

function classOf(body: string): CharClass {
  const negated = body.startsWith('!') || body.startsWith('^');
  const chars = [...(negated ? body.slice(1) : body)];
  const ranges: [string, string][] = [];
  for (let at = 0; at < chars.length; at++) {
    const low = chars[at] ?? '';
    const high = chars[at + 1] === '-' ? chars[at + 2] : undefined;
    ranges.push([low, high ?? low]);
    at += high === undefined ? 0 : 2;
  }
  return { kind: 'class', negated, ranges };
}

function tokensOf(segment: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < segment.length; at++) {
    const char = segment[at] ?? '';
    // A closing bracket right after the opening one belongs to the class, as in a shell.
    const close = char === '[' ? segment.indexOf(']', at + 2) : -1;
    if (close > 0) {
      tokens.push(classOf(segment.slice(at + 1, close)));
      at = close;
    } else if (char === '*') {
      tokens.push({ kind: 'many' });
    } else {
      tokens.push(char === '?' ? { kind: 'any' } : { kind: 'char', char });
    }
  }
  return tokens;
}

function fits(token: Token | undefined, char: string): boolean {
  switch (token?.kind) {
    case 'char':
      return token.char === char;
    case 'class':
      return token.ranges.some(([low, high]) => low <= char && char <= high) !== token.negated;
    case 'any':
      return true;
    default:
      return false;
  }
}

/** Matches one name; on a mismatch only the last `*` takes one more character, which keeps the work below name × pattern. */
function fitsName(tokens: readonly Token[], name: string): boolean {
  let token = 0;
  let at = 0;
  let star = -1;
  let resume = 0;
  while (at < name.length) {
    if (tokens[token]?.kind === 'many') {
      star = token++;
      resume = at;
    } else if (fits(tokens[token], name[at] ?? '')) {
      token++;
      at++;
    } else if (star >= 0) {
      token = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  return tokens.slice(token).every((rest) => rest.kind === 'many');
}

/** The positions in `pattern` that can be reached after the whole of `path`: `**` may stand for no segment or many. */
function reach(pattern: readonly Segment[], path: readonly string[]): ReadonlySet<number> {
  const skip = (from: number, into: Set<number>): void => {
    into.add(from);
    for (let at = from; pattern[at] === '**'; at++) {
      into.add(at + 1);
    }
  };
  let positions = new Set<number>();
  skip(0, positions);
  for (const name of path) {
    const next = new Set<number>();
    for (const at of positions) {
      const segment = pattern[at];
      if (segment === '**') {
        skip(at, next);
      } else if (segment !== undefined && fitsName(segment, name)) {
        skip(at + 1, next);
      }
    }
    positions = next;
  }
  return positions;
}

/** Whether a path that ends in this name may match. */
function mayEndIn(pattern: readonly Segment[], name: string): boolean {
  const last = pattern.at(-1);
  return last === undefined || last === '**' || fitsName(last, name);
}

/** Compiles a pattern. A leading `./` or `/` and a trailing `/` say nothing and are dropped. */
export function parseGlob(pattern: string, options: GlobOptions = {}): Glob {
  const cased = (text: string): string => (options.ignoreCase === true ? text.toLowerCase() : text);
  const alternatives = expandBraces(cased(pattern)).map((one) =>
    one
      .replace(/^\.?\//, '')
      .split('/')
      .filter((segment) => segment !== '')
      .map((segment): Segment => (segment === '**' ? '**' : tokensOf(segment))),
  );
  return {
    matches: (segments) => {
      // Most paths are told by their last name, and it is asked of every file by every pattern.
      const name = cased(segments.at(-1) ?? '');
      const likely = alternatives.filter((one) => mayEndIn(one, name));
      const path = likely.length > 0 ? segments.map(cased) : [];
      return likely.some((one) => reach(one, path).has(one.length));
    },
    mayMatchBelow: (segments) => {
      const path = segments.map(cased);
      return alternatives.some((one) => [...reach(one, path)].some((at) => at < one.length));
    },
  };
}

/** A pattern that matches exactly this path and nothing else. */
export function escapeGlob(path: string): string {
  return path.replace(/[[\]{}*?]/g, (char) => `[${char}]`);
}
