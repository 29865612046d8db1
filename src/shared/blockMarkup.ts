/** The element that a block is set in: the same in the HTML of the first frame and in what the page sets afterwards. */
import type { PageBlock } from './readerProtocol.ts';

/** Names of the elements that blocks are set in. */
export type BlockTag = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'pre';

/** An element: its name and attributes. */
export interface BlockMarkup {
  readonly tag: BlockTag;
  readonly attributes: Readonly<Record<string, string>>;
}

/** By level; the title is the only `h1`. */
const HEADINGS = ['h2', 'h2', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
/** Items are set in no further than this deep. */
const MAX_LEVEL = 6;

/** The element of a block. `data-start` is where it starts in the text, `data-number` the paragraph's number where it has one. */
export function blockMarkup(block: PageBlock): BlockMarkup {
  const { kind, start, number } = block;
  const { tag, attributes } = ofKind(block);
  return {
    tag,
    attributes: {
      ...attributes,
      'data-kind': kind,
      'data-start': String(start),
      ...(number === undefined ? {} : { 'data-number': String(number) }),
    },
  };
}

function ofKind({ kind, level, marker }: PageBlock): BlockMarkup {
  switch (kind) {
    case 'title':
      return { tag: 'h1', attributes: {} };
    case 'heading':
      return { tag: HEADINGS[level ?? 2] ?? 'h6', attributes: {} };
    case 'listItem':
      return {
        tag: 'p',
        attributes: {
          role: 'listitem',
          'data-level': String(Math.min(level ?? 1, MAX_LEVEL)),
          'data-marker': marker !== undefined && /\d/.test(marker) ? marker : '•',
        },
      };
    case 'code':
      return { tag: 'pre', attributes: { tabindex: '0' } };
    case 'paragraph':
    case 'blockQuote':
    case 'byline':
    case 'matter':
      return { tag: 'p', attributes: {} };
  }
}
