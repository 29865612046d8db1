// What axe finds in the reader in each of VS Code's four kinds of theme: nothing serious.
import assert from 'node:assert/strict';
import { HARBOUR, HARBOUR_TITLE } from './articles.ts';
import { seriousFindings, THEMES } from './findings.ts';
import { eventually } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import { USUAL_THEME, type Workbench } from './workbench.ts';

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

  after(() => workbench.chooseTheme(USUAL_THEME));

  for (const [theme, className] of THEMES) {
    it(`has no serious finding in ${theme}`, async () => {
      await workbench.chooseTheme(theme);
      const body = reader.page.locator('body');
      await eventually(async () => ((await body.getAttribute('class')) ?? '').split(' ').includes(className), true);
      await workbench.screenshot(`theme-${className}`);
      assert.deepEqual(await seriousFindings(reader), []);
      // With a person chosen and a card open there is more to see.
      await reader.people.getByRole('button', { name: /Anna Berglund/ }).click();
      await reader.quote('“Nobody will miss the cranes.”').click();
      await reader.card.waitFor();
      await workbench.screenshot(`theme-${className}-chosen`);
      assert.deepEqual(await seriousFindings(reader), []);
      await workbench.page.keyboard.press('Escape');
      await reader.people.getByRole('button', { name: /Anna Berglund/ }).click();
    });
  }
});
