/** "Add to Group…": people become members of a group of the setting `verbatim.groups`. */
import * as vscode from 'vscode';
import { UserError } from '../../shared/userError.ts';
import { askFor, type Choice, fitting } from '../corrections/ask.ts';
import { people } from '../corrections/subjects.ts';
import type { Services } from '../services.ts';
import { listText, peopleText } from '../views/wording.ts';

/** Adds those who are pointed at, else those in use, to a group that is chosen or typed. */
export async function addToGroup(services: Services, clicked: unknown, selected: unknown): Promise<void> {
  const { settings } = services;
  const { groups, problem } = settings.groups;
  if (problem !== undefined) {
    throw new UserError(problem);
  }
  const title = vscode.l10n.t('Add to Group');
  const names = [...new Set((await people(services, clicked, selected, title)).map(({ name }) => name))];
  if (names.length === 0) {
    return;
  }
  const known = groups.map(({ name, people: members }) => ({ label: name, description: peopleText(members.length), value: name }));
  const chosen = await askFor({
    title,
    placeholder: vscode.l10n.t('Which group is {0} in? Choose one, or type the name of a new one', listText(names)),
    choices: (typed) => withNew(known, typed),
  });
  if (chosen !== undefined) {
    await settings.addToGroup(chosen.value, names);
  }
}

function withNew(known: readonly Choice<string>[], typed: string): readonly Choice<string>[] {
  const name = typed.trim();
  const isNew = name !== '' && !known.some(({ value }) => value === name);
  return [...fitting(known, typed), ...(isNew ? [{ label: name, description: vscode.l10n.t('a new group'), value: name }] : [])];
}
