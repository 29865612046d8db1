/** What is reported of drafts that were checked, whichever form it is written in. */
import { LineMap, type LineRange } from '../../../core/lineMap.ts';
import type { CheckedDraft, CheckedQuotation } from '../checkedDraft.ts';

/** A draft that was checked. */
export interface ReportedDraft {
  /** As it is to be named. */
  readonly path: string;
  /** The text that was checked. */
  readonly text: string;
  readonly checked: CheckedDraft;
}

/** Drafts that were checked together. */
export interface Report {
  readonly drafts: readonly ReportedDraft[];
  /** What a source is to be named by. */
  readonly pathOf: (uri: string) => string;
  /** The version of Verbatim. */
  readonly version: string;
}

/** Where a text editor finds something: line and column, both from 1, the column in UTF-16 code units. */
export interface EditorPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The quotations of a draft, each with its place. */
export function placedQuotations({ text, checked }: ReportedDraft): readonly (readonly [CheckedQuotation, EditorPlace])[] {
  const lines = new LineMap(text);
  return checked.quotations.map((quotation) => [quotation, editorPlaceOf(lines.rangeOf(quotation))]);
}

/** Lines and characters as they are counted from 1. */
export function editorPlaceOf({ start, end }: LineRange): EditorPlace {
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
