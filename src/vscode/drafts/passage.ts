/** The words of a source among the sentences around them, with the spaces between. */
import type { CheckedSource } from '../../library/check/checkedDraft.ts';

/** An opening mark, to which words are set close; a straight one opens behind a space. */
const OPENS = /(?:[“„‘«‹([—–]|(?:^|\s)["'])$/u;
/** What is set close to the words before it. */
const CLOSES = /^[,.;:!?…”’»›)\]"'—–-]/u;

/** What stands before and after, each with the space between it and the words; empty where nothing does. */
export function besides({ before, after }: Pick<CheckedSource, 'before' | 'after'>): { readonly before: string; readonly after: string } {
  return {
    before: before === '' || OPENS.test(before) ? before : `${before} `,
    after: after === '' || CLOSES.test(after) ? after : ` ${after}`,
  };
}
