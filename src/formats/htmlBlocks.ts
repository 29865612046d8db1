/** HTML to pieces: paragraphs, headings, quotes and lists as a browser shows them, without laying out or running anything. */
import { Parser } from 'htmlparser2';
import type { BlockKind, RunStyle } from '../core/article.ts';
import type { Piece, PiecePart } from './extracted.ts';

/** Elements that stand by themselves: what is before and after is another paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
/** Elements whose words a reader of the page does not see as text. */
const HIDDEN: ReadonlySet<string> = new Set(
  (
    'applet area audio base button canvas datalist embed frame head iframe input link map meta meter noembed noframes noscript ' +
    'object option output param picture progress rp rt script select source style svg math template textarea title track video'
  ).split(' '),
);
/** Of these, those that have no end tag. */
const VOID: ReadonlySet<string> = new Set('area base embed frame input link meta param source track'.split(' '));
const STYLES: ReadonlyMap<string, RunStyle> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['del', 'strike'],
]);
const HEADING = /^h([1-6])$/;
const LIST_BULLET = '•';
/** The mark of a note, by itself: a number, a letter or a sign. */
const NOTE_MARK = /^\[?(?:\d{1,3}|[a-z]|[*†‡§]{1,3}|note \d{1,3}|citation needed)\]?$/i;
/** Invisible marks of where a word may be divided. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\0]/g;

/** An element that is open, with what it changed. */
interface Open {
  readonly name: string;
  readonly style?: RunStyle;
  readonly link?: string;
  /** How many parts of the paragraph there were when a raised stretch began. */
  readonly raisedFrom?: number;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The pieces of a page or of a part of one, in order, those left out that are in the elements `without`. Takes time in proportion to its length, for the depth that pages have. */
export function piecesOfHtml(html: string, { without = NOTHING }: { readonly without?: ReadonlySet<string> } = {}): readonly Piece[] {
  const walk = new HtmlWalk(without);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => walk.open(name, attributes),
      onclosetag: (name) => walk.close(name),
      ontext: (words) => walk.text(words),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return walk.end();
}

/** Goes through tags and words and makes pieces of them. */
class HtmlWalk {
  readonly #without: ReadonlySet<string>;
  readonly #pieces: Piece[] = [];
  readonly #open: Open[] = [];
  readonly #styles: RunStyle[] = [];
  readonly #links: string[] = [];
  readonly #lists: { next: number | undefined }[] = [];
  #parts: PiecePart[] = [];
  #hidden = 0;
  #quotes = 0;
  #inlineQuotes = 0;
  #pre = 0;
  #heading: number | undefined;
  #marker: string | undefined;
  #items = 0;
  #breaks = 0;
  /** Whether white space was met that is to stand before the next words. */
  #isSpacePending = false;

  constructor(without: ReadonlySet<string>) {
    this.#without = without;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#hidden > 0 || HIDDEN.has(name) || this.#without.has(name)) {
      this.#hidden += VOID.has(name) ? 0 : 1;
      return;
    }
    if (BLOCKS.has(name) || HEADING.test(name)) {
      this.#flush();
    }
    this.#open.push(this.#opened(name, attributes));
  }

  close(name: string): void {
    if (this.#hidden > 0) {
      this.#hidden -= VOID.has(name) ? 0 : 1;
      return;
    }
    const open = this.#open.at(-1);
    if (HIDDEN.has(name) || open?.name !== name) {
      return;
    }
    this.#open.pop();
    if (BLOCKS.has(name) || HEADING.test(name)) {
      this.#flush();
    }
    this.#closed(open);
  }

  text(words: string): void {
    if (this.#hidden > 0) {
      return;
    }
    const visible = words.replace(INVISIBLE, '');
    if (this.#pre > 0) {
      this.#push(visible);
      return;
    }
    const collapsed = visible.replace(/[ \t\n\r\f]+/g, ' ');
    const inner = collapsed.replace(/^ /, '');
    this.#isSpacePending ||= collapsed.length > inner.length;
    if (inner !== '') {
      this.#push(inner.endsWith(' ') ? inner.slice(0, -1) : inner);
      this.#isSpacePending = inner.endsWith(' ');
    }
  }

  end(): readonly Piece[] {
    this.#flush();
    return this.#pieces;
  }

  #opened(name: string, attributes: Readonly<Record<string, string>>): Open {
    const style = STYLES.get(name);
    if (style !== undefined) {
      this.#styles.push(style);
      return { name, style };
    }
    switch (name) {
      case 'a':
        return this.#openLink(attributes['href']);
      case 'br':
        this.#break();
        return { name };
      case 'blockquote':
        this.#quotes++;
        return { name };
      case 'q':
        this.#push(this.#inlineQuotes++ % 2 === 0 ? '“' : '‘');
        return { name };
      case 'pre':
        this.#pre++;
        return { name };
      case 'ol':
      case 'ul':
        return this.#openList(name, attributes['start']);
      case 'li':
        this.#openItem();
        return { name };
      case 'td':
      case 'th':
        // The cells of a row are one line, as they are in the page.
        this.#parts.push(...(this.#parts.length > 0 ? [{ words: '\t' }] : []));
        this.#isSpacePending = false;
        return { name };
      case 'sup':
        return { name, raisedFrom: this.#parts.length };
      default:
        this.#heading = HEADING.test(name) ? Number(name.slice(1)) : this.#heading;
        return { name };
    }
  }

  #closed(open: Open): void {
    this.#styles.length -= open.style === undefined ? 0 : 1;
    this.#links.length -= open.link === undefined ? 0 : 1;
    switch (open.name) {
      case 'blockquote':
        this.#quotes--;
        break;
      case 'q':
        this.#isSpacePending = false;
        this.#push(--this.#inlineQuotes % 2 === 0 ? '”' : '’');
        break;
      case 'pre':
        this.#pre--;
        break;
      case 'ol':
      case 'ul':
        this.#lists.pop();
        break;
      case 'li':
        this.#items--;
        this.#marker = undefined;
        break;
      case 'sup':
        this.#dropNoteMark(open.raisedFrom ?? 0);
        break;
      default:
        this.#heading = HEADING.test(open.name) ? undefined : this.#heading;
    }
  }

  #openLink(address: string | undefined): Open {
    const isAddress = address !== undefined && /^(?:https?|mailto):/i.test(address.trim());
    if (!isAddress) {
      return { name: 'a' };
    }
    this.#links.push(address.trim());
    return { name: 'a', link: address };
  }

  #openList(name: string, start: string | undefined): Open {
    const first = Number.parseInt(start ?? '1', 10);
    this.#lists.push({ next: name === 'ol' ? (Number.isSafeInteger(first) ? first : 1) : undefined });
    return { name };
  }

  #openItem(): void {
    const list = this.#lists.at(-1);
    this.#items++;
    this.#marker = list?.next === undefined ? LIST_BULLET : `${String(list.next)}.`;
    if (list?.next !== undefined) {
      list.next++;
    }
  }

  /** One break ends a line, two end a paragraph: that is how pages without paragraphs are written. */
  #break(): void {
    this.#breaks++;
    this.#isSpacePending = false;
    if (this.#breaks > 1 && this.#pre === 0) {
      this.#flush();
    }
  }

  /** A raised number or sign that stands for a note is none of the sentence's words. */
  #dropNoteMark(from: number): void {
    const raised = this.#parts.slice(from);
    const words = raised.map((part) => part.words).join('');
    const isLinked = raised.some(({ link }) => link !== undefined) || /^\[/.test(words.trim());
    const before = this.#parts[from - 1]?.words ?? '';
    // A square kilometre is no note; a figure after a sentence's end is.
    if (NOTE_MARK.test(words.trim()) && (isLinked || /[.,;:!?”’"')\]]$/.test(before))) {
      this.#parts.length = from;
    }
  }

  #push(words: string): void {
    if (words === '') {
      return;
    }
    const lead = this.#breaks > 0 && this.#parts.length > 0 ? '\n' : this.#isSpacePending && this.#parts.length > 0 ? ' ' : '';
    this.#breaks = 0;
    this.#isSpacePending = false;
    const link = this.#links.at(-1);
    const styles = [...new Set(this.#styles)];
    const setting = { ...(styles.length === 0 ? {} : { styles }), ...(link === undefined ? {} : { link }) };
    const before = this.#parts.at(-1);
    // A space between two words of a link is part of it, one before it is not.
    const goesOn = before?.link === link && before?.styles?.length === setting.styles?.length;
    this.#parts.push(...(goesOn ? [{ words: lead + words, ...setting }] : [{ words: lead }, { words, ...setting }]));
  }

  #flush(): void {
    const parts = this.#parts;
    this.#parts = [];
    this.#breaks = 0;
    this.#isSpacePending = false;
    if (parts.some(({ words }) => words.trim() !== '')) {
      this.#pieces.push({ ...this.#kind(), parts });
      // The second paragraph of an item has no bullet.
      this.#marker = undefined;
    }
  }

  #kind(): Pick<Piece, 'kind' | 'level' | 'marker'> {
    if (this.#heading !== undefined) {
      return { kind: 'heading', level: this.#heading };
    }
    if (this.#pre > 0) {
      return { kind: 'code' };
    }
    if (this.#items > 0) {
      return { kind: 'listItem', level: this.#items, ...(this.#marker === undefined ? {} : { marker: this.#marker }) };
    }
    const kind: BlockKind = this.#quotes > 0 ? 'blockQuote' : 'paragraph';
    return { kind };
  }
}
