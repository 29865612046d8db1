/** Drafts in plain text: paragraphs as in articles, with the footnotes, cite keys and addresses that people write there, too. */
import { plainText } from '../plainText.ts';
import type { DraftReader } from './draftFormat.ts';
import { withPandocMarks } from './notedBlocks.ts';

/** Reads plain text. */
export const plainTextDraft: DraftReader = {
  id: 'plainText',
  read: (text) => {
    const { blocks } = plainText.read(text, { fileName: '' });
    return withPandocMarks(
      text,
      blocks.map(({ number: _, ...block }) => ({ ...block, places: [] })),
    );
  },
};
