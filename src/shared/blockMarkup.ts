/** The elements that blocks are set in: the same in the HTML of the first frame, in what the page sets afterwards and in exported files. */
import type { BlockKind, RunStyle } from '../core/article.ts';
import { directionOf } from './direction.ts';
import type { PageBlock } from './readerProtocol.ts';

/** Names of the elements that blocks are set in. */
export type BlockTag = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'pre';

/** An element: its name and attributes. */
export interface Markup<Tag extends string> {
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The element of a block. */
export type BlockMarkup = Markup<BlockTag>;

/** The element of a run's style. */
export const STYLE_TAGS: Readonly<Record<RunStyle, 'strong' | 'em' | 'code' | 's'>> = Object.freeze({
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  strike: 's',
});

/** By level; the title is the only `h1`. */
const HEADINGS = ['h2', 'h2', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
/** Items are set in no further than this deep. */
const MAX_LEVEL = 6;

/** The element of a block of `text`. `data-start` is where it starts there, `data-number` the paragraph's number where it has one. */
export function blockMarkup(text: string, block: PageBlock): BlockMarkup {
  const { kind, start, number } = block;
  const { tag, attributes } = ofKind(block);
  const dir = directionOf(text, block);
  return {
    tag,
    attributes: {
      ...attributes,
      'data-kind': kind,
      'data-start': String(start),
      ...(number === undefined ? {} : { 'data-number': String(number) }),
      ...(dir === undefined ? {} : { dir }),
    },
  };
}

/** The element that blocks of a kind which follow each other are in together; undefined for those that stand by themselves. */
export function groupMarkup(kind: BlockKind): Markup<'div' | 'blockquote'> | undefined {
  switch (kind) {
    case 'listItem':
      return { tag: 'div', attributes: { role: 'list', 'data-group': kind } };
    case 'blockQuote':
      return { tag: 'blockquote', attributes: { 'data-group': kind } };
    default:
      return undefined;
  }
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
