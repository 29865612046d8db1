/** Completes a cite key: the keys of bibliographies, and those that sources name themselves. */
import * as vscode from 'vscode';
import { type BibliographyEntry, entryOfFields } from '../../formats/bibliography/entry.ts';
import { wordsOf } from '../../library/store/words.ts';
import type { KnownKeys } from '../bibliography/knownKeys.ts';
import type { Services } from '../services.ts';
import { oneLine, shorten } from '../views/excerpt.ts';
import type { TypedKey } from './typedQuote.ts';

/** So many keys are offered at once. */
const LIMIT = 200;
/** Of the title so much stands beside the key. */
const DESCRIPTION = 50;

/** The keys that are offered: they begin as typed, or the words of author and title do. Undefined when nobody waits any more. */
export async function keyItems(
  services: Services,
  position: vscode.Position,
  { start, typed }: TypedKey,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  const known = await services.keys.known();
  if (token.isCancellationRequested) {
    return undefined;
  }
  const entries = new Map([...ownEntries(services), ...known.entries].map((entry) => [entry.key, entry]));
  const fitting = [...entries.values()].filter((entry) => fits(known, entry, typed));
  const range = new vscode.Range(position.with({ character: start }), position);
  return new vscode.CompletionList(
    fitting.slice(0, LIMIT).map((entry) => keyItem(entry, typed, range)),
    fitting.length > LIMIT || typed !== '',
  );
}

/** The entries that sources are by what they say of themselves. */
function* ownEntries({ store, library }: Services): Generator<BibliographyEntry> {
  for (const { key: uri } of store.all()) {
    const state = library.state(uri);
    const entry = state.kind === 'ready' ? entryOfFields(state.summary) : undefined;
    if (entry !== undefined) {
      yield entry;
    }
  }
}

function fits(known: KnownKeys, entry: BibliographyEntry, typed: string): boolean {
  const sought = wordsOf(typed).join(' ');
  return entry.key.toLowerCase().includes(typed.toLowerCase()) || (sought !== '' && known.wordsOf(entry).includes(` ${sought}`));
}

function keyItem({ key, author, year, title }: BibliographyEntry, typed: string, range: vscode.Range): vscode.CompletionItem {
  const label = { label: key, description: shorten(title ?? author ?? '', DESCRIPTION) };
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Reference);
  item.detail = [author, year]
    .filter((part) => part !== undefined)
    .map(oneLine)
    .join(', ');
  item.documentation = title ?? '';
  item.range = range;
  item.filterText = typed;
  item.sortText = `${key.toLowerCase().startsWith(typed.toLowerCase()) ? '0' : '1'}${key}`;
  return item;
}
