/** How macros and references of AsciiDoc are written within a line. None of the patterns goes on without a bound. */
import type { Span } from '../../../core/span.ts';

/** A bare address. */
export const ADDRESS = /(?:https?|ftp|irc|file):\/\/[^\s[\]<>"“”„«»]{1,2000}/y;
/** `link:address[`, `xref:address[`. */
export const LINK = /(?:link|mailto|xref):([^\s[\]]{0,2000})\[/y;
/** `footnote:name[`, and the old `footnoteref:[`. */
export const NOTE = /footnote(?:(ref):|:([\p{L}\p{N}_-]{0,100}))\[/uy;
/** `cite:[` of asciidoctor-bibtex, and its kin. */
export const CITE = /(?:full|foot)?cite\w{0,9}:[^\s[\]]{0,100}\[/y;
/** A key in its brackets, with the pages. */
const KEY = /([^\s,()[\]]+)(?:\([^()]*\))?/g;
/** Macros that show no words. */
export const HIDDEN = /(?:image|icon|indexterm|stem|latexmath|asciimath|anchor|bibitem):(?!:)[^\s[\]]{0,2000}\[/y;
/** Macros whose words are shown. */
export const SHOWN = /(?:kbd|btn|indexterm2):\[/y;
/** `<<name,words>>`. */
export const REFERENCE = /<<(?!\s)([^<>,]{1,300})(?:,([^<>]{0,1000}))?>>/y;
/** `[[name]]`, and `[[[name]]]` in a bibliography. */
export const ANCHOR = /\[{2,3}[\p{L}_:][^\][\n]{0,300}\]{2,3}/uy;
/** `[.role]` before a mark. */
export const ROLE = /\[[^\][\n]{0,200}\](?=[*_`#^~]|["']`)/y;
/** `{name}`. */
export const ATTRIBUTE = /\{([\p{L}\p{N}_][\p{L}\p{N}_-]{0,100})\}/uy;
/** `(((term)))`. */
export const INDEX_TERM = /\(\(\([^()]{1,300}\)\)\)/y;
/** What markup may begin with. */
export const NEXT =
  /[\\*_`#^~+{"'&(.\-=<>\n[]|(?:footnote|(?<![\p{L}\p{N}_])(?:https?|ftp|irc|file|link|mailto|xref|image|icon|indexterm2?|stem|latexmath|asciimath|anchor|bibitem|kbd|btn|pass|(?:full|foot)?cite\w{0,9}))(?:ref)?:/gu;

/** The words of a link without its attributes: `words^`, `words,window=_blank`, `"words, more",role=x`. */
export function linkLabel(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const quoted = words.includes('=') ? /^"([^"]*)"/.exec(words) : null;
  if (quoted !== null) {
    return { start: start + 1, end: start + 1 + (quoted[1] ?? '').length };
  }
  const comma = words.includes('=') ? words.indexOf(',') : -1;
  const label = comma < 0 ? words : words.slice(0, comma);
  const isAttribute = comma >= 0 && /^\s*[\w-]+=/.test(label);
  return { start, end: isAttribute ? start : start + label.length - (label.endsWith('^') ? 1 : 0) };
}

/** The keys in the brackets of a citation; `page=3` is none. */
export function keysIn(text: string, { start, end }: Span): readonly (Span & { readonly value: string })[] {
  return Array.from(text.slice(start, end).matchAll(KEY), ({ 1: value = '', index }) => ({
    value,
    start: start + index,
    end: start + index + value.length,
  })).filter(({ value }) => !value.includes('='));
}

/** Whether a reference leads to another document, not to a part of this one. */
export function isElsewhere(target: string): boolean {
  return /[/#.]/.test(target.slice(1));
}

/** What a reference cites: another document, a key, or nothing where it leads to a part of the draft, by its name or its title. */
export function referredTo(target: string, anchors: ReadonlySet<string>): 'link' | 'key' | undefined {
  if (isElsewhere(target)) {
    return 'link';
  }
  return target.startsWith('_') || /\s/.test(target) || anchors.has(target) ? undefined : 'key';
}
