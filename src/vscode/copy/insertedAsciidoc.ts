/** Sets quotations as a draft in AsciiDoc takes them in. */
import { escapeAsciidoc } from '../../library/writing/escapeMarkup.ts';
import { type CitationPart, citedInWords, type MarkdownCitation, paragraphsOf } from './citation.ts';
import type { Insertable, InsertedText } from './insertedText.ts';
import { withoutMarks } from './quoteMarks.ts';

const WORDS = Object.freeze({ escape: escapeAsciidoc, emphasise });
/** Words of a link, which may themselves stand in an attribute: neither bracket nor mark may end these. */
const LABEL = Object.freeze({
  escape: (text: string): string => escapeAsciidoc(text).replace(/[[\]='"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`),
  emphasise,
});
/** AsciiDoc's own marks of a quotation. */
const MARKS: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['“”', ['"`', '`"']],
  ['""', ['"`', '`"']],
  ['‘’', ["'`", "`'"]],
]);
/** Keys that asciidoctor-bibtex takes. */
const KEY = /^[^\s,()[\]]+$/;

function emphasise(text: string): string {
  return `_${text}_`;
}

/** Quotations with their citations, as `insertedText` has them. A citation by key names no paragraph: it would be printed as a page. */
export function asciidocText(places: readonly Insertable[], style: MarkdownCitation): InsertedText {
  const [only, ...others] = places;
  if (only !== undefined && others.length === 0) {
    const isLong = isOfParagraphs(only);
    return { text: isLong ? block(only, style) : inLine(only, style), isBlock: isLong, notes: [] };
  }
  return { text: places.map((one) => `* ${inLine(one, style).replaceAll('\n\n', '\n+\n')}`).join('\n'), isBlock: true, notes: [] };
}

function isOfParagraphs({ words }: Insertable): boolean {
  return /\n{2,}/.test(words);
}

function inLine(place: Insertable, style: MarkdownCitation): string {
  const { open, inner, close } = withoutMarks(place.words);
  // Marks of AsciiDoc belong to one paragraph.
  const [first, last] = (isOfParagraphs(place) ? undefined : MARKS.get(open + close)) ?? [open, close];
  const cited = citedBehind(place, style);
  // A mark that a letter follows closes nothing.
  const between = cited.startsWith('footnote') && last.startsWith('`') ? '{empty}' : '';
  return first + paragraphsOf(inner, WORDS).join('\n\n') + last + between + cited;
}

/** Several paragraphs. What is cited in words stands before them: who has said them, and where they are from. */
function block(place: Insertable, style: MarkdownCitation): string {
  const paragraphs = paragraphsOf(place.words, WORDS);
  const isApart = style === 'link' || (style === 'pandoc' && keyOf(place) === undefined);
  const { speaker, citation } = place;
  const named = speaker === undefined || citation[0]?.text !== speaker ? undefined : `'${LABEL.escape(speaker)}'`;
  const source = linked(place, named === undefined ? citation : citation.slice(1));
  const head = isApart ? `[quote, ${named ?? ''}, '${source}']\n` : '';
  return `${head}____\n${paragraphs.join('\n\n')}${isApart ? '' : citedBehind(place, style)}\n____`;
}

/** What stands behind the words. */
function citedBehind(place: Insertable, style: MarkdownCitation): string {
  const key = style === 'pandoc' ? keyOf(place) : undefined;
  if (key !== undefined) {
    return ` cite:[${key}]`;
  }
  const link = linked(place, place.citation);
  return style === 'footnote' ? `footnote:[${link}]` : ` (${link})`;
}

function keyOf({ key }: Insertable): string | undefined {
  return key !== undefined && KEY.test(key) ? key : undefined;
}

function linked({ link }: Insertable, citation: readonly CitationPart[]): string {
  return `link:${addressOf(link)}[${citedInWords({ citation }, LABEL)}]`;
}

/** An address in which nothing is taken for a mark, a dash or an ellipsis. */
function addressOf(link: string): string {
  return link.replace(/[_*~^+`'(){}[\]\\]|-(?=-)|\.(?=\.\.)/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
