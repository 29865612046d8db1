/** How lines of AsciiDoc are written that are more than words of a paragraph. The patterns are for lines without white space at the end. */

/** What stands around blocks whose lines are no prose. */
export const SILENT_DELIMITER = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3}[^`]*|[,:!]={3,})$/;
/** What stands around blocks that hold others. */
export const OPEN_DELIMITER = /^(?:={4,}|\*{4,}|_{4,}|--|""|\|={3,})$/;
/** Styles of paragraphs and blocks that are no prose. */
export const SILENT_STYLE = /^(?:source|listing|literal|pass|stem|latexmath|asciimath|comment)$/;
/** Styles of what is quoted. */
export const QUOTE_STYLE = /^(?:quote|verse)$/;
/** Lines that show nothing, whatever they stand between. */
export const DIRECTIVE = /^(?:ifdef|ifndef|ifeval|endif|include)::\S*\[.*\]$/;
/** `image::address[]` and its kin. */
export const BLOCK_MACRO = /^[\p{L}\p{N}_][\p{L}\p{N}_-]*::(?:\S.*)?\[.*\]$/u;
/** A list of attributes, or a name to refer to. */
export const ATTRIBUTE_LINE = /^\[(?:[\p{L}\p{N}_.#%{,"'].*|\[.*\])?\]$/u;
/** `:name: value`. */
export const ENTRY = /^:(!?[\p{L}\p{N}_][^:]{0,100}):(?:[ \t]+(.*))?$/u;
/** The signs before a heading. */
export const HEADING = /^(={1,6}|#{1,6})[ \t]+(?=\S)/;
/** A line under a heading. */
export const UNDERLINE = /^(?:=+|-+|~+|\^+|\++)$/;
/** What divides paragraphs or pages. */
export const BREAK = /^(?:'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*)$/;
/** The marker of a list's item, with a box to tick. */
export const ITEM = /^[ \t]*(-|\*+|•|\.+|\d{1,9}\.|[A-Za-z]\.|[IVXivx]{1,9}\)|<(?:\d{1,4}|\.)>)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)/;
/** What stands behind a term that something is said of. */
export const TERM = /(?<=[^\s:]):{2,4}(?=[ \t]|$)|(?<=\S);;(?=[ \t]|$)/;
/** The label of a note. */
export const ADMONITION = /^(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING):[ \t]+/;
/** What a table's cell begins with. */
export const CELL = /(?:(?<=^|[ \t])[\d.+*<^>]*[a-z]?)?(?<!\\)\|/g;
/** What stands before who has said what is quoted. */
export const ATTRIBUTION = /^--[ \t]+(?=\S)/;
const ANCHOR = /(?<!\[)\[\[([\p{L}_:][\p{L}\p{N}_:.-]*)|^\[[\p{L}\p{N}]{0,50}#([\p{L}\p{N}_:.-]+)|\banchor:([\p{L}\p{N}_:.-]+)\[/gmu;

/** The names in a text that can be referred to; not those of its bibliography, which stand for sources. */
export function anchorsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(ANCHOR), ([, block = '', id = '', inline = '']) => block || id || inline));
}
