/** Text as Markdown, LaTeX, AsciiDoc and reStructuredText, so that what is set there is the text, character for character. */

/** What means something inside a line of Markdown: of CommonMark, and of the extensions that people write drafts in. */
const INLINE = /[\\`*[\]<~^]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])@(?=\w)/gu;

/** What means something at the start of a line, or after a space there: headings, lists, block quotations, rules. A byte order mark is not seen. */
const LINE_START = /^(\uFEFF? ?)([#>=+-]|\d{1,9}(?=[.)](?:\s|$)))/;

/**
 * One paragraph of text as Markdown, on one line. Escaped is only what would else be markup, so that most text stays as it is:
 * underscores within words are not, and dollar signs only where two could enclose a formula.
 */
export function escapeMarkdown(text: string): string {
  // More spaces would make code of the line, which begins behind a byte order mark.
  const line = onOneLine(text).replace(/^(\uFEFF?)[ \t]+/, '$1 ');
  const escaped = line.replace(INLINE, (char) => (char === '&' ? '&amp;' : `\\${char}`));
  const dollars = escaped.split('$').length > 2 ? escaped.replaceAll('$', '\\$') : escaped;
  return dollars.replace(LINE_START, (_, space: string, start: string) => space + (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

const LATEX: Readonly<Record<string, string>> = Object.freeze({
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
});

/** Pairs that LaTeX's fonts make one other character of: the second is kept apart from the first. */
const LIGATURE = /(?<=-)-|(?<=`)`|(?<=')'|(?<=,),|(?<=[?!])`/g;

/** One paragraph of text as LaTeX. Letters beyond ASCII stay: LaTeX has read UTF-8 since 2018. */
export function escapeLatex(text: string): string {
  return onOneLine(text)
    .replace(/[\\{}$&#%_~^<>|]/g, (char) => LATEX[char] ?? char)
    .replace(LIGATURE, (char) => `{}${char}`);
}

/** What AsciiDoc has an attribute for: unlike a backslash, which is shown where there is nothing to escape, it always stands for the sign. */
const ASCIIDOC: Readonly<Record<string, string>> = Object.freeze({
  '*': '{asterisk}',
  '`': '{backtick}',
  '^': '{caret}',
  '~': '{tilde}',
  '+': '{plus}',
  '\\': '{backslash}',
});

/**
 * What means something inside a line of AsciiDoc: marks around words, attributes, character references, macros, cross references, arrows,
 * dashes, what `(C)` is short for, and what makes a term of a list. Three dots and apostrophes are set in print as they should be.
 */
const ASCIIDOC_INLINE =
  /[*`^~+\\#<]|\{(?=[\p{L}\p{N}_])|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=\S)\[|\[(?=\[)|(?<=-)-|(?<=[-=])>|\((?=\(|(?:C|R|TM)\))|(?<=:):(?=\s|$)/gu;

/** What means something at the start of a line: titles, lists, block quotes, comments, attributes. An initial, which may begin a list, is left. */
const ASCIIDOC_LINE_START = /^(?:[=.>|:/'-]|\[|\d{1,9}\.(?=\s)|•)/;

/** One paragraph of text as AsciiDoc, on one line. Escaped is only what would else be markup. */
export function escapeAsciidoc(text: string): string {
  const line = onOneLine(text);
  const escaped = line
    .replace(ASCIIDOC_INLINE, (char) => ASCIIDOC[char] ?? reference(char))
    .replace(ASCIIDOC_LINE_START, (start) => `${start.slice(0, -1)}${reference(start.slice(-1))}`);
  // The end of a reference may make a term of a list, too.
  return escaped.replace(/;;(?=\s|$)/g, `;${reference(';')}`);
}

function reference(char: string): string {
  return char === '&' ? '&amp;' : `&#${String(char.charCodeAt(0))};`;
}

/** What means something inside a line of reStructuredText; an underscore does where it ends a name. */
const RST_INLINE = /[\\`*|]|_(?![\p{L}\p{N}])/gu;

/** What means something at the start of a paragraph there: lists, attributions, fields, what is explicit markup, and lines of signs. */
const RST_START =
  /^(?:[-+•‣⁃](?=\s|$)|-{2,3}(?!-)|—|\.\.(?=\s|$)|>>>|:(?=\S)|([!-/:-@[-`{-~])\1*$|\(?(?:\d+|[A-Za-z#]|[ivxlcdmIVXLCDM]+)[.)](?=\s|$)|[-/]\w)/;

/** One paragraph of text as reStructuredText, on one line. */
export function escapeRestructuredText(text: string): string {
  const line = onOneLine(text);
  const escaped = line.replace(RST_INLINE, '\\$&').replace(/::$/, ':\\:');
  return RST_START.test(line) && !escaped.startsWith('\\') ? `\\${escaped}` : escaped;
}

/** The text with a space for each stretch of white space that has a line break in it. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space));
}
