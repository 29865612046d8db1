/** Between nodes of the page and places in the article's text. */
import type { Span } from '../core/span.ts';

/** Which text each text node shows. */
export class TextMap {
  readonly #spans = new WeakMap<Node, Span>();

  /** Makes the node that shows `text` in the place of `span`. */
  create(text: string, { start, end }: Span): Text {
    const node = document.createTextNode(text);
    this.#spans.set(node, { start, end });
    return node;
  }

  /** The offset of a place in a node; undefined where nothing of the article is. At an edge, what lies towards `side` counts. */
  offsetOf(node: Node, inside: number, side: 'after' | 'before'): number | undefined {
    const span = this.#spans.get(node);
    if (span === undefined || !(node instanceof Text)) {
      return undefined;
    }
    // A character reference is shown by other characters: it is taken as a whole.
    if (node.length !== span.end - span.start) {
      return inside > 0 && side === 'before' ? span.end : span.start;
    }
    return span.start + Math.min(inside, node.length);
  }

  /** The text nodes below `root` that show something of `place`, with the parts of them that do. */
  *nodesOf(root: Node, place: Span): Generator<{ readonly node: Text; readonly from: number; readonly to: number }> {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const span = this.#spans.get(node);
      if (span === undefined || !(node instanceof Text) || span.end <= place.start) {
        continue;
      }
      if (span.start >= place.end) {
        return;
      }
      const isWhole = node.length !== span.end - span.start;
      yield {
        node,
        from: isWhole ? 0 : Math.max(0, place.start - span.start),
        to: isWhole ? node.length : Math.min(node.length, place.end - span.start),
      };
    }
  }

  /** What a range of the page covers of the article; undefined when that is nothing. */
  spanOf(range: Range): Span | undefined {
    const root = range.commonAncestorContainer;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let start: number | undefined;
    let end: number | undefined;
    for (let node: Node | null = root instanceof Text ? root : walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!range.intersectsNode(node) || !(node instanceof Text)) {
        continue;
      }
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      if (from < to) {
        start ??= this.offsetOf(node, from, 'after');
        end = this.offsetOf(node, to, 'before') ?? end;
      }
    }
    return start === undefined || end === undefined || start >= end ? undefined : { start, end };
  }
}
