// What stands in for VS Code between a page of ours and a test: the messages, and what goes wrong in the page.
import type { Page } from 'playwright-core';
import { Emitter } from '../../src/shared/lifecycle.ts';
import type { Channel } from '../../src/shared/rpc.ts';

/** The extension's side of a page. */
export class PageSide {
  readonly page: Page;
  /** What went wrong in the page. */
  readonly errors: string[] = [];
  readonly #fromPage = new Emitter<unknown>();

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && this.errors.push(message.text()));
  }

  /** The messages to and from the page. */
  get channel(): Channel {
    return {
      // As a string it is there soonest, however long it is.
      send: (message) => void this.page.evaluate((sent) => window.postMessage(JSON.parse(sent), '*'), JSON.stringify(message)),
      onMessage: this.#fromPage.event,
    };
  }

  /** Loads the page, which finds what VS Code gives a page. */
  async load(address: string): Promise<void> {
    await this.page.exposeFunction('toExtension', (message: unknown) => this.#fromPage.fire(message));
    await this.page.addInitScript(() => {
      const own = window as unknown as { toExtension(message: unknown): void };
      Object.assign(window, {
        acquireVsCodeApi: () => ({ postMessage: (message: unknown) => own.toExtension(message), setState: () => undefined }),
      });
    });
    await this.page.goto(address);
  }
}
