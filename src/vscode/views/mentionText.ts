/** A name where it stands in a text, with the words around it. */
import type { Excerpt, Reach } from './excerpt.ts';
import { aroundPlace, blockAt, LOOK } from './placeText.ts';
import type { MentionNode } from './treeNodes.ts';

/** Shown of the text beside a name: in a narrow view the name itself must be seen. */
export const REACH: Reach = { before: 14, after: 60 };
/** All that is looked at beside a name is shown in a tooltip. */
export const WIDE: Reach = { before: LOOK, after: LOOK };

/** The name and the words around it. */
export function mentionText({ opened, mention }: MentionNode, reach: Reach): Excerpt {
  return aroundPlace(opened.article, mention, reach);
}

/** The number of the paragraph that a mention stands in; undefined outside of numbered ones. */
export function paragraphAt({ opened, mention }: MentionNode): number | undefined {
  return blockAt(opened.article, mention.start)?.number;
}
