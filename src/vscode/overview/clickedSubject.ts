/** Of what an overview is to be shown: told by what was clicked on, else asked for. */
import * as vscode from 'vscode';
import type { OverviewSubject } from '../../shared/overviewProtocol.ts';
import { withinOf } from '../figures/scope.ts';
import { personAt } from '../person/showPerson.ts';
import type { Services } from '../services.ts';

/** The folder that was clicked on; all sources where it was none. */
export function clickedFolder(clicked: unknown): OverviewSubject {
  const within = withinOf(clicked);
  return within === undefined ? {} : { within };
}

/** The person who is pointed at, whose page is in front, or who is in use, else whom somebody names; undefined when that is nobody. */
export async function clickedPerson(services: Services, clicked: unknown): Promise<OverviewSubject | undefined> {
  // From the title of a tab a command is given the address of the tab.
  const page = clicked === undefined || clicked instanceof vscode.Uri ? services.persons.active?.subject : undefined;
  const person =
    page ??
    (await personAt(services, clicked, {
      title: vscode.l10n.t('Show Overview of Person'),
      placeholder: vscode.l10n.t('Whose overview is to be shown? Type a name'),
    }));
  return person === undefined ? undefined : { person: { key: person.key, name: person.name } };
}
