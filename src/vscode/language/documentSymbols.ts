/** The people and quotes of a source as VS Code's Outline, its `@` list and its breadcrumbs show them. */
import * as vscode from 'vscode';
import { compareSpans, contains, type Span } from '../../core/span.ts';
import { speakerOf } from '../../library/cast.ts';
import type { DigestPassage } from '../../library/digest.ts';
import type { Services } from '../services.ts';
import { oneLine, shorten } from '../views/excerpt.ts';
import { correctedText, doubtText, joined, personCountsText, speakerText } from '../views/wording.ts';
import { type SourceDocument, sourceDocument } from './sourceDocument.ts';

const LABEL_LENGTH = 80;
/** People have no kind of their own in VS Code; this one has a sign and a heading to itself, and is used by no language for texts. */
export const PERSON_KIND = vscode.SymbolKind.Class;

/** The kind of a passage. */
export function passageKind({ kind }: Pick<DigestPassage, 'kind'>): vscode.SymbolKind {
  return kind === 'reported' ? vscode.SymbolKind.Event : vscode.SymbolKind.String;
}

/** Provides them; undefined for what is no source. */
export async function provideDocumentSymbols(
  services: Services,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentSymbol[] | undefined> {
  const source = await sourceDocument(services, document, token);
  return source === undefined ? undefined : nested(source, [...peopleOf(source), ...passagesOf(source)]);
}

/** What becomes a symbol. */
interface Listed extends Span {
  readonly name: string;
  readonly detail: string;
  readonly kind: vscode.SymbolKind;
}

/** Each person once, where he or she is first named. */
function peopleOf({ opened: { digest } }: SourceDocument): readonly Listed[] {
  return digest.people.map((person) => ({
    ...person.first,
    name: oneLine(person.name),
    detail: joined(
      person.role === undefined ? undefined : oneLine(person.role),
      personCountsText(person),
      correctedText(person.isCorrected),
    ),
    kind: PERSON_KIND,
  }));
}

function passagesOf({ opened: { digest } }: SourceDocument): readonly Listed[] {
  return digest.passages.map((passage) => {
    const reported = passage.kind === 'reported' ? vscode.l10n.t('reported') : undefined;
    return {
      start: passage.start,
      end: passage.end,
      name: shorten(passage.words, LABEL_LENGTH),
      detail: joined(speakerText(speakerOf(passage, digest.people)), doubtText(passage.confidence), reported),
      kind: passageKind(passage),
    };
  });
}

/**
 * Symbols by what stands in what: reported speech holds its quotes, a quote the names that fall in it first. A person holds no
 * quotes: VS Code takes a symbol for what the cursor is in wherever its range holds the cursor, so that a range from the first
 * to the last quote of somebody would claim all that others say in between, in the breadcrumbs and as a line that sticks.
 */
function nested(source: SourceDocument, listed: readonly Listed[]): vscode.DocumentSymbol[] {
  const roots: vscode.DocumentSymbol[] = [];
  const open: { readonly place: Span; readonly symbol: vscode.DocumentSymbol }[] = [];
  for (const place of [...listed].sort(compareSpans)) {
    const range = source.rangeOf(place);
    // VS Code takes no symbol without a name.
    const symbol = new vscode.DocumentSymbol(place.name || '…', place.detail, place.kind, range, range);
    let holder = open.at(-1);
    while (holder !== undefined && !contains(holder.place, place)) {
      open.pop();
      holder = open.at(-1);
    }
    (holder?.symbol.children ?? roots).push(symbol);
    open.push({ place, symbol });
  }
  return roots;
}
