/** The person whom the sources call by a name, where what was known of him or her leads to nobody any more. */
import * as vscode from 'vscode';
import { foldName } from '../../library/cast.ts';
import type { Library } from '../../library/library.ts';
import type { SharedPerson } from '../../library/sourceQueries.ts';

/** So many people of a similar name are looked at. */
const NEAREST = 8;

/** Undefined where nobody has just this name. */
export async function personNamed({ queries }: Pick<Library, 'queries'>, name: string): Promise<SharedPerson | undefined> {
  const { items } = await queries.people({ order: 'count', filter: name }, { offset: 0, limit: NEAREST });
  return items.find((one) => foldName(one.name) === foldName(name));
}

/** What a page says then. */
export function nobodyText(): string {
  return vscode.l10n.t('No source names this person any more, or the name is another one now.');
}
