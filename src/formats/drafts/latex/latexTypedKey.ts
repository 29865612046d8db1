/** The cite key that is being typed in a LaTeX draft, in the braces of a command that the reader of drafts takes for a citation. */
import { keyArguments } from './latexCiting.ts';
import { LatexSource } from './latexSource.ts';

/** A brace that is open at the end of the text, with nothing in it but what may stand between keys. */
const OPEN = /\{([^{}\\]*)$/;
/** What is typed of the last of several keys. */
const LAST = /(?:^|,)\s*([^\s,;{}()[\]@"#%~\\=]*)$/;
/** The names of commands, and of environments where they begin; what is escaped is none. */
const NAMED = /\\(?:begin[ \t]*\{([A-Za-z]+)\}|([A-Za-z]+)\*?|[^])/g;
/** A comment, and what is escaped and begins none. */
const COMMENT = /\\[^]|%[^\r\n]*/g;

/**
 * What is typed of a key at the end of the text, which is a draft up to the cursor or its last lines; nothing right behind the
 * brace or a comma. Undefined where no key can stand, as in other braces, in a comment, or after a blank line.
 */
export function typedLatexKey(text: string): string | undefined {
  const written = withoutComments(text);
  const inside = OPEN.exec(written ?? '');
  const typed = inside === null ? undefined : LAST.exec(inside[1] ?? '')?.[1];
  if (written === undefined || inside === null || typed === undefined || /\n[ \t]*\r?\n/.test(inside[0])) {
    return undefined;
  }
  const source = new LatexSource(written);
  for (const { 0: named, 1: environment, 2: command, index } of written.matchAll(NAMED)) {
    for (const { from, keys } of keyArguments(source, index + named.length, environment ?? command ?? '')) {
      if (keys === undefined && source.brace(from) === inside.index) {
        return typed;
      }
    }
  }
  return undefined;
}

/** The text with spaces for comments; undefined where it ends in one. */
function withoutComments(text: string): string | undefined {
  const last = Array.from(text.matchAll(COMMENT)).at(-1);
  const isEnd = last?.[0].startsWith('%') === true && last.index + last[0].length === text.length;
  return isEnd ? undefined : text.replace(COMMENT, (sign) => (sign.startsWith('%') ? ' '.repeat(sign.length) : sign));
}
