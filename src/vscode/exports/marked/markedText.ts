/** The text of a marked article as HTML: its blocks as in the reader, with quotes and people marked. */
import { indexed, marksByBlock, namedPassages } from '../../../core/marked/blockMarks.ts';
import { partsOf } from '../../../core/marked/chunks.ts';
import { type MarkPiece, type Marks, type Piece, piecesOf, type TextPiece } from '../../../core/marked/pieces.ts';
import { textOf } from '../../../core/span.ts';
import { blockMarkup, groupMarkup, STYLE_TAGS } from '../../../shared/blockMarkup.ts';
import { elementHtml, startTag } from '../../../shared/elementHtml.ts';
import { escapeHtml } from '../../../shared/escapeHtml.ts';
import type { PageArticle, PageBlock, PageRun } from '../../../shared/readerProtocol.ts';
import type { SpeakerSigns } from './speakerSigns.ts';

/** A block is written in parts of so many UTF-16 code units, between which others can work. */
const PART = 40_000;

/** The `id` of the element that a passage begins in. */
export function passageId(index: number): string {
  return `quote-${String(index + 1)}`;
}

/** The blocks, part by part. What is read from the elements is what the reader shows of the text. */
export function* textHtml(article: PageArticle, signs: SpeakerSigns): Generator<string> {
  const passages = marksByBlock(article.blocks, indexed(article.passages));
  const mentions = marksByBlock(article.blocks, indexed(article.mentions));
  let open: { readonly kind: PageBlock['kind']; readonly tag: string } | undefined;
  for (const [index, block] of article.blocks.entries()) {
    const group = groupMarkup(block.kind);
    if (open !== undefined && open.kind !== block.kind) {
      yield `</${open.tag}>\n`;
      open = undefined;
    }
    if (group !== undefined && open === undefined) {
      yield startTag(group.tag, group.attributes);
      open = { kind: block.kind, tag: group.tag };
    }
    const marks = { passages: passages[index] ?? [], mentions: mentions[index] ?? [] };
    yield* new BlockWriter(article, signs, block, marks).html();
  }
  yield open === undefined ? '' : `</${open.tag}>\n`;
}

/** Writes one block. */
class BlockWriter {
  readonly #article: PageArticle;
  readonly #signs: SpeakerSigns;
  readonly #block: PageBlock;
  readonly #marks: Marks;
  /** The passages that have the speaker's name beside them. */
  readonly #named: ReadonlySet<number>;
  /** The runs that links end with. */
  readonly #linkEnds: ReadonlySet<PageRun>;

  constructor(article: PageArticle, signs: SpeakerSigns, block: PageBlock, marks: Marks) {
    this.#article = article;
    this.#signs = signs;
    this.#block = block;
    this.#marks = marks;
    this.#named = namedPassages(marks.passages, article.passages);
    const { runs } = block;
    this.#linkEnds = new Set(runs.filter(({ link }, index) => link !== undefined && runs[index + 1]?.link !== link));
  }

  *html(): Generator<string> {
    const { text } = this.#article;
    const { tag, attributes } = blockMarkup(text, this.#block);
    const parts = partsOf(text, this.#block, PART);
    const passages = marksByBlock(parts, this.#marks.passages);
    const mentions = marksByBlock(parts, this.#marks.mentions);
    yield startTag(tag, attributes);
    for (const [index, part] of parts.entries()) {
      const marks = { passages: passages[index] ?? [], mentions: mentions[index] ?? [] };
      yield this.#pieces(piecesOf(text, this.#block.runs, part, marks));
    }
    yield `</${tag}>\n`;
  }

  #pieces(pieces: readonly Piece[]): string {
    return pieces.map((piece) => this.#piece(piece)).join('');
  }

  #piece(piece: Piece): string {
    switch (piece.kind) {
      case 'text':
        return this.#styled(piece);
      case 'passage':
        return this.#passage(piece);
      case 'mention':
        return this.#mention(piece);
    }
  }

  #passage({ index, isFirst, children }: MarkPiece): string {
    const passage = this.#article.passages[index];
    if (passage === undefined) {
      return this.#pieces(children);
    }
    const { kind, person, speaker, doubt, description } = passage;
    const isNamed = isFirst && this.#named.has(index);
    const attributes = {
      id: isFirst ? passageId(index) : undefined,
      class: `quote ${kind}${isFirst ? '' : ' goes-on'} ${this.#signs.of(person)}`,
      'data-speaker': isNamed ? speaker : undefined,
      'data-doubt': isNamed ? doubt : undefined,
      title: description,
      'aria-description': isFirst ? description : undefined,
    };
    return elementHtml('mark', attributes, this.#pieces(children));
  }

  /** Only names are marked: on paper nobody can ask who "he" is. */
  #mention({ index, children }: MarkPiece): string {
    const { mentions, people, text } = this.#article;
    const mention = mentions[index];
    const content = this.#pieces(children);
    if (mention === undefined || mention.isInferred === true) {
      return content;
    }
    const name = people[mention.person ?? -1]?.name;
    return elementHtml('span', { class: 'person', title: name === textOf(text, mention) ? undefined : name }, content);
  }

  /** A link is words with its address, which is printed behind the last of them: as all that an article says it is not to be followed. */
  #styled({ text, run, end }: TextPiece): string {
    const html = (run?.styles ?? []).reduce((inner, style) => elementHtml(STYLE_TAGS[style], {}, inner), escapeHtml(text));
    if (run?.link === undefined) {
      return html;
    }
    const isEnd = end === run.end && this.#linkEnds.has(run);
    return elementHtml('span', { class: 'link', title: run.link, 'data-address': isEnd ? run.link : undefined }, html);
  }
}
