/** The text that stands in the page's HTML while the whole of a long article is on its way. */
import type { Anchor, PageUpdate } from '../shared/readerProtocol.ts';
import { headOf } from './articleView.ts';

/** Scrolls the text of the HTML to where the article was, and puts above it what is no part of the text. */
export function showFirstScreen(scroller: HTMLElement, { content, view }: PageUpdate): void {
  const article = scroller.querySelector('article');
  if (content.kind !== 'article' || article === null) {
    return;
  }
  article.prepend(...headOf(content));
  article.classList.add('long');
  article.toggleAttribute('data-chosen', view.person !== undefined);
  const { anchor, place } = view;
  if (anchor !== undefined) {
    scrollTo(scroller, anchor);
  } else if (place !== undefined) {
    scrollTo(scroller, { offset: place.start, below: scroller.clientHeight / 3 });
  }
}

function scrollTo(scroller: HTMLElement, { offset, below }: Anchor): void {
  const startOf = (one: HTMLElement): number => Number(one.dataset['start']);
  const block = [...scroller.querySelectorAll<HTMLElement>('[data-start]')].findLast((one) => startOf(one) <= offset);
  const text = block?.firstChild;
  if (block === undefined || !(text instanceof Text)) {
    return;
  }
  const inside = Math.min(offset - startOf(block), text.length - 1);
  const range = document.createRange();
  range.setStart(text, Math.max(0, inside));
  range.setEnd(text, Math.max(0, inside) + 1);
  const { top } = inside > 0 ? range.getBoundingClientRect() : block.getBoundingClientRect();
  scroller.scrollTop += top - scroller.getBoundingClientRect().top - below;
}
