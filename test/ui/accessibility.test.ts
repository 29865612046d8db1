// What axe finds in the reader in each of VS Code's four kinds of theme: nothing; and texts that run from right to left.
import assert from 'node:assert/strict';
import { HARBOUR, HARBOUR_TITLE, RIGHT_TO_LEFT } from './articles.ts';
import { findingsInReader } from './findings.ts';
import { ReaderPage } from './readerPage.ts';
import { hasTheme, THEMES } from './themes.ts';
import type { Workbench } from './workbench.ts';

describe('Accessibility', () => {
  let workbench: Workbench;
  let reader: ReaderPage;

  before(async function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    await workbench.open(workbench.folder('accessibility', { 'sources/harbour.txt': HARBOUR }));
    await workbench.showViews();
    await workbench.rows('Sources', HARBOUR_TITLE).click();
    await reader.shows('Port of Lindvik');
  });

  for (const [theme, className] of THEMES) {
    it(`has no finding by axe in ${theme}`, async () => {
      await workbench.chooseTheme(theme);
      await hasTheme(reader.page, className);
      await workbench.screenshot(`theme-${className}`);
      assert.deepEqual(await findingsInReader(reader), []);
      // With a person chosen and a card open there is more to see.
      await reader.people.getByRole('button', { name: /Anna Berglund/ }).click();
      await reader.quote('“Nobody will miss the cranes.”').click();
      await reader.card.waitFor();
      await workbench.screenshot(`theme-${className}-chosen`);
      assert.deepEqual(await findingsInReader(reader), []);
      await workbench.page.keyboard.press('Escape');
      await reader.people.getByRole('button', { name: /Anna Berglund/ }).click();
    });
  }

  it('has each paragraph run its own way, in views and reader, in any theme', async () => {
    const [title = ''] = RIGHT_TO_LEFT.split('\n');
    await workbench.open(workbench.folder('right-to-left', { 'sources/harbour.txt': RIGHT_TO_LEFT }));
    await workbench.showViews();
    await workbench.rows('Sources', title).click();
    await reader.shows(title);
    assert.equal(await reader.article.getAttribute('dir'), 'rtl');
    const ways = await reader.article.locator('p[data-number]').evaluateAll((all) => all.map((one) => one.getAttribute('dir')));
    assert.deepEqual(ways, ['rtl', 'rtl', 'rtl', 'ltr', 'rtl']);
    await workbench.expand(workbench.rows('Sources', title));
    await reader.quote('“The cranes will stay where they are,”').click();
    await reader.card.waitFor();
    await workbench.screenshotInThemes('right-to-left');
    assert.deepEqual(await findingsInReader(reader), []);
  });
});
