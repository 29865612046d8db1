/** Sets blocks of an article as elements. */
import { indexed, marksByBlock, namedPassages } from '../core/marked/blockMarks.ts';
import { partsOf } from '../core/marked/chunks.ts';
import { type IndexedSpan, type MarkPiece, type Marks, type Piece, piecesOf } from '../core/marked/pieces.ts';
import type { Span } from '../core/span.ts';
import { blockMarkup, groupMarkup, STYLE_TAGS } from '../shared/blockMarkup.ts';
import type { PageArticle, PageBlock, PageRun } from '../shared/readerProtocol.ts';
import { element } from './elements.ts';
import type { TextMap } from './textMap.ts';

/** A block, or a part of a monstrous one, as an element that shows `start` to `end` of the text. */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly element: HTMLElement;
}

/** Told of the elements of marks as they are made. */
export type MarkListener = (kind: MarkPiece['kind'], index: number, made: HTMLElement) => void;

/** Blocks that are set. */
export interface SetBlocks {
  readonly elements: readonly HTMLElement[];
  /** In order. */
  readonly regions: readonly Region[];
}

/** An element for a part of a monstrous block, which is empty at first. */
export interface PartBox extends Region {
  fill(): void;
}

/** Sets the blocks of one article. */
export class Renderer {
  readonly #article: PageArticle;
  readonly #map: TextMap;
  readonly #onMark: MarkListener;
  readonly #passages: readonly (readonly IndexedSpan[])[];
  readonly #mentions: readonly (readonly IndexedSpan[])[];

  constructor(article: PageArticle, map: TextMap, onMark: MarkListener) {
    this.#article = article;
    this.#map = map;
    this.#onMark = onMark;
    this.#passages = marksByBlock(article.blocks, indexed(article.passages));
    this.#mentions = marksByBlock(article.blocks, indexed(article.mentions));
  }

  /** Sets the blocks from `first` up to `end`; items and quotations that follow each other are put together. */
  blocks(first: number, end: number): SetBlocks {
    const elements: HTMLElement[] = [];
    const regions = this.#article.blocks.slice(first, end).map((block, index) => {
      const made = this.#block(block, first + index);
      append(elements, made, block.kind);
      return { start: block.start, end: block.end, element: made };
    });
    return { elements, regions };
  }

  /** The element of a monstrous block, with the parts that it is set in. */
  parts(index: number): { readonly element: HTMLElement; readonly boxes: readonly PartBox[] } {
    const block = this.#article.blocks[index];
    if (block === undefined) {
      throw new Error('There is no such block.');
    }
    const setting = this.#settingOf(block, index);
    const parts = partsOf(this.#article.text, block);
    const passages = marksByBlock(parts, setting.marks.passages);
    const mentions = marksByBlock(parts, setting.marks.mentions);
    const made = emptyBlock(this.#article, block);
    const boxes = parts.flatMap((part, at): readonly PartBox[] => {
      const marks = { passages: passages[at] ?? [], mentions: mentions[at] ?? [] };
      const pieces = (): readonly Node[] => this.#stretch(part, { ...setting, marks });
      if (part.isSpace) {
        made.append(...pieces());
        return [];
      }
      const holder = element('span', { class: 'part' });
      made.append(holder);
      return [{ start: part.start, end: part.end, element: holder, fill: () => holder.append(...pieces()) }];
    });
    return { element: made, boxes };
  }

  #block(block: PageBlock, index: number): HTMLElement {
    const made = emptyBlock(this.#article, block);
    made.append(...this.#stretch(block, this.#settingOf(block, index)));
    return made;
  }

  #settingOf(block: PageBlock, index: number): Setting {
    const passages = this.#passages[index] ?? [];
    const marks = { passages, mentions: this.#mentions[index] ?? [] };
    return { block, marks, named: namedPassages(passages, this.#article.passages) };
  }

  #stretch({ start, end }: Span, setting: Setting): readonly Node[] {
    const pieces = piecesOf(this.#article.text, setting.block.runs, { start, end }, setting.marks);
    return pieces.map((piece) => this.#piece(piece, setting));
  }

  #piece(piece: Piece, setting: Setting): Node {
    if (piece.kind === 'text') {
      return styled(this.#map.create(piece.text, piece), piece.run);
    }
    const made = piece.kind === 'passage' ? this.#passage(piece, setting) : this.#mention(piece);
    made.append(...piece.children.map((child) => this.#piece(child, setting)));
    this.#onMark(piece.kind, piece.index, made);
    return made;
  }

  #passage({ index, isFirst, children }: MarkPiece, { block, named }: Setting): HTMLElement {
    const { passages, uri } = this.#article;
    const passage = passages[index];
    if (passage === undefined) {
      return element('mark');
    }
    const [child] = children;
    const opens = child?.kind === 'text' && child.start === block.runs[0]?.start;
    const isNamed = isFirst && named.has(index);
    const { kind, start, end } = passage;
    return element('mark', {
      class: ['quote', kind, opens ? 'opens' : '', isFirst ? '' : 'goes-on', isFirst && passage.isUnsure === true ? 'unsure' : '']
        .filter(Boolean)
        .join(' '),
      'data-passage': String(index),
      'data-speaker': isNamed ? passage.speaker : undefined,
      'data-doubt': isNamed ? passage.doubt : undefined,
      'aria-description': isFirst ? passage.description : undefined,
      'data-vscode-context': JSON.stringify({ webviewSection: kind === 'reported' ? 'reported' : 'quote', verbatimUri: uri, start, end }),
    });
  }

  /** Who is meant is said where the words do not say it in full: a surname, a pronoun, a description. */
  #mention({ index, isFirst }: MarkPiece): HTMLElement {
    const { text, mentions, people, uri } = this.#article;
    const { start = 0, end = 0, person, isInferred } = mentions[index] ?? {};
    const name = people[person ?? -1]?.name;
    return element('span', {
      class: isInferred === true ? 'person inferred' : 'person',
      'data-mention': String(index),
      'aria-description': isFirst && name !== text.slice(start, end) ? name : undefined,
      'data-vscode-context': JSON.stringify({
        webviewSection: 'name',
        verbatimUri: uri,
        start,
        end,
        ...(person === undefined ? {} : { person }),
      }),
    });
  }
}

/** What the pieces of a block are set by. */
interface Setting {
  readonly block: PageBlock;
  readonly marks: Marks;
  /** The passages that have the speaker's name beside them. */
  readonly named: ReadonlySet<number>;
}

function emptyBlock({ text }: PageArticle, block: PageBlock): HTMLElement {
  const { tag, attributes } = blockMarkup(text, block);
  return element(tag, attributes);
}

/** Adds an element to the others, into the group of the last one if it belongs there. */
function append(elements: HTMLElement[], made: HTMLElement, kind: PageBlock['kind']): void {
  const group = groupMarkup(kind);
  const last = elements.at(-1);
  if (group === undefined) {
    elements.push(made);
  } else if (last?.dataset['group'] === kind) {
    last.append(made);
  } else {
    elements.push(element(group.tag, group.attributes, made));
  }
}

/** The text in the style of its run. A link is words with its address as a title: it is not followed. */
function styled(text: Text, run: PageRun | undefined): Node {
  let made: Node = text;
  for (const style of run?.styles ?? []) {
    made = element(STYLE_TAGS[style], {}, made);
  }
  return run?.link === undefined ? made : element('span', { class: 'link', title: run.link }, made);
}
