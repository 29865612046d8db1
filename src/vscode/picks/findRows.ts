/** Looks for rows over all sources: the index finds them, here they are made and put in order. */
import type * as vscode from 'vscode';
import type { SourceDigest } from '../../library/digest.ts';
import { Query } from '../../library/fold.ts';
import type { Services } from '../services.ts';
import { titleOf } from '../views/treeItems.ts';
import type { Filtered } from './filterRows.ts';
import { passageRow, personRow, type PlaceRow, sharedRow } from './placeRows.ts';

/** What is gone to. */
export type Goal = 'person' | 'quote';

/** The source that a person looks at. */
export interface Current {
  readonly uri: vscode.Uri;
  readonly digest: SourceDigest;
}

/** What is looked for. */
interface Sought {
  readonly typed: string;
  readonly limit: number;
  readonly current: Current | undefined;
}

/** At most `limit` rows that fit what was typed, the best first. */
export function findRows(services: Services, goal: Goal, sought: Sought): Promise<Filtered<PlaceRow>> {
  return goal === 'person' ? findPeople(services, sought) : findPassages(services, sought);
}

/** People, each once. Whom the current source names leads to that source, as there. */
async function findPeople(services: Services, { typed, limit, current }: Sought): Promise<Filtered<PlaceRow>> {
  const { total, items } = await services.library.queries.people({ order: 'mention', filter: typed }, { offset: 0, limit });
  const keys = current === undefined ? [] : await services.library.queries.keysIn(current.uri.toString());
  const here = new Map(current?.digest.people.map((person) => [keys[person.id], person]));
  const rows = items.flatMap((shared): readonly PlaceRow[] => {
    const person = here.get(shared.key);
    const source = listedSource(services, shared.first.uri);
    if (source === undefined) {
      return [];
    }
    const row = sharedRow(shared, source.uri, source.title);
    if (person === undefined || current === undefined) {
      return [row];
    }
    const { id, uri, span } = personRow({ uri: current.uri, title: undefined }, person);
    return [{ ...row, id, uri, span, person: person.id }];
  });
  return { rows, isCut: total > items.length };
}

/** Passages by their words, their speakers and the titles of their sources. */
async function findPassages(services: Services, { typed, limit }: Sought): Promise<Filtered<PlaceRow>> {
  const { passages, isCut } = await services.library.queries.findPassages({ filter: typed, limit });
  const query = new Query(typed);
  const found = passages.flatMap(({ uri, ...passage }) => {
    const source = listedSource(services, uri);
    if (source === undefined) {
      return [];
    }
    const row = passageRow({ ...source, ...passage });
    return [{ row, fit: query.fit(row.label, row.searched) ?? 2 }];
  });
  return { rows: found.sort((a, b) => a.fit - b.fit).map(({ row }) => row), isCut };
}

/** A source as rows tell of it; undefined for one that is none any more. */
export function listedSource({ library, store }: Services, uri: string): { readonly uri: vscode.Uri; readonly title: string } | undefined {
  const file = store.get(uri);
  return file === undefined ? undefined : { uri: file.uri, title: titleOf(file, library.state(uri)) };
}
