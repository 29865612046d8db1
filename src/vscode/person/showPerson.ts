/** What "Show Person…" does: shows the page of who is pointed at or in use, else of whom the person names. */
import * as vscode from 'vscode';
import { askForShared, keyOf, people } from '../corrections/subjects.ts';
import { noSources } from '../picks/pickPlace.ts';
import type { Services } from '../services.ts';
import { isTreeNode } from '../views/treeNodes.ts';
import type { ShownPerson } from './personModel.ts';

/** What a key gives that is to show the person in use. */
const IN_USE = 'inUse';

/** Shows a page. `clicked` is a node, a place of the reader, `inUse` for who is used, or nothing to ask over all sources. */
export async function showPerson(services: Services, clicked: unknown): Promise<void> {
  await services.store.ready();
  const person = await personAt(services, clicked, {
    title: vscode.l10n.t('Show Person'),
    placeholder: vscode.l10n.t('Whose page is to be shown? Type a name'),
  });
  if (person !== undefined) {
    await services.persons.show(person);
  }
}

/** Who is pointed at or in use, else whom the person names, who is asked with these words. Throws a `UserError` where there are no sources. */
export async function personAt(
  services: Services,
  clicked: unknown,
  { title, placeholder }: { readonly title: string; readonly placeholder: string },
): Promise<ShownPerson | undefined> {
  if (isTreeNode(clicked) && clicked.kind === 'shared') {
    return clicked.shared; // who is in very many sources is not looked up in all of them
  }
  if (clicked === undefined) {
    if (services.store.size === 0) {
      throw noSources();
    }
    return askForShared(services, title, placeholder);
  }
  const [first] = await people(services, clicked === IN_USE ? undefined : clicked, undefined, title);
  const key = first === undefined ? undefined : await keyOf(services, first);
  return first === undefined || key === undefined ? undefined : { key, name: first.name };
}
