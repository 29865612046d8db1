/** LaTeX environments: block quotes, those that hold no prose, and all others, whose words are shown. */
import { BLOCK_QUOTES, ENVIRONMENT_ARGUMENTS, NO_PROSE, QUOTING } from './latexCommands.ts';
import { quotingArguments } from './latexCiting.ts';
import type { LatexState } from './latexState.ts';

/** `\begin{name}`, which starts at the offset; the reader stands after `\begin`. */
export function beginEnvironment(reader: LatexState, start: number): void {
  const { source, writer } = reader;
  const name = nameAt(reader);
  const end = NO_PROSE.has(name) ? source.find(`\\end{${name}}`, reader.at) : -1;
  if (end >= 0) {
    reader.at = end + `\\end{${name}}`.length;
    writer.hidden(start, reader.at);
    return;
  }
  reader.endParagraph();
  if (isBlockQuote(name)) {
    beginQuote(reader, name, start);
    return;
  }
  reader.at = source.options(reader.at).end;
  for (let count = ENVIRONMENT_ARGUMENTS.get(name) ?? 0; count > 0; count--) {
    reader.at = (source.argument(reader.at)?.end ?? reader.at - 1) + 1;
  }
}

/** `\end{name}`; the reader stands after `\end`. */
export function endEnvironment(reader: LatexState): void {
  const name = nameAt(reader);
  reader.endParagraph();
  if (isBlockQuote(name)) {
    reader.writer.endQuote();
  }
}

function beginQuote(reader: LatexState, name: string, start: number): void {
  const { source, writer } = reader;
  writer.beginQuote();
  reader.isLooseQuote = source.find(`\\end{${name}}`, reader.at) < 0;
  const citations = quotingArguments(reader, name);
  writer.cite({ start, end: reader.at, citations });
}

function nameAt(reader: LatexState): string {
  const name = reader.source.argument(reader.at);
  reader.at = name === undefined ? reader.at : name.end + 1;
  return name === undefined ? '' : reader.source.text.slice(name.start, Math.min(name.end, name.start + 40));
}

function isBlockQuote(name: string): boolean {
  return BLOCK_QUOTES.has(name) || (QUOTING.exec(name)?.[2] ?? '') !== '';
}
