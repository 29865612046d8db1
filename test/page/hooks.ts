// Around the tests of the page: one browser, a picture of what failed, and nobody who asks for the network.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { NetworkRecord } from '../support/network/networkRecord.ts';
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
  const network = new NetworkRecord(/^/);
  return {
    async beforeAll(this: Mocha.Context) {
      this.browser = await PageBrowser.start(network);
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
      const browser = this.browser as PageBrowser | undefined;
      await browser?.close();
      if (browser?.hasShownPages !== false) {
        network.check('page');
      }
      network.remove();
    },
  };
}
