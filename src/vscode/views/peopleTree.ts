/** The view People: everybody named in the sources listed, once across them or by source. */
import type { Held } from '../../library/sourceEntries.ts';
import type { SharedPerson } from '../../library/sourceQueries.ts';
import { peopleOfSource, personNode } from './articleNodes.ts';
import { AggregateTree } from './aggregateTree.ts';
import { allOf, type Children, type TreeParts, type TreePlace } from './articleTree.ts';
import type { PersonNode, SharedPersonNode, TreeNode } from './treeNodes.ts';

/** The view People. */
export class PeopleTree extends AggregateTree {
  constructor(parts: TreeParts) {
    super('verbatim.people', parts, ['verbatim.people.sort', 'verbatim.people.group']);
  }

  protected get listsSources(): boolean {
    return this.state.get('verbatim.people.group') === 'source';
  }

  protected get held(): Held {
    return 'people';
  }

  protected async listed(limit: number): Promise<Children> {
    if (this.listsSources) {
      return this.sourceNodes(limit);
    }
    const order = this.state.get('verbatim.people.sort');
    const { total, items } = await this.library.queries.people({ order, details: true }, { offset: 0, limit });
    return { total, nodes: items.map((one) => this.#acrossNode(one)) };
  }

  protected async childrenOf(node: TreeNode, limit: number): Promise<Children> {
    switch (node.kind) {
      case 'source': {
        const digest = await this.library.queries.digest(node.file.key);
        return allOf(digest === undefined ? [] : peopleOfSource(node, node.file, digest, this.state.get('verbatim.people.sort')));
      }
      case 'person':
        return this.placesOf(node);
      case 'shared':
        return this.#places(node, limit);
      default:
        return allOf([]);
    }
  }

  protected override async indexOf(parent: TreeNode | undefined, place: TreePlace, limit?: number): Promise<number | undefined> {
    const { key, person } = place;
    if (parent === undefined) {
      const order = this.state.get('verbatim.people.sort');
      return this.listsSources
        ? this.indexOfSource(key)
        : person === undefined
          ? undefined
          : this.library.queries.indexOfPerson({ uri: key, person }, { order });
    }
    // Of somebody who is named in very many sources those are looked at that are listed.
    return super.indexOf(parent, place, parent.kind === 'shared' ? this.countOf(parent) : limit);
  }

  async #places(node: SharedPersonNode, limit: number): Promise<Children> {
    const { total, items } = await this.library.queries.personPlaces(node.shared.key, { offset: 0, limit });
    const nodes = items.flatMap(({ uri, person }) => {
      const file = this.store.get(uri);
      return file === undefined ? [] : [personNode(node, `${node.id}/${uri}/${String(person.id)}`, { file, person }, 'source')];
    });
    return { total, nodes };
  }

  /** Somebody named in one source is listed with it; somebody named in several has them below. */
  #acrossNode(shared: SharedPerson): PersonNode | SharedPersonNode {
    const id = `p:${shared.key}`;
    const file = this.store.get(shared.first.uri);
    if (shared.only !== undefined && file !== undefined) {
      return personNode(undefined, id, { file, person: shared.only }, 'nameAndSource');
    }
    return { kind: 'shared', id: `${id}#all`, parent: undefined, shared, lists: 'places' };
  }
}
