/** A Word document as mammoth has read it, to pieces: headings, paragraphs, quotes, lists, the rows of tables. */
import type { BlockKind, RunStyle } from '../core/article.ts';
import type { Piece, PiecePart } from './extracted.ts';

/** A part of the document, as far as it is looked at. Which fields there are depends on the type. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  /** Of a text. */
  readonly value?: string;
  /** Of a paragraph. */
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly level?: string | number; readonly isOrdered?: boolean } | null;
  /** Of a run. */
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isStrikethrough?: boolean;
  /** Of a hyperlink. */
  readonly href?: string | null;
  readonly breakType?: string;
}

/** The pieces of a document, in order. Notes and comments are no part of the text. */
export function piecesOfWord(document: WordNode): readonly Piece[] {
  const walk = new WordWalk();
  walk.addAll(document.children ?? []);
  return walk.pieces;
}

class WordWalk {
  readonly pieces: Piece[] = [];
  /** The number that each level of lists has reached. */
  #numbers: number[] = [];

  addAll(nodes: readonly WordNode[]): void {
    for (const node of nodes) {
      this.#add(node);
    }
  }

  #add(node: WordNode): void {
    switch (node.type) {
      case 'paragraph':
        this.#addParagraph(node);
        break;
      case 'tableRow':
        this.#addRow(node);
        break;
      default:
        this.addAll(node.children ?? []);
    }
  }

  #addParagraph(node: WordNode): void {
    const parts = partsOf(node.children ?? []);
    if (parts.every(({ words }) => words.trim() === '')) {
      return;
    }
    const { numbering } = node;
    if (numbering === null || numbering === undefined || kindOf(node).kind === 'heading') {
      this.#numbers = [];
      this.pieces.push({ ...kindOf(node), parts });
      return;
    }
    const level = Number(numbering.level ?? 0) + 1;
    this.#numbers.length = Math.min(this.#numbers.length, level);
    const number = (this.#numbers[level - 1] ?? 0) + 1;
    this.#numbers[level - 1] = number;
    this.pieces.push({ kind: 'listItem', level, marker: numbering.isOrdered === true ? `${String(number)}.` : '•', parts });
  }

  /** A row is one line where its cells hold a paragraph each, as those of figures do; else its cells lay out text. */
  #addRow(node: WordNode): void {
    const cells = (node.children ?? []).map((cell) =>
      (cell.children ?? []).filter((child) => child.type === 'paragraph' && hasWords(child)),
    );
    const isRow =
      cells.every((cell) => cell.length <= 1) &&
      !(node.children ?? []).some((cell) => (cell.children ?? []).some(({ type }) => type === 'table'));
    if (!isRow || cells.length < 2) {
      this.addAll(node.children ?? []);
      return;
    }
    const shown = cells.filter((cell) => cell.length > 0).map((cell) => partsOf(cell[0]?.children ?? []));
    if (shown.length > 0) {
      this.pieces.push({ kind: 'paragraph', parts: shown.flatMap((parts, index) => (index === 0 ? parts : [{ words: '\t' }, ...parts])) });
    }
  }
}

function hasWords(node: WordNode): boolean {
  return partsOf(node.children ?? []).some(({ words }) => words.trim() !== '');
}

/** By the names of Word's own styles, which every language's Word writes in English into the file. */
function kindOf({ styleId, styleName }: WordNode): { readonly kind: BlockKind; readonly level?: number } {
  const name = (styleName ?? styleId ?? '').toLowerCase();
  const heading = /^heading ?([1-9])$/.exec(name)?.[1];
  if (heading !== undefined) {
    return { kind: 'heading', level: Math.min(6, Number(heading)) };
  }
  if (name === 'title') {
    return { kind: 'title' };
  }
  return { kind: /^(?:intense )?quote$|^block ?text$/.test(name) ? 'blockQuote' : 'paragraph' };
}

interface Setting {
  readonly styles: readonly RunStyle[];
  readonly link?: string;
}

function partsOf(nodes: readonly WordNode[], setting: Setting = { styles: [] }): readonly PiecePart[] {
  return nodes.flatMap((node): readonly PiecePart[] => {
    switch (node.type) {
      case 'text':
        return [partOf(node.value ?? '', setting)];
      case 'tab':
        return [partOf('\t', setting)];
      case 'break':
        return [partOf('\n', setting)];
      case 'run':
        return partsOf(node.children ?? [], { ...setting, styles: stylesOf(node) });
      case 'hyperlink':
        return partsOf(node.children ?? [], { ...setting, ...(isAddress(node.href) ? { link: node.href } : {}) });
      default:
        return [];
    }
  });
}

function partOf(words: string, { styles, link }: Setting): PiecePart {
  return { words: words.replace(/\u00ad/g, ''), ...(styles.length === 0 ? {} : { styles }), ...(link === undefined ? {} : { link }) };
}

function stylesOf({ isBold, isItalic, isStrikethrough }: WordNode): readonly RunStyle[] {
  return [
    ...(isBold === true ? ['strong' as const] : []),
    ...(isItalic === true ? ['emphasis' as const] : []),
    ...(isStrikethrough === true ? ['strike' as const] : []),
  ];
}

function isAddress(address: string | null | undefined): address is string {
  return /^(?:https?|mailto):/i.test(address ?? '');
}
