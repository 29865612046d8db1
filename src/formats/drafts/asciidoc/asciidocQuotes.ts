/** Block quotes in AsciiDoc that have no delimiter: in quotation marks, or behind signs as Markdown has them. */
import type { Span } from '../../../core/span.ts';
import { ATTRIBUTION } from './asciidocLines.ts';

/** The last line of a paragraph in quotation marks or behind `>` that says after two hyphens who has said it. */
export function signatureOf(text: string, lines: readonly Span[]): Span | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    return undefined;
  }
  const line = withoutSign(text, last);
  const dash = ATTRIBUTION.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  const before = lines.at(-2) ?? first;
  const isInMarks = text.charAt(first.start) === '"' && text.charAt(before.end - 1) === '"';
  return dash > 0 && (isInMarks || text.charAt(first.start) === '>') ? { start: line.start + dash, end: line.end } : undefined;
}

/** A line without the sign of a block quote. */
function withoutSign(text: string, line: Span): Span {
  const sign = /^(?:>[ \t]*)*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  return { start: line.start + sign, end: line.end };
}

/** The paragraphs behind `>`; all lines of another block quote. */
export function partsOf(text: string, lines: readonly Span[]): readonly (readonly Span[])[] {
  const parts: Span[][] = [[]];
  if (text.charAt(lines[0]?.start ?? 0) !== '>') {
    return [lines];
  }
  for (const line of lines.map((one) => withoutSign(text, one))) {
    if (line.start === line.end) {
      parts.push([]);
    } else {
      parts.at(-1)?.push(line);
    }
  }
  return parts;
}
