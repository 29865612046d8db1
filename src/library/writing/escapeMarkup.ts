/** Text as Markdown and as LaTeX, so that what is set there is the text, character for character. */

/** What means something inside a line of Markdown: of CommonMark, and of the extensions that people write drafts in. */
const INLINE = /[\\`*[\]<~^]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])@(?=\w)/gu;

/** What means something at the start of a line: headings, lists, block quotations, rules. */
const LINE_START = /^(?:[#>=+-]|\d{1,9}(?=[.)](?:\s|$)))/;

/**
 * One paragraph of text as Markdown, on one line. Escaped is only what would else be markup, so that most text stays as it is:
 * underscores within words are not, and dollar signs only where two could enclose a formula.
 */
export function escapeMarkdown(text: string): string {
  const escaped = text.replace(/\s*[\r\n]+\s*/g, ' ').replace(INLINE, (char) => (char === '&' ? '&amp;' : `\\${char}`));
  const dollars = escaped.split('$').length > 2 ? escaped.replaceAll('$', '\\$') : escaped;
  return dollars.replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
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
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\{}$&#%_~^<>|]/g, (char) => LATEX[char] ?? char)
    .replace(LIGATURE, (char) => `{}${char}`);
}
