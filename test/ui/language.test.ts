// A source in VS Code's text editor: Outline, hover, `@` and `#` as a person sees them, in any theme.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { CLINIC, HARBOUR } from './articles.ts';
import { eventually } from './poll.ts';
import { THEMES } from './themes.ts';
import type { Workbench } from './workbench.ts';

describe('A source in the text editor', () => {
  let workbench: Workbench;

  const outline = (): Locator => workbench.page.locator('.outline-pane');
  const hover = (): Locator => workbench.page.locator('.monaco-hover').filter({ hasText: 'Open in Reader' });

  before(async function () {
    workbench = this.workbench;
    await workbench.open(
      workbench.folder('language', { 'sources/harbour.txt': HARBOUR, 'sources/clinic.md': CLINIC, 'draft.txt': HARBOUR }),
    );
    await workbench.openFile('harbour.txt');
  });

  it('has its people and quotes in the Outline', async () => {
    await workbench.command('Explorer: Focus on Outline View');
    const row = outline()
      .getByRole('treeitem', { name: /Tom Okoye/ })
      .first();
    await row.waitFor({ timeout: 30_000 });
    assert.match(await outline().innerText(), /Anna Berglund/);
    await workbench.screenshotInThemes('lang-outline');
  });

  it('tells who somebody is over a name', async () => {
    await workbench.editor.getByText('Berglund').first().hover();
    await hover().waitFor();
    assert.match((await hover().innerText()).replaceAll('\u00a0', ' '), /Anna Berglund.*In this source: /s);
    for (const [theme] of THEMES) {
      await workbench.page.mouse.move(600, 700);
      await hover().waitFor({ state: 'hidden' });
      await workbench.chooseTheme(theme);
      await workbench.editor.getByText('Berglund').first().hover();
      await hover().waitFor();
      await workbench.screenshot(`lang-hover-${theme.replaceAll(' ', '-').toLowerCase()}`);
    }
    await workbench.page.mouse.move(600, 700);
    await hover().waitFor({ state: 'hidden' });
  });

  it('lists them behind @, and those of all sources behind #', async () => {
    const rows = (): Locator => workbench.page.locator('.quick-input-list [role="option"]');
    await workbench.editor.locator('.view-line').first().click();
    await workbench.page.keyboard.press('Control+Shift+O');
    await rows().filter({ hasText: 'Tom Okoye' }).first().waitFor();
    await workbench.screenshot('lang-symbols-file');
    await workbench.closePopups();
    await workbench.page.keyboard.press('Control+T');
    await workbench.page.keyboard.insertText('lopez');
    await rows().filter({ hasText: 'Maria Lopez' }).first().waitFor();
    await workbench.screenshot('lang-symbols-all');
    await workbench.page.keyboard.press('Enter');
    await workbench.activeTab.filter({ hasText: /\.(?:txt|md)$/ }).waitFor();
    await workbench.closePopups();
  });

  it('peeks at every mention in every source', async () => {
    await workbench.openFile('harbour.txt');
    await workbench.editor.getByText('Berglund').first().click();
    await workbench.page.keyboard.press('Shift+F12');
    await workbench.page.locator('.peekview-widget').waitFor();
    await eventually(async () => /References \(\d+\)/.test(await workbench.page.locator('.peekview-widget').innerText()), true);
    await workbench.screenshot('lang-references');
    await workbench.closePopups();
  });

  it('is nothing of ours in a draft', async () => {
    await workbench.openFile('draft.txt');
    await workbench.command('Explorer: Focus on Outline View');
    await eventually(async () => (await outline().innerText()).includes('Okoye'), false);
    await workbench.screenshot('lang-draft');
  });
});
