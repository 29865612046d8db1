/** The people and quotes of all sources as VS Code's `#` list shows them. */
import * as vscode from 'vscode';
import { FoldedText, foldText } from '../../core/text/foldText.ts';
import type { PassagePlace, PersonInSource, SharedPassage, SharedPerson } from '../../library/sourceQueries.ts';
import { listedSource } from '../picks/findRows.ts';
import type { Services } from '../services.ts';
import { around, oneLine, shorten } from '../views/excerpt.ts';
import { countsText, doubtText, joined, speakerText } from '../views/wording.ts';
import { textAddressOf } from '../workspace/textAddress.ts';
import { passageKind, PERSON_KIND } from './documentSymbols.ts';
import { placeLocations } from './placeLocations.ts';

/** So many people and so many quotes are listed. */
const LIMIT = 100;
const LABEL_LENGTH = 90;
/** Of a longer quote so many characters before what was typed are shown. */
const BEFORE = 20;
/** The place is looked up when somebody goes there: no file is opened or read for a list. */
const UNKNOWN_RANGE = new vscode.Range(0, 0, 0, 0);

/** A symbol that leads to a person, where a source names him or her first, or to a passage. */
class SourceSymbol extends vscode.SymbolInformation {
  readonly leadsTo: PassagePlace | PersonInSource;

  constructor(
    leadsTo: PassagePlace | PersonInSource,
    shown: { readonly source: vscode.Uri; readonly name: string; readonly kind: vscode.SymbolKind; readonly beside: string },
  ) {
    super(shown.name, shown.kind, shown.beside, new vscode.Location(textAddressOf(shown.source), UNKNOWN_RANGE));
    this.leadsTo = leadsTo;
  }
}

/** Those that fit what was typed, the best first; without anything typed, those with the most quotes and the first quotes. */
export async function provideWorkspaceSymbols(
  services: Services,
  typed: string,
  token: vscode.CancellationToken,
): Promise<vscode.SymbolInformation[]> {
  const isOver = (): boolean => token.isCancellationRequested;
  const { library, store } = services;
  // Nothing is looked for in a window that has no sources of its own and has shown none.
  if (store.size === 0 && (await store.mayHaveOwnSource())) {
    await store.ready();
  }
  if (store.size === 0 || isOver()) {
    return [];
  }
  const [{ items }, { passages }] = await Promise.all([
    library.queries.people({ order: 'count', filter: typed }, { offset: 0, limit: LIMIT }),
    library.queries.findPassages({ filter: typed, limit: LIMIT, isUncounted: true }),
  ]);
  return isOver()
    ? []
    : [...items.flatMap((one) => personSymbol(services, one, typed)), ...passages.flatMap((one) => passageSymbol(services, one, typed))];
}

/** The symbol with its place. */
export async function resolveWorkspaceSymbol(
  services: Services,
  symbol: vscode.SymbolInformation,
  token: vscode.CancellationToken,
): Promise<vscode.SymbolInformation> {
  if (!(symbol instanceof SourceSymbol)) {
    return symbol;
  }
  const { leadsTo } = symbol;
  const place = 'start' in leadsTo ? leadsTo : await firstNaming(services, leadsTo);
  const [location] = place === undefined ? [] : await placeLocations(services, [place], token);
  symbol.location = location ?? symbol.location;
  return symbol;
}

async function firstNaming({ library }: Services, { uri, person }: PersonInSource): Promise<PassagePlace | undefined> {
  const first = (await library.queries.digest(uri))?.people[person]?.first;
  return first === undefined ? undefined : { uri, ...first };
}

function personSymbol(services: Services, person: SharedPerson, typed: string): readonly SourceSymbol[] {
  const source = services.store.get(person.first.uri)?.uri;
  const beside = joined(person.role, countsText(person));
  return source === undefined
    ? []
    : [new SourceSymbol(person.first, { source, name: findable(oneLine(person.name), typed), kind: PERSON_KIND, beside })];
}

function passageSymbol(services: Services, { uri, passage, speaker }: SharedPassage, typed: string): readonly SourceSymbol[] {
  const source = listedSource(services, uri);
  if (source === undefined) {
    return [];
  }
  const { start, end, words, confidence } = passage;
  const said = joined(speakerText(speaker), doubtText(confidence));
  const title = shorten(source.title, LABEL_LENGTH);
  const excerpt = excerptFor(words, typed);
  const bySpeaker = joined(excerpt, said);
  // Found by who said it, it has that in its name, for there VS Code looks, and not a second time beside it.
  const isBySpeaker = !holdsTyped(excerpt, typed) && holdsTyped(bySpeaker, typed);
  const name = isBySpeaker ? bySpeaker : findable(excerpt, typed);
  const beside = isBySpeaker ? title : joined(said, title);
  return [new SourceSymbol({ uri, start, end }, { source: source.uri, name, kind: passageKind(passage), beside })];
}

/** The words of a passage, of a longer one those around the first that was typed. */
function excerptFor(words: string, typed: string): string {
  const first = foldText(typed).split(' ')[0] ?? '';
  const shown = shorten(words, LABEL_LENGTH);
  if (shown.length === words.length || first === '' || foldText(shown).includes(first)) {
    return shown || '…';
  }
  const folded = new FoldedText(words);
  const at = folded.text.indexOf(first);
  if (at < 0) {
    return shown;
  }
  const { start, end } = folded.sourceOf({ start: at, end: at + first.length });
  return around(words.slice(0, start), words.slice(start, end), words.slice(end), { before: BEFORE, after: LABEL_LENGTH - BEFORE }).text;
}

/**
 * VS Code leaves out symbols whose names do not hold all that was typed, letter for letter and in order. What was found all the
 * same, by other accents or in another order, has what was typed behind its name.
 */
function findable(name: string, typed: string): string {
  return holdsTyped(name, typed) ? name : joined(name, oneLine(typed));
}

function holdsTyped(name: string, typed: string): boolean {
  return holdsLetters(name.toLowerCase(), typed.toLowerCase().replace(/[\s"“”…*]/g, ''));
}

function holdsLetters(name: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = name.indexOf(letter, from);
    if (at < 0) {
      return false;
    }
    from = at + letter.length;
  }
  return true;
}
