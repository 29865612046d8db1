/** LaTeX commands that quote and cite: `\enquote`, `\textquote`, `\cite` and their kin, and footnotes. */
import type { Span } from '../../core/span.ts';
import type { DraftCitation } from './draft.ts';
import { CITES_MANY, QUOTING } from './latexCommands.ts';
import type { LatexState } from './latexState.ts';
import type { LatexSource } from './latexSource.ts';
import { wordsOfRuns } from './latexWriter.ts';

/** A command that cites, within an option; its last braces hold the keys. */
const CITE_INSIDE = /\\[A-Za-z]*cite[a-z]*\*?(?:\[[^[\]]*\]){0,2}\{([^{}]*)\}/gi;
/** A key that is being typed has no closing brace yet. */
const OPEN_KEY = /\{[^\s{}\\]*/y;

/** `\parencite[3]{a, b}`: the keys, and nothing that is shown. */
export function readCites(reader: LatexState, start: number, name: string): void {
  const { source, writer } = reader;
  const citations: DraftCitation[] = [];
  const notes = /(?:\([^()\r\n]{0,200}\)){1,2}/y;
  notes.lastIndex = reader.at;
  reader.at += CITES_MANY.test(name) ? (notes.exec(source.text)?.[0].length ?? 0) : 0;
  do {
    const { end } = source.options(reader.at);
    const keys = source.argument(end);
    if (keys === undefined) {
      OPEN_KEY.lastIndex = end;
      reader.at = citations.length > 0 ? reader.at : end + (OPEN_KEY.exec(source.text)?.[0].length ?? 0);
      break;
    }
    citations.push(...keysIn(source, keys));
    reader.at = keys.end + 1;
  } while (CITES_MANY.test(name));
  writer.hidden(start, reader.at);
  writer.cite({ start, end: reader.at, citations });
}

/** Keys with commas between them. */
function keysIn({ text }: LatexSource, { start, end }: Span): readonly DraftCitation[] {
  return Array.from(text.slice(start, end).matchAll(/[^,\s][^,]*/g), ({ 0: written, index }) => {
    const value = written.trim();
    return { kind: 'key', value, start: start + index, end: start + index + value.length };
  });
}

/** `\enquote{…}`, `\textquote[cite]{…}`, `\foreigntextcquote{language}[3]{key}{…}`: the marks, and what is cited. */
export function readQuoting(reader: LatexState, start: number, name: string): void {
  const { source, writer } = reader;
  const citations = quotingArguments(reader, name);
  const brace = source.brace(reader.at);
  writer.cite({ start, end: reader.at, citations });
  if (brace === undefined) {
    writer.hidden(start, reader.at);
    return;
  }
  const isInner = (reader.quoting + (reader.isInMarks ? 1 : 0)) % 2 === 1;
  reader.quoting++;
  reader.open(brace, (end) => {
    reader.quoting--;
    if (end.start < end.end) {
      writer.shown(end.start, end.end, isInner ? '’' : '”');
    }
  });
  writer.shown(start, reader.at, isInner ? '‘' : '“');
}

/** Reads what stands before the words that are quoted; what is cited there. */
export function quotingArguments(reader: LatexState, name: string): readonly DraftCitation[] {
  const { source } = reader;
  const [, language, , isKeyed] = QUOTING.exec(name) ?? [];
  if (language !== undefined) {
    reader.at = (source.argument(reader.at)?.end ?? reader.at - 1) + 1;
  }
  const { options, end } = source.options(reader.at);
  reader.at = end;
  if (isKeyed === undefined) {
    const [cited] = options;
    return cited === undefined ? [] : citedIn(source, cited);
  }
  const keys = source.argument(end);
  reader.at = keys === undefined ? end : source.options(keys.end + 1).end;
  return keys === undefined ? [] : keysIn(source, keys);
}

/** What an option cites: its keys, else its words. */
function citedIn(source: LatexSource, place: Span): readonly DraftCitation[] {
  const words = source.text.slice(place.start, place.end);
  const keys = Array.from(words.matchAll(CITE_INSIDE), ({ 0: whole, 1: inside = '', index }) => {
    const end = place.start + index + whole.length - 1;
    return keysIn(source, { start: end - inside.length, end });
  }).flat();
  const value = words.trim();
  return keys.length > 0 || value === '' ? keys : [{ kind: 'source', value, ...place }];
}

/** A footnote: its words are a paragraph of their own, and what it cites is cited where its mark stands. */
export function readNote(reader: LatexState, start: number): void {
  const { source, writer } = reader;
  const brace = source.brace(source.options(reader.at).end);
  if (brace === undefined) {
    return;
  }
  writer.beginNote();
  reader.open(brace, ({ end }) => {
    const blocks = writer.endNote();
    const mark = { start, end };
    const cited = blocks.flatMap(({ places }) => places.flatMap(({ citations }) => citations));
    const value = wordsOfRuns(source.text, blocks);
    writer.hidden(start, end);
    writer.cite({
      ...mark,
      citations:
        cited.length > 0
          ? cited.map((one) => ({ kind: one.kind, value: one.value, ...mark }))
          : value === ''
            ? []
            : [{ kind: 'source', value, ...mark }],
    });
  });
}
