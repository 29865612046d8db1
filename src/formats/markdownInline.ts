/** The words of a paragraph of Markdown as runs: what is shown of it, with its offsets in the file, and how it is set. */
import type { Definition, Image, ImageReference, InlineCode, Link, LinkReference, Parents, PhrasingContent, Text } from 'mdast';
import type { Run, RunStyle } from '../core/article.ts';
import type { Span } from '../core/span.ts';

/** What a paragraph's words depend on outside of it. */
export interface InlineContext {
  /** The whole text that was parsed; offsets of nodes are in it. */
  readonly text: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** How many block quotes the paragraph is in: so many `>` may stand before each of its lines. */
  readonly quotes: number;
  /** What a character reference such as `&amp;` stands for; undefined when it stands for itself. */
  readonly decodeReference: (reference: string) => string | undefined;
}

/** How a stretch is set. */
interface Setting {
  readonly styles: readonly RunStyle[];
  readonly link: string | undefined;
}

const PLAIN: Setting = { styles: [], link: undefined };
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

/** The runs of a paragraph's nodes, in order, none of them empty; markup and line breaks lie between. */
export function runsOf(nodes: readonly PhrasingContent[], context: InlineContext): readonly Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    addNode(runs, node, PLAIN, context);
  }
  return runs;
}

/** Where a node stands. Nodes that come from text always have a position. */
export function placeOf(node: PhrasingContent | Parents): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function addNode(runs: Run[], node: PhrasingContent, setting: Setting, context: InlineContext): void {
  switch (node.type) {
    case 'text':
      addText(runs, node, setting, context);
      break;
    case 'emphasis':
    case 'strong':
      addAll(runs, node.children, { ...setting, styles: withStyle(setting.styles, node.type) }, context);
      break;
    case 'delete':
      addAll(runs, node.children, { ...setting, styles: withStyle(setting.styles, 'strike') }, context);
      break;
    case 'link':
      addLink(runs, node, setting, context);
      break;
    case 'linkReference':
      addAll(runs, node.children, { ...setting, link: addressOf(node, context) ?? setting.link }, context);
      break;
    case 'image':
    case 'imageReference':
      addImage(runs, node, setting, context);
      break;
    case 'inlineCode':
      addCode(runs, node, setting, context);
      break;
    case 'html':
      // Shown as it is written: nothing of an article is ever run or laid out.
      addLines(runs, placeOf(node), { ...setting, styles: withStyle(setting.styles, 'code') }, context);
      break;
    case 'break':
    case 'footnoteReference':
      break;
  }
}

function addAll(runs: Run[], nodes: readonly PhrasingContent[], setting: Setting, context: InlineContext): void {
  for (const node of nodes) {
    addNode(runs, node, setting, context);
  }
}

function withStyle(styles: readonly RunStyle[], style: RunStyle): readonly RunStyle[] {
  return styles.includes(style) ? styles : [...styles, style];
}

function addLink(runs: Run[], node: Link, setting: Setting, context: InlineContext): void {
  const linked = { ...setting, link: node.url };
  const { start, end } = placeOf(node);
  if (context.text.startsWith('<', start)) {
    // In an address in angle brackets nothing is escaped.
    addLines(runs, { start: start + 1, end: end - 1 }, linked, context);
  } else {
    addAll(runs, node.children, linked, context);
  }
}

function addressOf(node: LinkReference | ImageReference, context: InlineContext): string | undefined {
  return context.definitions.get(node.identifier)?.url;
}

/** An image is shown as the words that stand for it, linked to its address. */
function addImage(runs: Run[], node: Image | ImageReference, setting: Setting, context: InlineContext): void {
  const alt = node.alt ?? '';
  if (alt === '') {
    return;
  }
  const link = node.type === 'image' ? node.url : addressOf(node, context);
  const linked = { ...setting, link: link ?? setting.link };
  const place = placeOf(node);
  const start = place.start + 2;
  if (context.text.startsWith(alt, start)) {
    addLines(runs, { start, end: start + alt.length }, linked, context);
  } else {
    push(runs, { start, end: labelEnd(context.text, start, place.end) }, linked, alt);
  }
}

/** Where the label in square brackets ends whose words begin at `start`; `end` where nothing closes it before. */
export function labelEnd(text: string, start: number, end: number): number {
  let depth = 1;
  for (let at = start; at < end; at++) {
    const unit = text.charAt(at);
    if (unit === '\\') {
      at++;
    } else if (unit === '[') {
      depth++;
    } else if (unit === ']' && --depth === 0) {
      return at;
    }
  }
  return end;
}

function addCode(runs: Run[], node: InlineCode, setting: Setting, context: InlineContext): void {
  const { text } = context;
  const place = placeOf(node);
  let { start, end } = place;
  while (start < end && text.charAt(start) === '`' && text.charAt(end - 1) === '`') {
    start++;
    end--;
  }
  const inner = text.slice(start, end);
  if (/^[ \r\n][^]*[ \r\n]$/.test(inner) && inner.trim() !== '') {
    start++;
    end--;
  }
  addLines(runs, { start, end }, { ...setting, styles: withStyle(setting.styles, 'code') }, context);
}

/** Text without escapes or references: a run for each line. */
function addLines(runs: Run[], place: Span, setting: Setting, context: InlineContext): void {
  let start = place.start;
  for (let at = place.start; at < place.end; at++) {
    if (isLineEnd(context.text, at)) {
      pushTrimmed(runs, { start, end: at }, setting, context);
      start = skipLineEnd(at, place.end, context);
      at = start - 1;
    }
  }
  push(runs, { start, end: place.end }, setting);
}

function addText(runs: Run[], node: Text, setting: Setting, context: InlineContext): void {
  const { text } = context;
  const { start: first, end } = placeOf(node);
  let start = first;
  for (let at = first; at < end; at++) {
    const unit = text.charAt(at);
    if (unit === '\\' && at + 1 < end && PUNCTUATION.test(text.charAt(at + 1))) {
      push(runs, { start, end: at }, setting);
      start = at + 1;
      at++;
    } else if (unit === '&') {
      const reference = referenceAt(text, at);
      const shown = reference === undefined || at + reference.length > end ? undefined : context.decodeReference(reference);
      if (reference !== undefined && shown !== undefined) {
        push(runs, { start, end: at }, setting);
        push(runs, { start: at, end: at + reference.length }, setting, shown);
        start = at + reference.length;
        at = start - 1;
      }
    } else if (isLineEnd(text, at)) {
      pushTrimmed(runs, { start, end: at }, setting, context);
      start = skipLineEnd(at, end, context);
      at = start - 1;
    }
  }
  push(runs, { start, end }, setting);
}

function referenceAt(text: string, at: number): string | undefined {
  REFERENCE.lastIndex = at;
  return REFERENCE.exec(text)?.[0];
}

function isLineEnd(text: string, at: number): boolean {
  const unit = text.charAt(at);
  return unit === '\n' || unit === '\r';
}

/** Where the words of the next line begin: after the line's end, its indentation, and the marks of the quotes that it is in. */
function skipLineEnd(at: number, end: number, context: InlineContext): number {
  let quotes = context.quotes;
  let next = at;
  for (; next < end; next++) {
    const unit = context.text.charAt(next);
    if (unit === '>' && quotes > 0) {
      quotes--;
    } else if (unit !== '\n' && unit !== '\r' && unit !== ' ' && unit !== '\t') {
      break;
    }
  }
  return next;
}

function pushTrimmed(runs: Run[], place: Span, setting: Setting, context: InlineContext): void {
  let end = place.end;
  while (end > place.start && /[ \t]/.test(context.text.charAt(end - 1))) {
    end--;
  }
  push(runs, { start: place.start, end }, setting);
}

function push(runs: Run[], place: Span, setting: Setting, shown?: string): void {
  if (place.end > place.start) {
    runs.push({
      ...place,
      ...(setting.styles.length === 0 ? {} : { styles: setting.styles }),
      ...(setting.link === undefined ? {} : { link: setting.link }),
      ...(shown === undefined ? {} : { shown }),
    });
  }
}
