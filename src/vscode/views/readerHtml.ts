/** The HTML of the reader's page: its frame, and so much of the text that the first painted frame is full. */
import { blockMarkup } from '../../shared/blockMarkup.ts';
import { articleDirection } from '../../shared/direction.ts';
import { elementHtml } from '../../shared/elementHtml.ts';
import { escapeHtml } from '../../shared/escapeHtml.ts';
import type { PageLook } from '../../shared/pageLook.ts';
import type { Anchor, PageBlock, PageContent, PageStrings, PageUpdate } from '../../shared/readerProtocol.ts';
import { type PageFrame, pageHtml } from './pageHtml.ts';

/** Text before and after the place that is in the HTML, in UTF-16 code units: more than a screen of a big monitor shows. */
const BEFORE = 3_000;
const AFTER = 9_000;
/** An update of up to so many characters is in the HTML as a whole, so that the first frame has the marks too. */
const MAX_INLINE = 300_000;
/** More people than the strip can show in the first frame. */
const FIRST_PEOPLE = 60;

/** What the page is made of. */
export interface PageParts extends PageFrame {
  readonly look: PageLook;
  readonly strings: PageStrings;
  readonly update: PageUpdate;
}

/** The page. Nothing of an article stands in it but escaped, as text or as the value of an attribute. */
export function readerHtml(parts: PageParts): string {
  const { look, strings, update } = parts;
  const data = ` data-look="${escapeHtml(JSON.stringify(look))}" data-strings="${escapeHtml(JSON.stringify(strings))}" data-update="${escapeHtml(inlineUpdate(update))}"`;
  const label = escapeHtml(strings.reader);
  return pageHtml(
    parts,
    strings.reader,
    `<div class="reader" data-face="${look.face}"${data}>
<main class="page" tabindex="0" aria-label="${label}">${firstScreen(update)}</main>
</div>`,
  );
}

/** The update as JSON; of a long article only what the bars around the text say, so that they have their heights at once. */
function inlineUpdate(update: PageUpdate): string {
  const { content } = update;
  const isLong = content.kind === 'article' && content.text.length > MAX_INLINE;
  const json = isLong ? '' : JSON.stringify(update);
  if (content.kind !== 'article' || (!isLong && json.length <= MAX_INLINE)) {
    return json;
  }
  const first = content.order.slice(0, FIRST_PEOPLE);
  const people = first.flatMap((index) => content.people[index] ?? []);
  const bars = { ...content, text: '', blocks: [], passages: [], mentions: [], people, order: people.map((_person, index) => index) };
  const chosen = first.indexOf(update.view.person ?? -1);
  const view = { ...update.view, person: chosen < 0 ? undefined : chosen };
  return JSON.stringify({ ...update, content: { ...bars, isPartial: true }, view });
}

function firstScreen({ content, view }: PageUpdate): string {
  if (content.kind !== 'article') {
    return '';
  }
  const direction = articleDirection(content.text, content.blocks);
  return `<article dir="${direction}">${blocksAround(content, view.anchor ?? placeAnchor(view.place))}</article>`;
}

function placeAnchor(place: { readonly start: number } | undefined): Anchor {
  return { offset: place?.start ?? 0, below: 0 };
}

function blocksAround({ text, blocks }: PageContent & { readonly kind: 'article' }, { offset }: Anchor): string {
  return blocks
    .filter((block) => block.end > offset - BEFORE && block.start < offset + AFTER)
    .map((block) => blockHtml(text, block, Math.max(0, offset - BEFORE), offset + AFTER))
    .join('');
}

/** A block without marks, as much of it as lies in the window. The script sets it again, with them. */
function blockHtml(text: string, block: PageBlock, from: number, to: number): string {
  let end = block.start;
  let words = '';
  let start: number | undefined;
  for (const run of block.runs) {
    const isBroken = run.start > end && /[\r\n]/.test(text.slice(end, run.start));
    end = run.end;
    if (run.end > from && run.start < to) {
      start ??= Math.max(run.start, from);
      words += (isBroken ? ' ' : '') + (run.shown ?? text.slice(Math.max(run.start, from), Math.min(run.end, to)));
    }
  }
  const { tag, attributes } = blockMarkup(text, { ...block, start: start ?? block.start });
  return elementHtml(tag, attributes, escapeHtml(words));
}
