/** Which quotes are exported: of what is pointed at, else what the person chooses. */
import * as vscode from 'vscode';
import { placeOfPassage } from '../../library/passages.ts';
import type { PlacedPassage } from '../../library/sourceQueries.ts';
import type { CancellationToken } from '../../shared/lifecycle.ts';
import { inOrder, passagesOfFiles, passagesOfNode } from '../copy/nodePassages.ts';
import { askFor, type Choice, fitting } from '../corrections/ask.ts';
import type { Services } from '../services.ts';
import { given } from '../target.ts';
import { shorten } from '../views/excerpt.ts';
import { titleOf } from '../views/treeItems.ts';
import { isTreeNode, type TreeNode } from '../views/treeNodes.ts';
import { counted, speakerText } from '../views/wording.ts';

/** So much of a title is of use in the name of a file. */
const NAME_LENGTH = 60;

/** What is exported. */
export interface QuotesScope {
  /** As a person would call it. */
  readonly name: string;
  /** Its passages part by part, in order of the sources and of the text, each once. */
  readonly passages: (token?: CancellationToken) => AsyncGenerator<readonly PlacedPassage[]>;
}

/** The scope of what is clicked on and selected with it; without that one is asked for. Undefined when none is chosen. */
export async function askForQuotes(services: Services, clicked: unknown, selected: unknown): Promise<QuotesScope | undefined> {
  const pointedAt = scopeOfNodes(services, given(clicked, selected));
  if (pointedAt !== undefined) {
    return pointedAt;
  }
  const choices = choicesOf(services);
  const [only, ...others] = choices;
  if (others.length === 0) {
    return only?.value;
  }
  const chosen = await askFor({
    title: vscode.l10n.t('Export Quotes'),
    placeholder: vscode.l10n.t('Which quotes are exported?'),
    choices: (typed) => fitting(choices, typed),
  });
  return chosen?.value;
}

/** What nodes of the views stand for together; undefined where they stand for no quotes. */
export function scopeOfNodes(services: Services, pointedAt: readonly unknown[]): QuotesScope | undefined {
  const nodes = pointedAt.filter(isTreeNode).filter(({ kind }) => kind !== 'mention' && kind !== 'missing' && kind !== 'more');
  const [only, ...others] = nodes;
  if (only === undefined) {
    return undefined;
  }
  return others.length === 0
    ? { name: shorten(nameOf(services, only), NAME_LENGTH), passages: (token) => passagesOfNode(services, only, token) }
    : {
        name: counted(vscode.l10n.t('{0, plural, one {# selected entry} other {# selected entries}}'), nodes.length),
        passages: (token) => passagesTogether(services, nodes, token),
      };
}

/** All that is found in all sources. */
export function allQuotes(services: Services): QuotesScope {
  return { name: vscode.l10n.t('All Sources'), passages: (token) => passagesOfFiles(services, services.store.all(), token) };
}

async function* passagesTogether(
  services: Services,
  nodes: readonly TreeNode[],
  token: CancellationToken | undefined,
): AsyncGenerator<readonly PlacedPassage[]> {
  const found: PlacedPassage[] = [];
  for (const node of nodes) {
    for await (const passages of passagesOfNode(services, node, token)) {
      found.push(...passages);
    }
  }
  yield inOrder(services, found, placeOfPassage);
}

function choicesOf(services: Services): readonly Choice<QuotesScope>[] {
  const { trees, readers, store, library } = services;
  const selected = scopeOfNodes(services, trees.selection);
  const shown = readers.active?.uri;
  const file = shown === undefined ? undefined : store.get(shown);
  const all = allQuotes(services);
  return [
    ...(selected === undefined ? [] : [{ label: selected.name, description: vscode.l10n.t('in the view'), value: selected }]),
    ...(file === undefined ? [] : [ofFile(titleOf(file, library.state(file.key)), (token) => passagesOfFiles(services, [file], token))]),
    { label: all.name, value: all },
  ];
}

function ofFile(title: string, passages: QuotesScope['passages']): Choice<QuotesScope> {
  const name = shorten(title, NAME_LENGTH);
  return { label: name, description: vscode.l10n.t('in the reader'), value: { name, passages } };
}

function nameOf({ library }: Services, node: TreeNode): string {
  switch (node.kind) {
    case 'person':
      return node.person.name;
    case 'shared':
      return node.shared.name;
    case 'speaker':
      return speakerText(node.speaker.name);
    case 'source':
      return titleOf(node.file, library.state(node.file.key));
    case 'folder':
      return node.folder.name;
    case 'range':
      return `${node.files[0]?.name ?? ''} – ${node.files.at(-1)?.name ?? ''}`;
    case 'passage':
      return node.passage.words;
    case 'mention':
    case 'missing':
    case 'more':
      return '';
  }
}
