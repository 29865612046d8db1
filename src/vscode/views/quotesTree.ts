/** The view Quotes: what is quoted and reported in the sources listed, by source or by person. */
import type { SourceFile } from '../workspace/sourceModel.ts';
import { AggregateTree } from './aggregateTree.ts';
import { passageNodes, passagesOfPerson, speakerNodes } from './articleNodes.ts';
import type { TreeParts } from './articleTree.ts';
import { orderPeople } from './peopleIndex.ts';
import type { PlacedPassage, SharedPersonNode, TreeNode } from './treeNodes.ts';

/** The view Quotes. */
export class QuotesTree extends AggregateTree {
  constructor(parts: TreeParts) {
    super('verbatim.quotes', parts, ['verbatim.people.sort', 'verbatim.quotes.group']);
  }

  protected listed(files: readonly SourceFile[]): readonly TreeNode[] {
    const quoting = files.filter((file) => (this.digestOf(file)?.passages.length ?? 0) > 0);
    if (this.state.get('verbatim.quotes.group') === 'source') {
      return quoting.map((file) => this.sourceNode(file, 'quotes'));
    }
    const speaking = this.sharedPeople(quoting).filter((one) => one.quotes + one.reported > 0);
    const people = orderPeople(speaking, this.state.get('verbatim.people.sort'), (one) => [one.quotes, one.reported, one.mentions]);
    const nodes = people.map((shared): SharedPersonNode => ({
      kind: 'shared',
      id: `p:${shared.key}`,
      parent: undefined,
      shared,
      lists: 'quotes',
    }));
    return [
      ...nodes,
      ...speakerNodes(
        undefined,
        quoting.flatMap((file) => this.#passagesOf(file)),
        { namesSource: true },
      ),
    ];
  }

  protected childrenOf(node: TreeNode): readonly TreeNode[] {
    switch (node.kind) {
      case 'source':
        return passageNodes(node, this.#passagesOf(node.file), { speaker: true, source: false });
      case 'shared': {
        const placed = node.shared.places.flatMap(({ file, person }) => passagesOfPerson(this.library, file, person.id));
        return passageNodes(node, placed, { speaker: false, source: true });
      }
      case 'speaker':
        return passageNodes(node, node.passages, { speaker: false, source: true });
      default:
        return [];
    }
  }

  #passagesOf(file: SourceFile): readonly PlacedPassage[] {
    return (this.digestOf(file)?.passages ?? []).map((passage) => ({ file, passage }));
  }
}
