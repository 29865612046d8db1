/** What the three views have in common: at most 500 children a node, finding the node of a place, refreshing one node. */
import type * as vscode from 'vscode';
import { otherSpeaker, speakerKey } from '../../library/cast.ts';
import type { SourceDigest } from '../../library/digest.ts';
import type { Library } from '../../library/library.ts';
import { passagesOfPerson } from '../../library/passages.ts';
import type { PlacedPassage } from '../../library/sourceQueries.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import type { Target } from '../target.ts';
import type { Reading } from '../reading/reading.ts';
import type { SourceFile } from '../workspace/sourceModel.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';
import { type FilePassage, mentionNodes, passageNodes, withElsewhere } from './articleNodes.ts';
import { TreeItems } from './treeItems.ts';
import type { MoreNode, PersonNode, SourceNode, TreeNode } from './treeNodes.ts';
import type { ViewState } from './viewState.ts';

/** No node lists more children than this at once. */
export const PAGE = 500;

/** A node that this many come before is not revealed: all of them would have to be listed. */
const MAX_REVEALED = 5000;

/** Some of the children of a node. */
export interface Children {
  readonly nodes: readonly TreeNode[];
  /** How many there are, those included that are not among `nodes`. */
  readonly total: number;
}

/** Children that are all there. */
export function allOf(nodes: readonly TreeNode[]): Children {
  return { nodes, total: nodes.length };
}

/** A place that is looked for in a view, and whose it is. */
export interface TreePlace {
  readonly target: Target;
  /** Address of the source. */
  readonly key: string;
  /** The person, or whose passage it is, as an index of the people of the source. */
  readonly person?: number;
  /** The key of the speaker whose passage it is, where that is no named person. */
  readonly speaker?: string;
}

/** What a view is made with. */
export interface TreeParts {
  readonly store: SourceStore;
  readonly library: Library;
  readonly state: ViewState;
  readonly reading: Reading;
  readonly log: vscode.LogOutputChannel;
  /** Is told which nodes VS Code is to ask for again, with what is below them; undefined stands for everything. */
  readonly changed: (nodes: TreeNode[] | undefined) => void;
}

/** Base of what lists the nodes of a view. */
export abstract class ArticleTree extends Disposable {
  protected readonly store: SourceStore;
  protected readonly library: Library;
  protected readonly state: ViewState;
  protected readonly reading: Reading;
  protected isVisible = false;
  readonly #log: vscode.LogOutputChannel;
  readonly #items: TreeItems;
  readonly #changed: TreeParts['changed'];
  /** The node handed out last under each id: VS Code knows nodes by identity, so a refresh must name that one. */
  readonly #nodes = new Map<string, TreeNode>();
  /** How many children are listed of the nodes of which more than a page was asked for; the key of the root is empty. */
  readonly #listed = new Map<string, number>();

  constructor(name: string, parts: TreeParts) {
    super();
    this.store = parts.store;
    this.library = parts.library;
    this.state = parts.state;
    this.#log = parts.log;
    this.#changed = parts.changed;
    this.reading = parts.reading;
    this.#items = new TreeItems(parts, (id) => parts.state.isExpanded(`${name} ${id}`));
    this._register(parts.reading.onDidChange((uris) => this.refresh(this.knownSources(uris))));
  }

  /** Tells the tree whether it is seen; work that it put off while it was not is done then. */
  setVisible(isVisible: boolean): void {
    this.isVisible = isVisible;
  }

  /** The first nodes directly below the root, at least `limit` where there are so many. */
  protected abstract roots(limit: number): Promise<Children>;

  /** The first nodes directly below a node, at least `limit` where there are so many. */
  protected abstract childrenOf(node: TreeNode, limit: number): Promise<Children>;

  /** The children that are listed of a node, or of the root. */
  async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    const count = this.countOf(parent);
    const { nodes, total } = await this.#children(parent, count);
    const isCut = total > count;
    // The entry that stands for the rest is a child too.
    const listed: TreeNode[] = nodes.slice(0, isCut ? count - 1 : count);
    if (isCut) {
      listed.push({ kind: 'more', id: `${parent?.id ?? ''}/more`, parent, hidden: total - listed.length });
    }
    for (const node of listed) {
      this.#nodes.set(node.id, node);
    }
    return listed;
  }

  /** The item of a node, without a tooltip. */
  itemOf(node: TreeNode): vscode.TreeItem {
    return this.#items.itemOf(node);
  }

  /** The item, with the tooltip of its node. */
  withTooltip(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const tooltip = this.#items.tooltipOf(node);
    if (tooltip !== undefined) {
      item.tooltip = tooltip;
    }
    return item;
  }

  /** Lists 500 more of the children that `more` stands for; does nothing for a node of another view. */
  showMore(more: MoreNode): void {
    if (this.#nodes.get(more.id) !== more) {
      return;
    }
    const key = more.parent?.id ?? '';
    this.#listed.set(key, (this.#listed.get(key) ?? PAGE) + PAGE);
    this.refresh(more.parent === undefined ? undefined : [more.parent]);
  }

  /** Has VS Code ask again for these nodes and what is below; for everything when undefined. */
  refresh(nodes?: readonly TreeNode[]): void {
    if (nodes === undefined) {
      this.#nodes.clear();
      this.#changed(undefined);
      return;
    }
    // An empty list would be taken for the root.
    const known = nodes.flatMap((node) => this.#nodes.get(node.id) ?? []);
    if (known.length > 0) {
      this.#changed(known);
    }
  }

  /** The node handed out under this id. */
  protected known(id: string): TreeNode | undefined {
    return this.#nodes.get(id);
  }

  /** The nodes handed out of these sources themselves. */
  protected knownSources(uris: ReadonlySet<string>): readonly SourceNode[] {
    // Of many sources that are read at once few are listed, of many that are listed few change.
    const nodes = uris.size < this.#nodes.size ? [...uris].map((uri) => this.known(`s:${uri}`)) : [...this.#nodes.values()];
    return nodes.filter((node): node is SourceNode => node?.kind === 'source' && uris.has(node.file.key));
  }

  /** How many children of a node are listed, where there are so many. */
  protected countOf(parent: TreeNode | undefined): number {
    return this.#listed.get(parent?.id ?? '') ?? PAGE;
  }

  /**
   * The node of a place, or the nearest one above it that there is; undefined when the source is not listed. Lists more of
   * the children where the node is among those not listed yet.
   */
  async find(target: Target): Promise<TreeNode | undefined> {
    const place = await this.#placeOf(target);
    let found: TreeNode | undefined;
    for (;;) {
      const index = await this.indexOf(found, place);
      const child = index === undefined ? undefined : await this.#child(found, index);
      if (child === undefined) {
        return found;
      }
      found = child;
      // A quotation that stands in several sources has its other places below it.
      if (child.kind === target.kind ? this.leadsTo(child, place) || child.kind !== 'passage' : child.kind === 'mention') {
        return child;
      }
    }
  }

  /** The how-manieth child of a node leads to a place, from 0; undefined when none does. */
  protected async indexOf(parent: TreeNode | undefined, place: TreePlace, limit = Infinity): Promise<number | undefined> {
    const { nodes } = await this.#children(parent, limit);
    const index = nodes.findIndex((node) => this.leadsTo(node, place));
    return index < 0 ? undefined : index;
  }

  /** The quotes and the mentions of a person in one source. */
  protected async placesOf(node: PersonNode): Promise<Children> {
    const { file, person } = node;
    const names = { speaker: false, source: node.label === 'nameAndSource' };
    const passages = await this.passagesIn(file, (digest) => passagesOfPerson(file.key, digest, person.id));
    const quotes = passageNodes(node, passages, names);
    try {
      return allOf([...quotes, ...(await mentionNodes(this.library, node))]);
    } catch (error) {
      // The file went or was locked meanwhile; its own node tells, and the quotes are known without it.
      this.#log.warn('The mentions of a person could not be listed.', error instanceof Error ? error : String(error));
      return allOf(quotes);
    }
  }

  /** Some passages of a source, with the number of other sources that have each of them too. */
  protected async passagesIn(file: SourceFile, some: (digest: SourceDigest) => readonly PlacedPassage[]): Promise<readonly FilePassage[]> {
    const { queries } = this.library;
    const [digest, counts] = await Promise.all([queries.digest(file.key), queries.sharedCounts(file.key)]);
    return digest === undefined ? [] : withElsewhere(file, some(digest), digest, counts);
  }

  async #children(parent: TreeNode | undefined, limit: number): Promise<Children> {
    return parent === undefined ? this.roots(limit) : this.childrenOf(parent, limit);
  }

  /** A child, which is listed if it is not yet; undefined where too many would have to be. */
  async #child(parent: TreeNode | undefined, index: number): Promise<TreeNode | undefined> {
    if (index >= MAX_REVEALED) {
      return undefined;
    }
    if (index >= this.countOf(parent) - 1) {
      this.#listed.set(parent?.id ?? '', Math.ceil((index + 2) / PAGE) * PAGE);
      this.refresh(parent === undefined ? undefined : [parent]);
    }
    return (await this.#children(parent, index + 1)).nodes[index];
  }

  async #placeOf(target: Target): Promise<TreePlace> {
    const key = target.uri.toString();
    if (target.kind !== 'passage') {
      return { target, key, ...(target.kind === 'source' ? {} : { person: target.person }) };
    }
    const digest = await this.library.queries.digest(key);
    const passage = digest?.passages.find((one) => one.start === target.span.start && one.end === target.span.end);
    if (passage?.person !== undefined) {
      return { target, key, person: passage.person };
    }
    return { target, key, ...(passage === undefined ? {} : { speaker: speakerKey(otherSpeaker(passage)) }) };
  }

  /** Whether a node is that of a place, or above it. */
  protected leadsTo(node: TreeNode, { target, key, person, speaker }: TreePlace): boolean {
    switch (node.kind) {
      case 'folder':
        return this.#isBelow(node.folder.key, this.store.get(key));
      case 'range':
        return node.files.some((file) => file.key === key);
      case 'source':
        return node.file.key === key;
      case 'person':
        return node.file.key === key && node.person.id === person;
      case 'speaker':
        return node.file?.key === key && node.speaker.key === speaker;
      case 'passage':
        return (
          node.file.key === key &&
          target.kind === 'passage' &&
          node.passage.start === target.span.start &&
          node.passage.end === target.span.end
        );
      case 'mention':
        return node.file.key === key && target.kind === 'mention' && node.mention.start === target.span.start;
      case 'shared':
      case 'missing':
      case 'more':
        return false;
    }
  }

  #isBelow(folder: string, file: SourceFile | undefined): boolean {
    for (let above = file?.folder; above !== undefined; above = above.parent) {
      if (above.key === folder) {
        return true;
      }
    }
    return false;
  }
}
