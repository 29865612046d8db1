// Around the tests of the page: one browser, and a picture of what failed.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { failures } from '../support/paths.ts';
import { PageBrowser } from './pageBrowser.ts';

declare module 'mocha' {
  interface Context {
    /** The one browser of this run. */
    browser: PageBrowser;
  }
}

/** The hooks, for mocha. */
export function pageHooks(): Mocha.RootHookObject {
  return {
    async beforeAll(this: Mocha.Context) {
      this.browser = await PageBrowser.start();
    },
    async afterEach(this: Mocha.Context) {
      if (this.currentTest?.isFailed()) {
        mkdirSync(failures, { recursive: true });
        await this.browser.screenshot(path.join(failures, `page-${this.currentTest.title.replace(/\W+/g, '-').slice(0, 100)}.png`));
      }
      await this.browser.closePages();
    },
    async afterAll(this: Mocha.Context) {
      // Undefined when it did not start, which has failed already.
      await (this.browser as PageBrowser | undefined)?.close();
    },
  };
}
