/** LaTeX commands that quote and cite: `\enquote`, `\textquote`, `\cite` and their kin, and footnotes. */
import type { Span } from '../../../core/span.ts';
import type { DraftCitation } from '../draft.ts';
import { CITES, CITES_MANY, QUOTING } from './latexCommands.ts';
import type { LatexState } from './latexState.ts';
import type { LatexSource } from './latexSource.ts';

/** A command that cites, within an option; its last braces hold the keys. */
const CITE_INSIDE = /\\[A-Za-z]*cite[a-z]*\*?(?:\[[^[\]]*\]){0,2}\{([^{}]*)\}/gi;
/** A key that is being typed has no closing brace yet. */
const OPEN_KEY = /\{[^\s{}\\]*/y;

/** Braces that hold keys: where they are looked for, behind spaces, and what stands in them; undefined where nothing closes them. */
export interface KeyArgument {
  readonly from: number;
  readonly keys: Span | undefined;
}

/** The braces that hold keys behind the name of a command of `CITES` that ends at the offset; the last may have none. */
function* citeArguments(source: LatexSource, at: number, name: string): Generator<KeyArgument> {
  const notes = /(?:\([^()\r\n]{0,200}\)){1,2}/y;
  notes.lastIndex = at;
  let from = at + (CITES_MANY.test(name) ? (notes.exec(source.text)?.[0].length ?? 0) : 0);
  do {
    from = source.options(from).end;
    const keys = source.argument(from);
    yield { from, keys };
    if (keys === undefined) {
      return;
    }
    from = keys.end + 1;
  } while (CITES_MANY.test(name));
}

/** `\parencite[3]{a, b}`: the keys, and nothing that is shown. */
export function readCites(reader: LatexState, start: number, name: string): void {
  const { source, writer } = reader;
  const citations: DraftCitation[] = [];
  for (const { from, keys } of citeArguments(source, reader.at, name)) {
    if (keys !== undefined) {
      citations.push(...keysIn(source, keys));
      reader.at = keys.end + 1;
    } else if (citations.length === 0) {
      OPEN_KEY.lastIndex = from;
      reader.at = from + (OPEN_KEY.exec(source.text)?.[0].length ?? 0);
    }
  }
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
  const { options, end } = quotingOptions(source, reader.at, name);
  reader.at = end;
  if (!isKeyed(name)) {
    const [cited] = options;
    return cited === undefined ? [] : citedIn(source, cited);
  }
  const keys = source.argument(end);
  reader.at = keys === undefined ? end : source.options(keys.end + 1).end;
  return keys === undefined ? [] : keysIn(source, keys);
}

/** The options of a command or environment of `QUOTING` whose name ends at the offset; a language may stand before them. */
function quotingOptions(source: LatexSource, at: number, name: string): ReturnType<LatexSource['options']> {
  const [, language] = QUOTING.exec(name) ?? [];
  return source.options(language === undefined ? at : (source.argument(at)?.end ?? at - 1) + 1);
}

function isKeyed(name: string): boolean {
  return QUOTING.exec(name)?.[3] !== undefined;
}

/** All braces that hold keys behind the name of a command, or of an environment, that ends at the offset; none where it cites nothing. */
export function keyArguments(source: LatexSource, at: number, name: string): Iterable<KeyArgument> {
  if (QUOTING.test(name)) {
    const from = quotingOptions(source, at, name).end;
    // A language that is being typed is no key.
    const isAfterLanguage = QUOTING.exec(name)?.[1] === undefined || from > at;
    return isKeyed(name) && isAfterLanguage ? [{ from, keys: source.argument(from) }] : [];
  }
  return CITES.test(name) ? citeArguments(source, at, name) : [];
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

/** Footnotes in footnotes are told apart so far, for each tells all that those in it cite: the words of deeper ones are those of the last. */
const MAX_NOTES = 4;

/** A footnote: its words are a paragraph of their own, and what it cites is cited where its mark stands. */
export function readNote(reader: LatexState, start: number): void {
  const { source, writer } = reader;
  const brace = source.brace(source.options(reader.at).end);
  if (brace === undefined || writer.noteDepth >= MAX_NOTES) {
    return;
  }
  writer.beginNote();
  reader.open(brace, ({ end }) => {
    writer.endNote({ start, end });
  });
}
