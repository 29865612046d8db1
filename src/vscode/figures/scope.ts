/** Which figures a table shows: by what, and of which sources; as an address, as a title, and asked for. */
import * as vscode from 'vscode';
import type { FiguresBy } from '../../library/figures.ts';
import { askFor, fitting } from '../corrections/ask.ts';
import type { Services } from '../services.ts';
import { targetOf } from '../target.ts';
import { shorten } from '../views/excerpt.ts';
import { titleOf } from '../views/treeItems.ts';
import { isTreeNode } from '../views/treeNodes.ts';

/** The scheme of the tables. */
export const FIGURES_SCHEME = 'verbatim-quoted';

/** In a tab so much of a title is of use. */
const TITLE_LENGTH = 60;

const KINDS: readonly FiguresBy[] = ['person', 'source', 'publisher', 'group'];

/** Which figures are meant. */
export interface FiguresScope {
  readonly by: FiguresBy;
  /** Address of a source or folder; undefined for all sources. */
  readonly within: string | undefined;
}

/** The scope that was clicked on: a source, a folder, or a table that is shown. All sources where it was none of these. */
export function withinOf(clicked: unknown): string | undefined {
  if (clicked instanceof vscode.Uri && clicked.scheme === FIGURES_SCHEME) {
    return scopeOf(clicked)?.within;
  }
  if (isTreeNode(clicked) && clicked.kind === 'folder') {
    return clicked.folder.key;
  }
  const target = targetOf(clicked);
  return target?.kind === 'source' ? target.uri.toString() : undefined;
}

/** Asks by what the figures are to be told; undefined when nothing is chosen. */
export async function askForScope(services: Services, title: string, clicked: unknown): Promise<FiguresScope | undefined> {
  const within = withinOf(clicked);
  const isOne = within !== undefined && services.store.get(within) !== undefined;
  const choices = KINDS.filter((by) => !isOne || by === 'person' || by === 'group').map((by) => ({
    label: byText(by),
    description: byDetail(by),
    value: by,
  }));
  const chosen = await askFor({
    title: vscode.l10n.t('{0}: {1}', title, scopeText(services, within)),
    placeholder: vscode.l10n.t('How are the quotes to be counted?'),
    choices: (typed) => fitting(choices, typed),
  });
  return chosen === undefined ? undefined : { by: chosen.value, within };
}

/** The address of a table, whose last part is its title. */
export function addressOf(services: Services, scope: FiguresScope): vscode.Uri {
  const name = titleText(services, scope).replace(/[/\\]/g, ' ');
  return vscode.Uri.from({ scheme: FIGURES_SCHEME, path: `/${name}.md`, query: JSON.stringify(scope) });
}

/** What a table shows; undefined for an address that is none of a table. */
export function scopeOf({ scheme, query }: vscode.Uri): FiguresScope | undefined {
  if (scheme !== FIGURES_SCHEME) {
    return undefined;
  }
  const { by, within } = parsed(query);
  const kind = KINDS.find((one) => one === by);
  return kind === undefined ? undefined : { by: kind, within: typeof within === 'string' ? within : undefined };
}

function parsed(query: string): { readonly by?: unknown; readonly within?: unknown } {
  try {
    const value: unknown = JSON.parse(query);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {}; // anybody can make an address
  }
}

/** "Who Is Quoted by Person – All Sources" */
export function titleText(services: Services, { by, within }: FiguresScope): string {
  const where = scopeText(services, within);
  switch (by) {
    case 'person':
      return vscode.l10n.t('Who Is Quoted by Person – {0}', where);
    case 'source':
      return vscode.l10n.t('Who Is Quoted by Source – {0}', where);
    case 'publisher':
      return vscode.l10n.t('Who Is Quoted by Publisher – {0}', where);
    case 'group':
      return vscode.l10n.t('Who Is Quoted by Group – {0}', where);
  }
}

/** The sources that are meant: the title of the one, the name of the folder, or all. */
export function scopeText({ store, library }: Services, within: string | undefined): string {
  if (within === undefined) {
    return vscode.l10n.t('All Sources');
  }
  const file = store.get(within);
  const name = file === undefined ? (vscode.Uri.parse(within).path.split('/').at(-1) ?? within) : titleOf(file, library.state(within));
  return shorten(name, TITLE_LENGTH);
}

function byText(by: FiguresBy): string {
  switch (by) {
    case 'person':
      return vscode.l10n.t('By Person');
    case 'source':
      return vscode.l10n.t('By Source');
    case 'publisher':
      return vscode.l10n.t('By Publisher');
    case 'group':
      return vscode.l10n.t('By Group');
  }
}

function byDetail(by: FiguresBy): string {
  switch (by) {
    case 'person':
      return vscode.l10n.t('people, and groups and unnamed speakers as the texts call them');
    case 'source':
      return vscode.l10n.t('each source');
    case 'publisher':
      return vscode.l10n.t('where the sources tell who published them');
    case 'group':
      return vscode.l10n.t('the groups of the setting verbatim.groups');
  }
}
