// The words that are shown or spoken somewhere, and which of them are cut.
import type { Frame, Page } from 'playwright-core';
import { CLOSE, OPEN } from '../support/pseudoLanguage.ts';

/** Texts and spoken labels below the elements that a selector finds, without the text of an article, and the names of keys. */
export async function shownWords(page: Frame | Page, selector: string): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    const words: string[] = [];
    for (const root of document.querySelectorAll(wanted)) {
      for (const element of [root, ...root.querySelectorAll('*')]) {
        if (element.closest('script, style, .monaco-keybinding') !== null || !element.checkVisibility()) {
          continue;
        }
        const label = element.getAttribute('aria-label') ?? element.getAttribute('aria-description');
        words.push(label ?? '', element.getAttribute('placeholder') ?? '');
        // A text of which parts are emphasised is one.
        const hasText = (one: Element | null): boolean => [...(one?.childNodes ?? [])].some((node) => node instanceof Text);
        if (hasText(element) && !hasText(element.parentElement) && element.closest('article') === null) {
          words.push(element.textContent);
        }
      }
    }
    return [...new Set(words.map((word) => word.replace(/\s+/g, ' ').trim()))].filter((word) => word !== '');
  }, selector);
}

/** Texts of a page, without the article's, that reach out of the window or of a box that hides what does. */
export async function cutWords(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const cut: string[] = [];
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    const isCut = (text: Text): boolean => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      for (let box = text.parentElement; box !== null; box = box.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        if (edge.width <= 1 && position === 'absolute') {
          return false; // for screen readers alone
        }
        if (
          (hides(overflowX) && (left < edge.left - 1 || right > edge.right + 1)) ||
          (hides(overflowY) && (top < edge.top - 1 || bottom > edge.bottom + 1))
        ) {
          return true;
        }
        if (/auto|scroll/.test(overflowX + overflowY)) {
          // A row may be scrolled along; the page itself is not to be scrolled sideways.
          return box.matches('main') && (left < edge.left - 1 || right > edge.right + 1);
        }
      }
      return width > 0 && right > innerWidth + 1;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (
        node instanceof Text &&
        node.data.trim() !== '' &&
        parent?.checkVisibility() === true &&
        parent.closest('article') === null &&
        isCut(node)
      ) {
        cut.push(node.data);
      }
    }
    return cut;
  });
}

/** What of a text of the pseudo-language is no translation: outside of all brackets, and neither in a source nor among `known`. */
export function untranslated(text: string, known: readonly string[]): string {
  const inBrackets = new RegExp(`${OPEN}[^${OPEN}${CLOSE}]*${CLOSE}`, 'gu');
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(inBrackets, '|');
  }
  const parts = rest.split(/[|·…(\n]|\s[–—]\s|[:,] |\.{3}/);
  const sources = known.join('\n').replace(/\s+/g, ' ');
  return parts
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((part) => /\p{L}/u.test(part) && !sources.includes(part))
    .join(' | ');
}

/** Whether a text has all the brackets that it begins. */
export function isWhole(text: string): boolean {
  return text.split(OPEN).length === text.split(CLOSE).length;
}
