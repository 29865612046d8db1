// A page that is shown, seen from both sides: what stands in it, and what the extension is told and can ask.
import type { Locator, Page } from 'playwright-core';
import type { Span } from '../../src/core/span.ts';
import { Emitter } from '../../src/shared/lifecycle.ts';
import type { PageArticle, PageCard, PageUpdate, ReaderHost, ReaderPage, ReaderState, Statement } from '../../src/shared/readerProtocol.ts';
import { connect, type Handlers, type Remote } from '../../src/shared/rpc.ts';

const CARD: PageCard = {
  speaker: 'Anna Berglund',
  role: 'mayor',
  rows: [{ term: 'Speaker', text: 'likely: “Berglund said” names the speaker' }],
  buttons: [
    { label: 'Copy', action: 'copyQuote' },
    { label: 'Open in Text Editor', action: 'openInTextEditor' },
  ],
};

/** A call that the page made. */
export interface Told {
  readonly method: keyof ReaderHost;
  readonly argument: unknown;
}

/** One page. */
export class OpenPage {
  readonly page: Page;
  /** What the page told the extension, in order. */
  readonly told: Told[] = [];
  /** What went wrong in the page. */
  readonly errors: string[] = [];
  readonly #update: PageUpdate;
  readonly #fromPage = new Emitter<unknown>();
  readonly remote: Remote<ReaderPage>;
  #version: number;

  constructor(page: Page, update: PageUpdate, readyAfter: Promise<void> | undefined) {
    this.page = page;
    this.#update = update;
    this.#version = update.content.kind === 'article' ? update.content.version : 0;
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && this.errors.push(message.text()));
    const channel = {
      // As a string it is there soonest, however long it is.
      send: (message: unknown) => void page.evaluate((sent) => window.postMessage(JSON.parse(sent), '*'), JSON.stringify(message)),
      onMessage: this.#fromPage.event,
    };
    this.remote = connect<ReaderPage, ReaderHost>(channel, this.#handlers(readyAfter)).remote;
  }

  static async load(page: Page, address: string, update: PageUpdate, readyAfter?: Promise<void>): Promise<OpenPage> {
    const opened = new OpenPage(page, update, readyAfter);
    await page.exposeFunction('toExtension', (message: unknown) => opened.#fromPage.fire(message));
    await page.addInitScript(() => {
      const own = window as unknown as { toExtension(message: unknown): void; readerState: unknown };
      Object.assign(window, {
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => own.toExtension(message),
          setState: (state: unknown) => {
            own.readerState = state;
            sessionStorage.setItem('state', JSON.stringify(state));
          },
          // What the page before it set, as in VS Code.
          getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') as unknown,
        }),
      });
    });
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector('.reader') !== null);
    if (readyAfter === undefined) {
      await opened.settled();
    }
    return opened;
  }

  /** Resolves when the page has told how it is looked at, and all that it was to do is done. */
  async settled(): Promise<void> {
    await this.page.waitForTimeout(250);
  }

  get scroller(): Locator {
    return this.page.locator('main');
  }

  get status(): Locator {
    return this.page.getByRole('status');
  }

  get card(): Locator {
    return this.page.getByRole('dialog');
  }

  person(name: string | RegExp): Locator {
    return this.page.getByRole('navigation').getByRole('button', { name });
  }

  /** The chosen person's button. */
  get chosen(): Locator {
    return this.page.locator('nav [aria-pressed="true"]');
  }

  quote(words: string): Locator {
    return this.page.locator('mark').filter({ hasText: words }).last();
  }

  /** Shows something else in the page. */
  async show(update: PageUpdate): Promise<void> {
    if (update.content.kind === 'article') {
      this.#version = update.content.version;
    }
    await this.remote.show(update);
  }

  async jump(span: Span, statement: Statement = []): Promise<void> {
    await this.remote.jump({ version: this.#version, span, statement });
  }

  async preview(span: Span | undefined): Promise<void> {
    await this.remote.preview({ version: this.#version, ...(span === undefined ? {} : { span }) });
  }

  async choose(person: number | undefined): Promise<void> {
    await this.remote.choose({ version: this.#version, ...(person === undefined ? {} : { person }) });
  }

  /** The state that the page keeps for when the window is reloaded. */
  async state(): Promise<ReaderState> {
    return this.page.evaluate(() => (window as unknown as { readerState: ReaderState }).readerState);
  }

  async scroll(): Promise<number> {
    return this.scroller.evaluate((element) => element.scrollTop);
  }

  async scrollTo(top: number): Promise<void> {
    await this.scroller.evaluate((element, to) => {
      element.scrollTop = to;
    }, top);
    await this.settled();
  }

  /** The words that are marked by a jump, as elements or as a highlight. */
  async marked(): Promise<string> {
    return this.page.evaluate(() => {
      const elements = [...document.querySelectorAll('.jump')].map((element) => element.textContent);
      const ranges = [...(CSS.highlights.get('jump') ?? [])].map((range) => (range as Range).toString());
      return [...elements, ...ranges].join('');
    });
  }

  /** How far down in the window the jump mark starts, as a part of its height. */
  async markHeight(): Promise<number> {
    return this.scroller.evaluate((scroller) => {
      const [range] = CSS.highlights.get('jump') ?? [];
      const [start] = (document.querySelector('.jump') ?? (range as Range)).getClientRects();
      const { top, height } = scroller.getBoundingClientRect();
      return start === undefined ? Number.NaN : (start.top - top) / height;
    });
  }

  /** The text that select-all gives. */
  async selectedAll(): Promise<string> {
    return this.page.evaluate(() => {
      const selection = document.getSelection();
      selection?.selectAllChildren(document.querySelector('article') ?? document.body);
      const text = selection?.toString() ?? '';
      selection?.removeAllRanges();
      return text;
    });
  }

  /** Where in the article each word of the window stands, in pixels from its top. */
  async places(): Promise<Readonly<Record<string, string>>> {
    return this.scroller.evaluate((scroller) => {
      const found: Record<string, string> = {};
      const { bottom } = scroller.getBoundingClientRect();
      const walker = document.createTreeWalker(document.querySelector('article') ?? scroller, NodeFilter.SHOW_TEXT);
      let offset = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const { left, top } = range.getBoundingClientRect();
          if (top > bottom) {
            return found;
          }
          found[`${String(offset)} ${word}`] = `${left.toFixed(1)} ${(top + scroller.scrollTop).toFixed(1)}`;
          offset++;
        }
      }
      return found;
    });
  }

  #handlers(readyAfter: Promise<void> | undefined): Handlers<ReaderHost> {
    const tell = (method: keyof ReaderHost, argument: unknown): void => void this.told.push({ method, argument });
    const any = <T>(argument: unknown): argument is T => argument !== null;
    return {
      ready: {
        check: (argument): argument is unknown => argument !== undefined,
        handle: async (left) => {
          tell('ready', left);
          await readyAfter;
          return this.#update;
        },
      },
      select: {
        check: any,
        handle: (reference) => {
          tell('select', reference);
          return [{ text: `Quote ${String(reference.passage)}` }];
        },
      },
      describe: {
        check: any,
        handle: (reference) => {
          tell('describe', reference);
          return CARD;
        },
      },
      press: { check: any, handle: (button) => tell('press', button) },
      choose: { check: any, handle: (chosen) => tell('choose', chosen) },
      viewChanged: { check: any, handle: (view) => tell('viewChanged', view) },
      focusChanged: { check: (flag): flag is boolean => typeof flag === 'boolean', handle: (flag) => tell('focusChanged', flag) },
    };
  }
}

/** The words of a span of an article. */
export function wordsAt({ text }: PageArticle, { start, end }: Span): string {
  return text.slice(start, end);
}
