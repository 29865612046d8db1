// Nothing leaves the machine, whatever an article holds.
import assert from 'node:assert/strict';
import { HOSTILE } from './articles.ts';
import { ReaderPage } from './readerPage.ts';

describe('Privacy', () => {
  it('asks for nothing beyond loopback, also for an article that names addresses', async function () {
    const { workbench } = this;
    const reader = new ReaderPage(workbench);
    await workbench.open(workbench.folder('privacy', { 'sources/hostile.txt': HOSTILE }));
    await workbench.showViews();
    await workbench.rows('Sources', 'A title with').click();
    await reader.shows('A title with');
    await workbench.page.waitForTimeout(1_000);
    assert.deepEqual([...workbench.host.outside], []);

    // That nothing asked, uiHooks looks at after all tests; here, that what asks in the page would have been refused and taken down.
    const frame = await reader.frame();
    const refusal = await frame.evaluate(() => {
      try {
        return typeof fetch('probe:');
      } catch (error) {
        return String(error);
      }
    });
    assert.match(refusal, /asked for the network: fetch/);
  });
});
