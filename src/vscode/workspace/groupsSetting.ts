/** The setting `verbatim.groups`: what it may be, and what is wrong with it. */
import * as vscode from 'vscode';
import type { PersonGroup } from '../../library/figures.ts';

/** The groups that the user has named, or why the setting is none. */
export interface GroupsSetting {
  readonly groups: readonly PersonGroup[];
  /** A sentence; undefined when nothing is wrong. */
  readonly problem: string | undefined;
}

/** Reads the value of the setting. */
export function groupsOf(value: unknown): GroupsSetting {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      groups: [],
      problem: vscode.l10n.t('The setting verbatim.groups must be an object: each name of a group with a list of people.'),
    };
  }
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const wrong = entries.find(([, people]) => !isNames(people));
  if (wrong !== undefined) {
    return { groups: [], problem: vscode.l10n.t('In the setting verbatim.groups, “{0}” must be a list of names.', wrong[0]) };
  }
  return { groups: entries.flatMap(([name, people]) => (isNames(people) ? [{ name, people }] : [])), problem: undefined };
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && one.trim() !== '');
}
