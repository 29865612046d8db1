/** The view People: everybody named in the sources listed, once across them or by source. */
import type { SourceFile } from '../workspace/sourceModel.ts';
import { nodesOfSource, passageNodes, personNode } from './articleNodes.ts';
import { AggregateTree } from './aggregateTree.ts';
import type { TreeParts } from './articleTree.ts';
import { orderPeople, type SharedPerson } from './peopleIndex.ts';
import type { PersonNode, SharedPersonNode, TreeNode } from './treeNodes.ts';

/** The view People. */
export class PeopleTree extends AggregateTree {
  constructor(parts: TreeParts) {
    super('verbatim.people', parts, ['verbatim.people.sort', 'verbatim.people.group']);
  }

  protected listed(files: readonly SourceFile[]): readonly TreeNode[] {
    if (this.state.get('verbatim.people.group') === 'source') {
      return files.filter((file) => this.digestOf(file)?.people.length !== 0).map((file) => this.sourceNode(file, 'people'));
    }
    const people = orderPeople(this.sharedPeople(files), this.state.get('verbatim.people.sort'), (one) => [
      one.quotes,
      one.reported,
      one.mentions,
    ]);
    return people.map((one) => acrossNode(one));
  }

  protected async childrenOf(node: TreeNode): Promise<readonly TreeNode[]> {
    switch (node.kind) {
      case 'source':
        return nodesOfSource(this.library, node, node.file, this.state.get('verbatim.people.sort')).filter((one) => one.kind === 'person');
      case 'person':
        return this.placesOf(node);
      case 'shared':
        return node.shared.places.map((place) =>
          personNode(node, `${node.id}/${place.file.key}/${String(place.person.id)}`, place, 'source'),
        );
      case 'speaker':
        return passageNodes(node, node.passages, { speaker: true, source: true });
      default:
        return [];
    }
  }
}

/** Somebody named in one source is listed with it; somebody named in several has them below. */
function acrossNode(shared: SharedPerson): PersonNode | SharedPersonNode {
  const id = `p:${shared.key}`;
  const [only, ...others] = shared.places;
  if (only !== undefined && others.length === 0) {
    return personNode(undefined, id, only, 'nameAndSource');
  }
  return { kind: 'shared', id: `${id}#all`, parent: undefined, shared, lists: 'places' };
}
