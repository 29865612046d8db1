/** Puts the source's words into a draft, changing nothing but the words that differ. */
import { alignWords } from '../../core/compare/alignWords.ts';
import { strictMarks, strictWord, withoutFreeEnd } from '../../core/check/strictFold.ts';
import type { Span } from '../../core/span.ts';
import type { DraftFormat, DraftQuotation } from '../../formats/drafts/draft.ts';
import { escapeAsciidoc, escapeLatex, escapeMarkdown, escapeRestructuredText } from '../../library/writing/escapeMarkup.ts';

/** A stretch of a text, and what is put in its place. */
export interface Replacement extends Span {
  readonly text: string;
}

/** The words of the draft as they stand there, and how they are set. */
export interface MendedWords {
  readonly written: string;
  readonly format: DraftFormat;
  readonly kind: DraftQuotation['kind'];
  /** Whether the quotation begins with them: the capital of its first letter is its own. */
  readonly isFirst: boolean;
  /** How far a block quote is indented, where that makes it one. */
  readonly indent?: string;
}

/** Text as a draft of the format writes it, so that what is shown is the text, character for character. */
export function escapedFor(format: DraftFormat, text: string): string {
  return ESCAPES[format](text);
}

const ESCAPES: Readonly<Record<DraftFormat, (text: string) => string>> = Object.freeze({
  markdown: escapeMarkdown,
  latex: escapeLatex,
  asciidoc: escapeAsciidoc,
  restructuredText: escapeRestructuredText,
  plainText: (text: string) => text,
});

/**
 * A word with its apostrophes, a dash however it is written, white space with the signs of a block quote in it, AsciiDoc's marks of a
 * quotation and spaces by name, any other sign.
 */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*|[-‐-―−]+|\s*\n[\s>]*|\s+|["']`|`["']|\{(?:nbsp|sp)\}|[^]/gu;
/** What is a space in a format, beside white space. */
const SPACES: Readonly<Partial<Record<DraftFormat, readonly string[]>>> = Object.freeze({ latex: ['~'], asciidoc: ['{nbsp}', '{sp}'] });
const WORD = /^[\p{L}\p{N}]/u;

interface Token extends Span {
  readonly key: string;
}

/**
 * What to replace for the words to be those of the source, in order; places are in `written`. `words` are as the source shows them,
 * a blank line between paragraphs. What is no difference stays as it is written: kinds of marks and dashes, line breaks, the capital
 * of the first letter, and the comma, full stop, dash or ellipsis at the end.
 */
export function mendedBy(words: string, { written, format, kind, isFirst, indent = '' }: MendedWords): readonly Replacement[] {
  const paragraphs = withoutFreeEnd(words).split(/\n{2,}/);
  const wanted = paragraphs.map((paragraph) => escapedFor(format, paragraph)).join('\n\n');
  // A question has its own mark, beside which there is no full stop.
  const kept = /[!?]$/.test(wanted) ? written : withoutFreeEnd(written);
  const [before, after] = [tokensOf(kept, { format, isFirst }), tokensOf(wanted, { format, isFirst })];
  const changes = alignWords(before.map(keyOf), after.map(keyOf)).flatMap(({ kind: run, a, b }): readonly Replacement[] =>
    run === 'same' ? [] : [{ ...spanOf(before, a), text: textOfTokens(wanted, after, b) }],
  );
  return joinedOver(written, changes).map((one) => ({
    ...one,
    text: kind === 'block' ? one.text.replaceAll('\n\n', `\n${isQuotedByLine(written, format) ? '>\n> ' : `\n${indent}`}`) : one.text,
  }));
}

function tokensOf(text: string, options: Pick<MendedWords, 'format' | 'isFirst'>): readonly Token[] {
  let { isFirst } = options;
  return Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => {
    const isWord = WORD.test(token);
    const key = isWord ? strictWord(isFirst ? token.charAt(0).toLowerCase() + token.slice(1) : token) : signKey(token, options.format);
    isFirst &&= !isWord;
    return { start: index, end: index + token.length, key };
  });
}

function signKey(token: string, format: DraftFormat): string {
  if (/\s/.test(token)) {
    return (token.match(/\n/g)?.length ?? 0) > 1 ? '\n\n' : ' ';
  }
  return SPACES[format]?.includes(token) === true ? ' ' : strictMarks(token) || token;
}

function keyOf({ key }: Token): string {
  return key;
}

function spanOf(tokens: readonly Token[], [from, to]: readonly [number, number]): Span {
  const start = tokens[from]?.start ?? tokens.at(-1)?.end ?? 0;
  return { start, end: from === to ? start : (tokens[to - 1]?.end ?? start) };
}

function textOfTokens(text: string, tokens: readonly Token[], range: readonly [number, number]): string {
  const { start, end } = spanOf(tokens, range);
  return text.slice(start, end);
}

/** Changes with nothing but white space between them are one: a person reads words, not spaces. */
function joinedOver(written: string, changes: readonly Replacement[]): readonly Replacement[] {
  const joined: Replacement[] = [];
  for (const change of changes) {
    const before = joined.at(-1);
    const between = before === undefined ? '' : written.slice(before.end, change.start);
    if (before !== undefined && /^[^\S\n]+$/.test(between)) {
      joined[joined.length - 1] = { start: before.start, end: change.end, text: before.text + between + change.text };
    } else {
      joined.push(change);
    }
  }
  return joined;
}

/** Whether each line of a block quote has its sign. In AsciiDoc it may, where it has several. */
function isQuotedByLine(written: string, format: DraftFormat): boolean {
  switch (format) {
    case 'markdown':
    case 'plainText':
      return true;
    case 'latex':
    case 'restructuredText':
      return false;
    case 'asciidoc':
      return /\n>/.test(written);
  }
}
