/** Completes a quotation that was begun in a draft by the quotes of the sources that have its words. */
import * as vscode from 'vscode';
import type { LineRange } from '../../core/lineMap.ts';
import type { DraftFormat } from '../../formats/drafts/draft.ts';
import type { SourceSummary } from '../../library/digest.ts';
import type { Library } from '../../library/library.ts';
import { placeOfPassage } from '../../library/passages.ts';
import type { SharedPassage } from '../../library/sourceQueries.ts';
import { citationOf } from '../copy/copied.ts';
import { citesByKey, type DraftStyle, hasLinks, insertedText, nextNote } from '../copy/inserted.ts';
import type { Insertable } from '../copy/insertedText.ts';
import { placeLines } from '../links/placeLines.ts';
import { placeLink } from '../links/placeLink.ts';
import type { Services } from '../services.ts';
import { oneLine, shorten } from '../views/excerpt.ts';
import { joined, paragraphText, speakerText } from '../views/wording.ts';
import { draftInsertion } from './draftEdit.ts';
import { styleFor } from './insertable.ts';
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
}

/** A quote that is offered, the key that its source is cited by, and else the lines that a link leads to, as far as they are known. */
interface Offer {
  readonly found: SharedPassage;
  readonly key: string | undefined;
  readonly lines: LineRange | undefined;
}

/** The quotes that are offered, those first that begin as typed; undefined when nobody waits any more. */
export async function quoteItems(
  services: Services,
  { document, position, typed, format }: Pick<Place, 'document' | 'position' | 'typed'> & { readonly format: DraftFormat },
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  const style = styleFor(format, services.settings);
  const sought = oneLine(typed.words.replace(/["“”„‟«»‹›`]|''/g, ' '));
  const offers = await offersOf(services, sought, style, token);
  const place = { document, position, typed, style };
  return token.isCancellationRequested
    ? undefined
    : new vscode.CompletionList(
        offers.map((one, index) => quoteItem(services, one, place, index)),
        true,
      );
}

/** What is offered, with the lines of all that is to be linked to: a completion is inserted as it is, and nothing of it can be looked up later. */
async function offersOf(
  { keys, library, store }: Services,
  sought: string,
  style: DraftStyle,
  token: vscode.CancellationToken,
): Promise<readonly Offer[]> {
  const [{ passages }, known] = await Promise.all([
    library.queries.findPassages({ filter: `“${sought}`, limit: LIMIT }),
    citesByKey(style) ? keys.known() : undefined,
  ]);
  const offers = passages
    .filter(({ uri, passage }) => passage.kind !== 'reported' && !isSample(store, uri))
    .map((found) => ({ found, key: known?.keyOf({ ...summaryOf(library, found.uri), uri: found.uri }), lines: undefined }));
  const linked = offers.filter(({ key }) => hasLinks(style) && key === undefined);
  if (linked.length === 0 || token.isCancellationRequested) {
    return offers;
  }
  const lines = await placeLines(
    library,
    linked.map(({ found }) => placeOfPassage(found)),
  );
  return offers.map((offer) => ({ ...offer, lines: lines[linked.indexOf(offer)] }));
}

function quoteItem(services: Services, offer: Offer, place: Place, index: number): vscode.CompletionItem {
  const { document, position, typed, style } = place;
  const { found } = offer;
  const { passage } = found;
  const insertable = insertableOf(services.library, offer, place);
  const range = rangeOf(document, position, typed);
  const { text, notes } = draftInsertion(document, range.start, insertedText([insertable], style, nextNote(document.getText())));
  const speaker = speakerText(found.speaker);
  const title = titleOf(services.library, found.uri);
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

function insertableOf(library: Library, { found, key, lines }: Offer, { document }: Place): Insertable {
  const { uri, passage, speaker } = found;
  return {
    kind: 'exact',
    words: passage.words,
    ...citationOf({ ...summaryOf(library, uri), uri, passage, speaker, paragraph: passage.paragraph }),
    ...(key === undefined ? {} : { key }),
    link: placeLink(document.uri, vscode.Uri.parse(uri), lines),
  };
}

function summaryOf(library: Library, uri: string): Partial<SourceSummary> {
  const state = library.state(uri);
  return state.kind === 'ready' ? state.summary : {};
}

function titleOf(library: Library, uri: string): string | undefined {
  const { title } = summaryOf(library, uri);
  return title === undefined ? undefined : oneLine(title);
}
