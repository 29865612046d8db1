/** What lines of reStructuredText begin with, and how far they are indented. All patterns are bounded or go over each character once. */
import type { Span } from '../../../core/span.ts';

/** A line that is not blank; the span is of its words. */
export interface Line extends Span {
  /** Where the words begin, with tab stops every eight columns. */
  readonly column: number;
  /** Number of the line. */
  readonly index: number;
}

/** It has no place in raw templates. */
export const TICK = '`';
const SPACE = String.raw`(?:[ \t]+|(?![^\r\n]))`;
const BULLET = String.raw`[*+\-•‣⁃]`;
const ENUMERATOR = String.raw`\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdm]{1,9}|[IVXLCDM]{1,9}|#)[.)]`;
const OPTION = String.raw`(?:--?|\/)\w[\w-]{0,60}(?:[ =][^\s,]{1,60})?`;
/** Words and names that one name is made of. */
export const SIMPLE_NAME = String.raw`[\p{L}\p{N}](?:[-_.:+]?[\p{L}\p{N}]){0,80}`;
export const ITEM = new RegExp(`(?:${BULLET}|(${ENUMERATOR}))${SPACE}`, 'y');
export const OPTIONS = new RegExp(String.raw`${OPTION}(?:, ${OPTION}){0,9}(?: {2,}|\t)`, 'y');
export const FIELD = new RegExp(String.raw`:(?![: \t])(?:\\.|[^:\\\r\n]|:(?![ \t${TICK}\r\n])){1,200}:${SPACE}`, 'y');
export const VERSE = new RegExp(String.raw`\|${SPACE}`, 'y');
export const ATTRIBUTION = /(?:---?(?!-)|—)[ \t]*(?=\S)/y;
export const ADORNMENT = /^([!-/:-@[-`{-~])\1*$/;
/** A title may have fewer signs under it than letters, but so many. */
export const LEAST_ADORNMENT = 4;
export const NOTE = new RegExp(String.raw`\.\.[ \t]+\[([#*]|#?${SIMPLE_NAME})\]${SPACE}`, 'uy');
export const TARGET = new RegExp(
  String.raw`(?:\.\.[ \t]+__:|__(?=[ \t])|\.\.[ \t]+_(?:${TICK}([^${TICK}\r\n]{1,300})${TICK}|((?:\\.|:(?=\S)|[^:\\\r\n]){1,300})):)${SPACE}`,
  'y',
);
export const SUBSTITUTION = new RegExp(String.raw`\.\.[ \t]+\|([^|\r\n]{1,200})\|[ \t]+([\w-]{1,60})::${SPACE}`, 'y');
export const DIRECTIVE = new RegExp(String.raw`\.\.[ \t]+(\w(?:[-_.:+]?\w){0,60})[ \t]?::${SPACE}`, 'y');
export const COMMENT = new RegExp(String.raw`\.\.${SPACE}`, 'y');
/** A table with rules between its columns; one without; what somebody has typed into Python. */
export const GRID = /^\+-[-+]*-\+$/;
export const COLUMNS = /^=+(?: +=+)+$/;
export const SIGN = /^[!-/:-@[-`{-~]/;
export const DOCTEST = /^>>>(?: |$)/;
export const QUOTING = /^(?:epigraph|highlights|pull-quote)$/;
/** Directives whose content is no prose. */
export const NO_PROSE = new RegExp(
  `^(?:${[
    'code(?:-block)?|sourcecode|highlight|literalinclude|parsed-literal|prompt|doctest|test(?:code|output|setup)|productionlist|glossary',
    'math|raw|image|(?:csv-)?table|graphviz|(?:di)?graph|plantuml|uml|mermaid|include|contents|toctree|sectnum|meta|index|title',
    '(?:default-)?role|(?:foot)?bibliography|target-notes|auto\\w+|(?:py|c|cpp|js):[\\w:]+',
  ].join('|')})$`,
);
/** Directives whose first line is prose. */
export const PROSE_AT_ONCE =
  /^(?:attention|caution|danger|error|hint|important|note|tip|warning|seealso|admonition|topic|sidebar|rubric|epigraph|highlights|pull-quote)$/;
/** What is shown of a replacement, as it may be shown often. */
export const MAX_REPLACEMENT = 300;
const TAB = 8;

/** The line at the place, which ends before its line break; undefined where it is blank. */
export function lineOf(text: string, { start, end }: Span, index: number): Line | undefined {
  const whole = text.slice(start, end).trimEnd();
  const [, mark = '', indent = ''] = /^(\ufeff?)([ \t\v\f]*)/.exec(whole) ?? [];
  const at = mark.length + indent.length;
  let column = 0;
  for (const unit of indent) {
    column = unit === '\t' ? column + TAB - (column % TAB) : column + 1;
  }
  return at >= whole.length ? undefined : { start: start + at, end: start + whole.length, column, index };
}
