/** A web page without its machinery: what the head says of it, and the body without scripts, hidden parts and controls. */
import { Parser } from 'htmlparser2';

/** What stands in a page's head, or anywhere else where only machines look. */
export interface PageHead {
  /** The words of `<title>`. */
  readonly title?: string;
  /** Of `<meta>`, by name, property or itemprop in lower case, in order. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** The texts of scripts of type `application/ld+json`. */
  readonly data: readonly string[];
  /** The address of the canonical link. */
  readonly canonical?: string;
  /** The address that a browser noted when it saved the page. */
  readonly savedFrom?: string;
}

/** A page, read once. */
export interface CleanPage {
  readonly head: PageHead;
  /** The body as HTML that is whole: every tag is closed, and only attributes are left that tell what an element is for. */
  readonly body: string;
  /** How many elements and stretches of text the body has. */
  readonly nodes: number;
  /** How many elements are around them, added up. */
  readonly depths: number;
  /** Whether it is nested deeper than any browser shows. */
  readonly isTooDeep: boolean;
}

/** Browsers nest no deeper either. */
const MAX_DEPTH = 512;
const MAX_DATA = 50;
const MAX_METAS = 500;
const MAX_ATTRIBUTE = 300;
const MAX_ADDRESS = 2000;

/** Dropped with all that is in them. */
const DROPPED: ReadonlySet<string> = new Set(
  (
    'applet audio button canvas datalist dialog embed frameset iframe input math meter nav noembed noframes noscript object ' +
    'optgroup option output progress script select style svg template textarea video'
  ).split(' '),
);
/** What these elements are for is no part of an article. */
const DROPPED_ROLES: ReadonlySet<string> = new Set(
  'alert alertdialog banner complementary contentinfo dialog menu menubar navigation search toolbar tooltip'.split(' '),
);
/** Transparent: the one body is ours. */
const STRUCTURE: ReadonlySet<string> = new Set(['html', 'head', 'body']);
const VOID: ReadonlySet<string> = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '));
const KEPT: readonly string[] = ['class', 'id', 'role', 'itemprop', 'rel', 'href', 'start'];
const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const SAVED_FROM = /^ saved from url=\(\d+\)(https?:\S+)/;

/** Reads a page. Takes time in proportion to its length. */
export function cleanPage(html: string): CleanPage {
  const cleaner = new Cleaner();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        cleaner.open(name, attributes);
        if (cleaner.isTooDeep) {
          parser.pause();
        }
      },
      onclosetag: (name) => cleaner.close(name),
      ontext: (words) => cleaner.text(words),
      oncomment: (words) => cleaner.comment(words),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  if (!cleaner.isTooDeep) {
    parser.end();
  }
  return cleaner.end();
}

/** Goes through tags and words, and writes those that count. */
class Cleaner {
  readonly #written: string[] = [];
  readonly #metas: (readonly [string, string])[] = [];
  readonly #data: string[] = [];
  #title: string | undefined;
  #canonical: string | undefined;
  #savedFrom: string | undefined;
  #depth = 0;
  #nodes = 0;
  #depths = 0;
  /** How many elements are open inside of the one that is dropped, with it. */
  #dropped = 0;
  /** Which text is being read that is not shown. */
  #reading: 'title' | 'data' | undefined;
  #read: string[] = [];
  isTooDeep = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth++;
    this.isTooDeep ||= this.#depth > MAX_DEPTH;
    if (this.#dropped > 0) {
      this.#dropped++;
      return;
    }
    this.#note(name, attributes);
    if (this.#reading !== undefined || DROPPED.has(name) || isHidden(attributes)) {
      this.#dropped = 1;
    } else if (!STRUCTURE.has(name) && name !== 'meta' && name !== 'link') {
      this.#count();
      this.#written.push(`<${name}${keptAttributes(attributes)}>`);
    }
  }

  close(name: string): void {
    this.#depth--;
    if (this.#dropped > 0) {
      this.#dropped--;
      this.#endReading();
    } else if (!STRUCTURE.has(name) && !VOID.has(name)) {
      this.#written.push(`</${name}>`);
    }
  }

  text(words: string): void {
    if (this.#reading !== undefined) {
      this.#read.push(words);
    } else if (this.#dropped === 0) {
      const safe = words.replace(/[&<]/g, (sign) => {
        // Each reference becomes a node of its own.
        this.#count();
        return sign === '&' ? '&amp;' : '&lt;';
      });
      this.#count();
      this.#written.push(safe);
    }
  }

  comment(words: string): void {
    this.#savedFrom ??= SAVED_FROM.exec(words.slice(0, 2000))?.[1];
  }

  end(): CleanPage {
    const head: PageHead = {
      metas: this.#metas,
      data: this.#data,
      ...(this.#title === undefined ? {} : { title: this.#title }),
      ...(this.#canonical === undefined ? {} : { canonical: this.#canonical }),
      ...(this.#savedFrom === undefined ? {} : { savedFrom: this.#savedFrom }),
    };
    return { head, body: this.#written.join(''), nodes: this.#nodes, depths: this.#depths, isTooDeep: this.isTooDeep };
  }

  #count(): void {
    this.#nodes++;
    this.#depths += this.#depth;
  }

  /** Takes down what an element says of the page. */
  #note(name: string, attributes: Readonly<Record<string, string>>): void {
    const property = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'];
    const content = attributes['content'] ?? attributes['datetime'];
    if (property !== undefined && content !== undefined && this.#metas.length < MAX_METAS) {
      this.#metas.push([property.toLowerCase().trim(), content]);
    } else if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes['rel'] ?? '')) {
      this.#canonical ??= attributes['href'];
    } else if (name === 'title' && this.#title === undefined) {
      this.#reading = 'title';
    } else if (name === 'script' && /^application\/ld\+json/i.test(attributes['type'] ?? '') && this.#data.length < MAX_DATA) {
      this.#reading = 'data';
    }
  }

  #endReading(): void {
    if (this.#dropped === 0 && this.#reading !== undefined) {
      const words = this.#read.join('');
      this.#read = [];
      if (this.#reading === 'title') {
        this.#title = words;
      } else {
        this.#data.push(words);
      }
      this.#reading = undefined;
    }
  }
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  const role = (attributes['role'] ?? '').toLowerCase();
  return (
    'hidden' in attributes ||
    attributes['aria-modal'] === 'true' ||
    DROPPED_ROLES.has(role) ||
    HIDDEN_STYLE.test((attributes['style'] ?? '').slice(0, 1000))
  );
}

function keptAttributes(attributes: Readonly<Record<string, string>>): string {
  return KEPT.filter((name) => attributes[name] !== undefined)
    .map((name) => ` ${name}="${escaped((attributes[name] ?? '').slice(0, name === 'href' ? MAX_ADDRESS : MAX_ATTRIBUTE))}"`)
    .join('');
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
