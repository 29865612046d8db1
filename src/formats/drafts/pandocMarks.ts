/** What writers of Markdown and plain text put beside their words: footnote marks, notes, cite keys, addresses, as Pandoc has them. */
import type { Span } from '../../core/span.ts';
import { labelEnd } from '../markdownInline.ts';
import type { DraftCitation } from './draft.ts';

/** A construct in the text; `span` is all of it. */
export type PandocMark = Span &
  (
    | { readonly kind: 'footnote'; readonly label: string }
    /** `[^label]:` at the start of a paragraph, which is the footnote's text. */
    | { readonly kind: 'footnoteLabel'; readonly label: string }
    /** `^[words]`. */
    | { readonly kind: 'note'; readonly words: Span }
    /** `[@key, p. 3]`: markup as a whole. */
    | { readonly kind: 'cite'; readonly citations: readonly DraftCitation[] }
    /** `@key` or a bare address in the running text. */
    | { readonly kind: 'inText'; readonly citation: DraftCitation }
  );

const KEY = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*`;
/** Letters before the sign make it an e-mail address. */
const SIGN = String.raw`(?<![\p{L}\p{N}_.@/+%\\-])-?@`;
const MARK = new RegExp(
  [
    String.raw`\[\^(?<label>[^\]\s[]{1,100})\](?<isLabel>:)?`,
    String.raw`(?<note>\^\[)`,
    String.raw`\[(?<cite>[^[\]]{2,600})\]`,
    String.raw`(?<address>https?:\/\/[^\s<>"“”„«»]{3,2000})`,
    String.raw`${SIGN}(?:\{(?<braced>[^\s{}]{1,200})\}|(?<key>${KEY}))`,
  ].join('|'),
  'giu',
);
const KEYS = new RegExp(String.raw`${SIGN}(?:\{([^\s{}]{1,200})\}|(${KEY}))`, 'giu');
/** A note in the text is no longer than this. */
const MAX_NOTE = 500;
/** What may come right after an address and is none of it. */
const END_OF_SENTENCE = /[.,;:!?'’*_~`]/;

/** The marks of a paragraph, in order; those in a note come after it. */
export function pandocMarks(text: string, paragraph: Span): readonly PandocMark[] {
  const words = text.slice(paragraph.start, paragraph.end);
  if (!/[[@]|:\/\//.test(words)) {
    return [];
  }
  const marks: PandocMark[] = [];
  MARK.lastIndex = 0;
  for (let match = MARK.exec(words); match !== null; match = MARK.exec(words)) {
    const start = paragraph.start + match.index;
    if (text.charAt(start - 1) === '\\') {
      MARK.lastIndex = match.index + 1;
      continue;
    }
    const mark = markOf(match, start, words);
    if (mark !== undefined) {
      marks.push(mark);
    }
    if (match.groups?.['cite'] !== undefined && mark === undefined) {
      // Brackets that cite nothing may hold an address.
      MARK.lastIndex = match.index + 1;
    } else if (match.groups?.['note'] !== undefined) {
      MARK.lastIndex = match.index + 2;
    }
  }
  return marks;
}

function markOf(match: RegExpExecArray, start: number, words: string): PandocMark | undefined {
  const { label, isLabel, note, cite, address, braced, key } = match.groups ?? {};
  const place = { start, end: start + match[0].length };
  if (label !== undefined) {
    if (isLabel === undefined) {
      return { kind: 'footnote', ...place, label };
    }
    const isFirst = match.index < 4 && words.slice(0, match.index).trim() === '';
    return isFirst ? { kind: 'footnoteLabel', ...place, label } : { kind: 'footnote', start, end: place.end - 1, label };
  }
  if (note !== undefined) {
    const from = match.index + 2;
    const limit = Math.min(words.length, from + MAX_NOTE);
    const end = labelEnd(words, from, limit);
    const inside = { start: start + 2, end: start + 2 + end - from };
    return end === limit ? undefined : { kind: 'note', start, end: inside.end + 1, words: inside };
  }
  if (cite !== undefined) {
    const after = words.charAt(match.index + match[0].length);
    const citations = after === '(' || after === '[' ? [] : citedKeys(cite, start + 1);
    return citations.length === 0 ? undefined : { kind: 'cite', ...place, citations };
  }
  if (address !== undefined) {
    return { kind: 'inText', ...citedAddress(address, start) };
  }
  const value = braced ?? key;
  const citation: DraftCitation | undefined = value === undefined ? undefined : { kind: 'key', value, ...place };
  return citation === undefined ? undefined : { kind: 'inText', start, end: place.end, citation };
}

/** The keys that stand in the words, which begin at the offset given: `@key`, `-@key`, `@{key}`. E-mail addresses are none. */
export function citedKeys(words: string, start: number): readonly DraftCitation[] {
  return words.includes('@')
    ? Array.from(words.matchAll(KEYS), ({ 0: whole, 1: braced, 2: key, index }) => ({
        kind: 'key',
        value: braced ?? key ?? '',
        start: start + index,
        end: start + index + whole.length,
      }))
    : [];
}

/** An address without the marks of the sentence that it ends, and without a bracket that was opened before it. */
export function citedAddress(written: string, start: number): Span & { readonly citation: DraftCitation } {
  let end = balancedEnd(written);
  while (END_OF_SENTENCE.test(written.charAt(end - 1))) {
    end--;
  }
  const place = { start, end: start + end };
  return { ...place, citation: { kind: 'link', value: written.slice(0, end), ...place } };
}

/** Where the first bracket stands that closes none of the address. */
function balancedEnd(written: string): number {
  let depth = 0;
  for (let at = 0; at < written.length; at++) {
    const unit = written.charAt(at);
    depth += /[([{]/.test(unit) ? 1 : /[)\]}]/.test(unit) ? -1 : 0;
    if (depth < 0) {
      return at;
    }
  }
  return written.length;
}
