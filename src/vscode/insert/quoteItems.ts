/** Completes a quotation that was begun in a draft by the quotes of the sources that have its words. */
import * as vscode from 'vscode';
import type { DraftFormat } from '../../formats/drafts/draft.ts';
import type { SharedPassage } from '../../library/sourceQueries.ts';
import { citationOf } from '../copy/copied.ts';
import { type DraftStyle, type Insertable, insertedText, nextNote } from '../copy/inserted.ts';
import { linkTo } from '../links/placeLink.ts';
import type { KnownKeys } from '../bibliography/knownKeys.ts';
import type { Services } from '../services.ts';
import { oneLine, shorten } from '../views/excerpt.ts';
import { joined, paragraphText, speakerText } from '../views/wording.ts';
import { draftInsertion } from './draftEdit.ts';
import { citesByKey, styleFor } from './insertable.ts';
import { isSample } from './samples.ts';
import type { TypedQuote } from './typedQuote.ts';

/** So many are looked for, as fast as one types, of which those are offered that can be quoted; a label has so many letters. */
const LIMIT = 15;
const LABEL = 70;

/** Where completion was asked for, and how quotes are set there. */
interface Place {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly typed: TypedQuote;
  readonly style: DraftStyle;
  readonly known: KnownKeys | undefined;
}

/** The quotes that are offered, those first that begin as typed; undefined when nobody waits any more. */
export async function quoteItems(
  services: Services,
  { document, position, typed, format }: Pick<Place, 'document' | 'position' | 'typed'> & { readonly format: DraftFormat },
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  const { keys, library, settings } = services;
  const style = styleFor(format, settings);
  const sought = oneLine(typed.words.replace(/["“”„‟«»‹›`]|''/g, ' '));
  const [found, known] = await Promise.all([
    library.queries.findPassages({ filter: `“${sought}`, limit: LIMIT }),
    citesByKey(style) ? keys.known() : undefined,
  ]);
  if (token.isCancellationRequested) {
    return undefined;
  }
  const place = { document, position, typed, style, known };
  const offered = found.passages.filter(({ uri, passage }) => passage.kind !== 'reported' && !isSample(services.store, uri));
  return new vscode.CompletionList(
    offered.map((one, index) => quoteItem(services, one, place, index)),
    true,
  );
}

function quoteItem(services: Services, found: SharedPassage, place: Place, index: number): vscode.CompletionItem {
  const { document, position, typed, style } = place;
  const { passage } = found;
  const insertable = insertableOf(services, found, place);
  const range = rangeOf(document, position, typed);
  const { text, notes } = draftInsertion(document, range.start, insertedText([insertable], style, nextNote(document.getText())));
  const speaker = speakerText(found.speaker);
  const title = titleOf(services, found.uri);
  const item = new vscode.CompletionItem(
    { label: shorten(passage.words, LABEL), description: speaker },
    vscode.CompletionItemKind.Reference,
  );
  item.detail = joined(speaker, title, paragraphText(passage.paragraph));
  item.documentation = passage.words;
  item.range = range;
  item.insertText = text;
  // The words were found by our own rule, blind to case and marks: VS Code's is not to find them again.
  item.filterText = document.getText(new vscode.Range(range.start, position));
  item.sortText = String(index).padStart(3, '0');
  if (notes !== undefined) {
    item.additionalTextEdits = [vscode.TextEdit.insert(notes.at, notes.text)];
  }
  return item;
}

/** From the mark to the cursor, and what the editor closed the mark with. */
function rangeOf(document: vscode.TextDocument, position: vscode.Position, { start, closing }: TypedQuote): vscode.Range {
  const behind = document.lineAt(position.line).text.slice(position.character);
  const end = behind.startsWith(closing) ? position.translate(0, closing.length) : position;
  return new vscode.Range(position.with({ character: start }), end);
}

/** The link leads to the source: where in it the words are the index does not tell in lines, and to read the texts takes too long. */
function insertableOf({ library }: Services, { uri, passage, speaker }: SharedPassage, { document, known }: Place): Insertable {
  const state = library.state(uri);
  const summary = state.kind === 'ready' ? state.summary : {};
  const key = known?.keyOf({ ...summary, uri });
  return {
    kind: 'exact',
    words: passage.words,
    ...citationOf({ ...summary, uri, passage, speaker, paragraph: passage.paragraph }),
    ...(key === undefined ? {} : { key }),
    link: linkTo(document.uri, vscode.Uri.parse(uri)),
  };
}

function titleOf({ library }: Services, uri: string): string | undefined {
  const state = library.state(uri);
  return state.kind === 'ready' && state.summary.title !== undefined ? oneLine(state.summary.title) : undefined;
}
