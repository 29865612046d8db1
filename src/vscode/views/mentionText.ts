/** A name where it stands in a text, with the words around it. */
import { visibleText } from '../../core/visibleText.ts';
import { around, type Reach } from './excerpt.ts';
import type { MentionNode } from './treeNodes.ts';

/** Shown of the text beside a name: in a narrow view the name itself must be seen. */
export const REACH: Reach = { before: 14, after: 60 };
/** Looked at beside a name: markup that is not shown takes room in the file. All of it is shown in a tooltip. */
const LOOK = 240;
/** As much as is looked at. */
export const WIDE: Reach = { before: LOOK, after: LOOK };

/** The name and the words around it, in its own block. */
export function mentionText(node: MentionNode, reach: Reach): { readonly text: string; readonly highlight: readonly [number, number] } {
  const { article } = node.opened;
  const { start, end } = node.mention;
  const block = article.blocks.find((one) => one.start <= start && end <= one.end) ?? { start, end };
  const before = visibleText(article, { start: Math.max(block.start, start - LOOK), end: start });
  const after = visibleText(article, { start: end, end: Math.min(block.end, end + LOOK) });
  // What is shown has no white space at its ends; whether there is some beside the name, the text itself tells.
  const isApart = (at: number): string => (/\s/.test(article.text.charAt(at)) ? ' ' : '');
  return around(before + isApart(start - 1), visibleText(article, node.mention), isApart(end) + after, reach);
}

/** The number of the paragraph that a mention stands in; undefined outside of numbered ones. */
export function paragraphAt(node: MentionNode): number | undefined {
  const { start } = node.mention;
  return node.opened.article.blocks.find((one) => one.start <= start && start < one.end)?.number;
}
