/** The view Quotes: what is quoted and reported in the sources listed, by source or by person. */
import { placed } from '../../library/passages.ts';
import type { Held } from '../../library/sourceEntries.ts';
import type { Page, PeopleSelection, SharedPassage, SharedPerson } from '../../library/sourceQueries.ts';
import { AggregateTree } from './aggregateTree.ts';
import { inFiles, passageNodes, speakerNode, versionNodes } from './articleNodes.ts';
import { allOf, type Children, type TreeParts, type TreePlace } from './articleTree.ts';
import type { PassageNode, SharedPersonNode, SourceNode, SpeakerNode, TreeNode } from './treeNodes.ts';

/** The view Quotes. */
export class QuotesTree extends AggregateTree {
  constructor(parts: TreeParts) {
    super('verbatim.quotes', parts, ['verbatim.people.sort', 'verbatim.quotes.group']);
  }

  protected get listsSources(): boolean {
    return this.state.get('verbatim.quotes.group') === 'source';
  }

  get #selection(): PeopleSelection {
    return { order: this.state.get('verbatim.people.sort'), speakersOnly: true };
  }

  protected get held(): Held {
    return 'quotes';
  }

  protected async listed(limit: number): Promise<Children> {
    if (this.listsSources) {
      return this.sourceNodes(limit);
    }
    const people = await this.library.queries.people(this.#selection, { offset: 0, limit });
    const speakers = await this.library.queries.speakers({ offset: 0, limit: Math.max(0, limit - people.items.length) });
    return {
      nodes: [...people.items.map(sharedNode), ...speakers.items.map((one) => speakerNode(undefined, one))],
      total: people.total + speakers.total,
    };
  }

  protected async childrenOf(node: TreeNode, limit: number): Promise<Children> {
    const range = { offset: 0, limit };
    switch (node.kind) {
      case 'source':
        return this.#ofSource(node);
      case 'shared':
        return this.#across(node, await this.library.queries.personQuotes(node.shared.key, range));
      case 'speaker':
        return this.#across(node, await this.library.queries.speakerQuotes(node.speaker.key, range));
      case 'passage':
        return node.shared === undefined ? allOf([]) : this.#versions(node);
      default:
        return allOf([]);
    }
  }

  protected override async indexOf(parent: TreeNode | undefined, place: TreePlace, limit?: number): Promise<number | undefined> {
    if (parent === undefined) {
      return this.listsSources ? this.indexOfSource(place.key) : this.#indexOfWho(place);
    }
    // Of somebody who is quoted very often those passages are looked at that are listed.
    const count = parent.kind === 'source' || parent.kind === 'passage' ? limit : this.countOf(parent);
    return (await super.indexOf(parent, place, count)) ?? (parent.kind === 'source' ? undefined : this.#indexOfVersion(parent, place));
  }

  /** Where another place of the same quotation stands for this one. */
  async #indexOfVersion(parent: TreeNode, { target, key }: TreePlace): Promise<number | undefined> {
    const versions = target.kind === 'passage' ? await this.library.queries.versions({ uri: key, ...target.span }) : undefined;
    const { nodes } = await this.childrenOf(parent, this.countOf(parent));
    const index = nodes.findIndex(
      (node) =>
        node.kind === 'passage' &&
        node.shared !== undefined &&
        versions?.places.some(({ uri, passage }) => uri === node.file.key && passage.start === node.passage.start) === true,
    );
    return index < 0 ? undefined : index;
  }

  async #versions(node: PassageNode): Promise<Children> {
    const { start, end } = node.passage;
    const versions = await this.library.queries.versions({ uri: node.file.key, start, end });
    return allOf(versionNodes(node, versions?.places ?? [], (uri) => this.store.get(uri)));
  }

  async #indexOfWho({ key, person, speaker }: TreePlace): Promise<number | undefined> {
    const { queries } = this.library;
    if (person !== undefined) {
      return queries.indexOfPerson({ uri: key, person }, this.#selection);
    }
    const index = speaker === undefined ? undefined : await queries.indexOfSpeaker(speaker);
    return index === undefined ? undefined : index + (await queries.people(this.#selection, { offset: 0, limit: 0 })).total;
  }

  async #ofSource(node: SourceNode): Promise<Children> {
    const { file } = node;
    const passages = await this.passagesIn(file, (digest) => placed(file.key, digest, digest.passages));
    return allOf(passageNodes(node, passages, { speaker: true, source: false }));
  }

  #across(node: SharedPersonNode | SpeakerNode, { total, items }: Page<SharedPassage>): Children {
    const nodes: readonly PassageNode[] = passageNodes(
      node,
      inFiles(items, (uri) => this.store.get(uri)),
      { speaker: false, source: true },
    );
    return { total, nodes };
  }
}

function sharedNode(shared: SharedPerson): SharedPersonNode {
  return { kind: 'shared', id: `p:${shared.key}`, parent: undefined, shared, lists: 'quotes' };
}
