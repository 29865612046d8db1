// The reader's page as a person sees it: the one place that knows how it is built.
import assert from 'node:assert/strict';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import { eventually } from './poll.ts';
import type { Workbench } from './workbench.ts';

/** Where the page is scrolled to and what is marked: what a preview must give back. */
export interface Place {
  readonly scroll: number;
  readonly marked: string;
}

/** One reader that is shown. */
export class ReaderPage {
  readonly #workbench: Workbench;
  readonly #index: number;

  constructor(workbench: Workbench, index = 0) {
    this.#workbench = workbench;
    this.#index = index;
  }

  /** The page inside the webview. */
  get page(): FrameLocator {
    return this.#workbench.reader(this.#index);
  }

  /** The frame, to look into it. Webviews are made anew now and then: ask again after each act. */
  async frame(): Promise<Frame> {
    const frame = (await this.#workbench.webviewFrames())[this.#index];
    if (frame === undefined) {
      throw new Error('No reader is shown.');
    }
    return frame;
  }

  get article(): Locator {
    return this.page.locator('article');
  }

  get title(): Locator {
    return this.page.locator('article h1').first();
  }

  /** Waits until the article with this title is shown, with its marks. */
  async shows(title: string): Promise<void> {
    await this.title.filter({ hasText: title }).waitFor({ timeout: 30_000 });
    await this.page.locator('mark').first().waitFor();
  }

  /** The text that select-all and copy would give, white space normalised. */
  async copyableText(): Promise<string> {
    const frame = await this.frame();
    const text = await frame.evaluate(() => {
      const selection = document.getSelection();
      const article = document.querySelector('article');
      if (selection === null || article === null) {
        return '';
      }
      selection.selectAllChildren(article);
      const selected = selection.toString();
      selection.removeAllRanges();
      return selected;
    });
    return normalised(text);
  }

  /** A quote by its exact words. */
  quote(words: string): Locator {
    return this.page.locator('mark').filter({ hasText: words }).last();
  }

  /** The strip of people. */
  get people(): Locator {
    return this.page.getByRole('navigation', { name: 'People in this source' });
  }

  /** The live region that says what was jumped to. */
  get status(): Locator {
    return this.page.getByRole('status');
  }

  /** What tells who says a quote, and why. */
  get card(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Place and jump mark. */
  async place(): Promise<Place> {
    const frame = await this.frame();
    return frame.evaluate(() => {
      const scroller = document.querySelector('main') ?? document.documentElement;
      const elements = [...document.querySelectorAll('.jump')].map((element) => element.textContent);
      // Words that are no mark of their own are highlighted without an element.
      const ranges = [...(CSS.highlights.get('jump') ?? [])].map((range) => (range instanceof Range ? range.toString() : ''));
      const marked = [...elements, ...ranges].join('');
      return { scroll: Math.round(scroller.scrollTop), marked };
    });
  }

  /** Reloads the window; fails when the article with this title, in which the place is below the top, is not back at the same place. */
  async assertKeptOnReload(title: string): Promise<void> {
    const before = await this.place();
    assert.ok(before.scroll > 0);
    await this.#workbench.page.waitForTimeout(1_000); // what is kept is written a moment after it changed
    await this.#workbench.reloadWindow();
    await this.shows(title);
    await eventually(() => this.place(), before);
  }

  /** Distance of the jump mark from the top of the text's window, as a part of its height. */
  async markHeight(): Promise<number> {
    const frame = await this.frame();
    return frame.evaluate(() => {
      const scroller = document.querySelector('main') ?? document.documentElement;
      const window = scroller.getBoundingClientRect();
      const mark = document.querySelector('.jump')?.getBoundingClientRect();
      return mark === undefined ? Number.NaN : (mark.top - window.top) / window.height;
    });
  }

  /** Whether keys go to the page. */
  async hasFocus(): Promise<boolean> {
    return (await this.frame()).evaluate(() => document.hasFocus());
  }

  /** Puts the focus into the text by a click on words that are no mark. */
  async focusText(): Promise<void> {
    await this.title.click({ position: { x: 3, y: 3 } });
  }
}

/** One space for each stretch of white space, none at the ends. */
export function normalised(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
