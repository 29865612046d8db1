/**
 * Drafts in reStructuredText. The reader is our own, as a draft may be half-written. It follows docutils, but takes neither a line that is
 * further in than the one before it nor an indented list for a block quote.
 */
import type { CitationPlace, DraftBlock, DraftReader } from '../draftFormat.ts';
import { type NoteMark, withNotes } from '../notedBlocks.ts';
import { type Paragraph, RestructuredTextBlocks } from './restructuredTextBlocks.ts';
import { type Definitions, inlineText } from './restructuredTextInline.ts';

/** Reads reStructuredText. Comments, code, math, tables, fields at the head and most arguments of directives are left out. */
export const restructuredTextDraft: DraftReader = {
  id: 'restructuredText',
  read: (text) => {
    const { paragraphs, definitions } = new RestructuredTextBlocks(text).read();
    const marked: NotedBlock[] = [];
    for (const paragraph of paragraphs) {
      const block = notedBlock(text, paragraph, definitions);
      const before = marked.at(-1);
      if (block.block.runs.some(({ shown }) => shown !== '')) {
        marked.push(block);
      } else if (before !== undefined) {
        // What is cited by itself is cited for what stands before it.
        before.block.places.push(...block.block.places);
        before.footnotes.push(...block.footnotes);
      }
    }
    return withNotes(text, marked);
  },
};

interface NotedBlock {
  readonly block: DraftBlock & { readonly places: CitationPlace[] };
  readonly footnotes: NoteMark[];
  readonly label?: string;
}

function notedBlock(text: string, paragraph: Paragraph, definitions: Definitions): NotedBlock {
  const { kind, container, lines, isVerse, isAttribution, quote, label } = paragraph;
  const [first = { start: 0, end: 0 }] = lines;
  const parts = isVerse ? lines : [{ start: first.start, end: lines.at(-1)?.end ?? first.end }];
  const read = parts.map((part) => inlineText(text, part, definitions));
  const runs = read.flatMap((one) => one.runs);
  return {
    block: {
      kind,
      start: runs[0]?.start ?? first.start,
      end: runs.at(-1)?.end ?? first.start,
      runs,
      places: read.flatMap(({ places }) => places),
      ...(quote === undefined ? {} : { quote }),
      ...(isAttribution ? { role: 'attribution' } : {}),
      ...(container.note === undefined ? {} : { isNote: true }),
    },
    footnotes: read.flatMap(({ footnotes }) => footnotes),
    ...(label === undefined ? {} : { label }),
  };
}
