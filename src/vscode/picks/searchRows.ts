/** What a search finds as rows of a pick. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { openReadable } from '../../library/openReadable.ts';
import { findInArticle, type FoundPlace } from '../../library/search/findInArticle.ts';
import { parseQuery, type SearchQuery } from '../../library/search/searchQuery.ts';
import type { SearchHit } from '../../library/sourceQueries.ts';
import { headingWordsOf } from '../../library/store/sourceWords.ts';
import { matcherOf } from '../../library/store/words.ts';
import type { Services } from '../services.ts';
import { oneLine, shorten } from '../views/excerpt.ts';
import { dateText, joined } from '../views/wording.ts';
import { listedSource } from './findRows.ts';
import { passageRow, type PlaceRow, sharedRow } from './placeRows.ts';

const TITLE_LENGTH = 100;
/** Places of one text that is not saved that are listed. */
const UNSAVED_PLACES = 3;

/** The rows of hits, in their order. Those of sources that are none any more are left out. */
export function hitRows(services: Services, hits: readonly SearchHit[], typed: string): readonly PlaceRow[] {
  const query = parseQuery(typed);
  return hits.flatMap((hit): readonly PlaceRow[] => {
    switch (hit.kind) {
      case 'person':
        return sectioned(personRows(services, hit), vscode.l10n.t('People'));
      case 'passage':
        return sectioned(passageRows(services, hit), vscode.l10n.t('Quotes'));
      case 'text':
        return textRows(services, hit, { query, typed });
    }
  });
}

function sectioned(rows: readonly PlaceRow[], section: string): readonly PlaceRow[] {
  // The label of a row may be made when it is asked for, hence no copy by spreading.
  return rows.map((row) => Object.assign(row, { section }));
}

function personRows(services: Services, { person }: Extract<SearchHit, { kind: 'person' }>): readonly PlaceRow[] {
  const source = listedSource(services, person.first.uri);
  return source === undefined ? [] : [sharedRow(person, source.uri, source.title)];
}

function passageRows(services: Services, { uri, kind: _kind, ...passage }: Extract<SearchHit, { kind: 'passage' }>): readonly PlaceRow[] {
  const source = listedSource(services, uri);
  return source === undefined ? [] : [passageRow({ ...source, ...passage })];
}

function textRows(
  services: Services,
  { uri, places }: Pick<Extract<SearchHit, { kind: 'text' }>, 'uri' | 'places'>,
  { query, typed }: { readonly query: SearchQuery; readonly typed: string },
): readonly PlaceRow[] {
  const source = listedSource(services, uri);
  const rowAt = (place: FoundPlace | undefined): readonly PlaceRow[] =>
    source === undefined ? [] : [textRow(services, source, { place, isComing: places === undefined, typed, query })];
  return places === undefined || places.length === 0 ? rowAt(undefined) : places.flatMap(rowAt);
}

interface TextHit {
  /** None where it is not known, or the words stand in the title alone. */
  readonly place: FoundPlace | undefined;
  /** Whether the place is still to be found. */
  readonly isComing: boolean;
  readonly typed: string;
  readonly query: SearchQuery;
}

function textRow(
  { library }: Services,
  { uri, title }: { readonly uri: vscode.Uri; readonly title: string },
  { place, isComing, typed, query }: TextHit,
): PlaceRow {
  const label = shorten(oneLine(title), TITLE_LENGTH);
  const state = library.state(uri.toString());
  const { publisher, date } = state.kind === 'ready' ? state.summary : {};
  const span: Span | undefined = place === undefined ? undefined : { start: place.start, end: place.end };
  const around = place === undefined ? (isComing ? '…' : undefined) : oneLine(`${place.before}${place.words}${place.after}`);
  return {
    id: `${uri.toString()}#text#${span === undefined ? typed : `${String(span.start)}-${String(span.end)}`}`,
    uri,
    span,
    ...(span === undefined ? { terms: query.terms } : {}),
    section: vscode.l10n.t('Texts'),
    label,
    searched: label,
    item: () => ({
      iconPath: new vscode.ThemeIcon('file-text'),
      description: joined(publisher, dateText(date)),
      ...(around === undefined ? {} : { detail: around }),
    }),
  };
}

/** The rows of texts that are not saved: the index does not know them. */
export async function unsavedRows(services: Services, typed: string): Promise<readonly PlaceRow[]> {
  const query = parseQuery(typed);
  if (query.terms.length === 0 || query.speaker.length > 0) {
    return [];
  }
  const unsaved = vscode.workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && services.store.isSource(uri));
  const rows = await Promise.all(unsaved.map(({ uri }) => rowsOfUnsaved(services, uri.toString(), { query, typed })));
  return rows.flat();
}

async function rowsOfUnsaved(
  services: Services,
  uri: string,
  sought: { readonly query: SearchQuery; readonly typed: string },
): Promise<readonly PlaceRow[]> {
  const opened = await openReadable(services.library, uri);
  if (opened === undefined) {
    return [];
  }
  const { terms, source } = sought.query;
  const isWanted = matcherOf(source.map((word) => ({ words: [word], isPrefix: true })));
  const places = isWanted(` ${headingWordsOf(uri, opened.digest)} `) ? findInArticle(opened.article, terms, UNSAVED_PLACES) : [];
  return places.length === 0 ? [] : textRows(services, { uri, places }, sought);
}
