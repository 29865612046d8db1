// A draft as a person writes it: what is marked, what would be changed, and what is done about it, by keys and menus, in any theme.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { CLINIC, HARBOUR } from './articles.ts';
import { eventually, remains } from './poll.ts';
import type { Workbench } from './workbench.ts';

const BEGINNING = '# The old harbour\n\nThe mayor was glad.\n';
const WRONG = '“We have waited for this for thirty years,” Berglund said.';

describe('A draft', () => {
  let workbench: Workbench;
  let folder: string;

  const squiggles = (): Locator => workbench.editor.locator('.squiggly-warning');
  const menu = (): Locator => workbench.page.locator('.action-widget');

  /** Goes to the first thing that is marked, and asks what can be done about it. */
  async function askForFixes(): Promise<void> {
    await workbench.openFile('draft.md');
    await workbench.editor.locator('.view-line').last().click();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.command('Go to Next Problem (Error, Warning, Info)');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Control+.');
    await menu().getByText('Ignore This Quotation').waitFor();
  }

  before(async function () {
    workbench = this.workbench;
    folder = workbench.folder('drafts', {
      'sources/harbour.txt': HARBOUR,
      'sources/clinic.md': CLINIC,
      'draft.md': BEGINNING,
      '.vscode/settings.json': JSON.stringify({ 'files.autoSave': 'off' }),
    });
    await workbench.open(folder);
    await workbench.openFile('draft.md');
  });

  it('marks a quotation that differs while it is typed, with the words that differ', async () => {
    const { page } = workbench;
    await workbench.editor.locator('.view-line').last().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(`\n${WRONG}`);
    await squiggles().first().waitFor({ timeout: 30_000 });
    await workbench.screenshotInThemes('drafts-marked');
    await workbench.editor.getByText('waited').first().hover();
    const hover = page.locator('.monaco-hover').filter({ hasText: 'Open in Reader' });
    await hover.waitFor();
    const words = (await hover.innerText()).replaceAll('\u00a0', ' ');
    assert.match(words, /“thirty” is “twenty” in the source\. Anna Berglund in “Port of Lindvik/);
    assert.match(words, /We have waited for this for twenty years,” Berglund said\./);
    await workbench.screenshot('drafts-hover');
    await page.mouse.move(600, 700);
  });

  it('is shown as it would be, changed when that is accepted, and as it was after one undo', async () => {
    const { page } = workbench;
    await askForFixes();
    await workbench.screenshot('drafts-fixes');
    await menu().getByText('Replace with the Source’s Words…').click();
    await workbench.activeTab.filter({ hasText: 'with the source’s words' }).waitFor();
    const proposed = page.locator('.editor.modified .view-lines');
    await eventually(async () => (await workbench.editorText(proposed)).includes('twenty years'), true);
    assert.match(await workbench.editorText(), /thirty years/);
    await workbench.screenshotInThemes('drafts-preview');
    await page.locator('.editor.modified .view-line').last().click();
    await page.keyboard.press('Control+Enter');
    await workbench.activeTab.filter({ hasText: /^draft\.md/ }).waitFor();
    await eventually(async () => (await workbench.editorText()).includes('for twenty years'), true);
    await eventually(() => squiggles().count(), 0);
    await page.keyboard.press('Control+Z');
    await eventually(async () => (await workbench.editorText()).includes('for thirty years'), true);
    await eventually(async () => (await squiggles().count()) > 0, true);
  });

  it('stays as it is by the button beside', async () => {
    await askForFixes();
    await menu().getByText('Replace with the Source’s Words…').click();
    await workbench.activeTab.filter({ hasText: 'with the source’s words' }).waitFor();
    await workbench.page.locator('.editor-group-container.active').getByRole('button', { name: 'Keep the Words of the Draft' }).click();
    await workbench.activeTab.filter({ hasText: /^draft\.md/ }).waitFor();
    assert.match(await workbench.editorText(), /thirty years/);
  });

  it('counts what came of its quotations behind the status bar', async () => {
    const { page } = workbench;
    await page
      .locator('.statusbar-item')
      .filter({ has: page.locator('.codicon-bracket, .codicon-bracket-dot, .codicon-bracket-error') })
      .first()
      .hover();
    await page.locator('.hover-language-status').filter({ hasText: 'Differs from the source: 1' }).first().waitFor();
    await workbench.screenshot('drafts-status');
    await page.mouse.move(600, 400);
  });

  it('leaves alone what is ignored, and takes that back', async () => {
    await askForFixes();
    await menu().getByText('Ignore This Quotation').click();
    await eventually(() => squiggles().count(), 0);
    const kept = (): string => readFileSync(path.join(folder, '.verbatim/corrections.json'), 'utf8');
    await eventually(() => Promise.resolve(/"kind": "ignore",[^]*"draft": "draft\.md"/.test(kept())), true);
    await workbench.command('Verbatim: Show Corrections…');
    await workbench.quickInput.locator('.monaco-list-row').filter({ hasText: 'is ignored in a draft' }).waitFor();
    await workbench.screenshot('drafts-corrections');
    await workbench.page.keyboard.press('Escape');
    await workbench.command('Verbatim: Undo Last Correction');
    await eventually(async () => (await squiggles().count()) > 0, true);
  });

  it('is reported on from its menu', async () => {
    await workbench.chooseFromMenu(workbench.editor.getByText('waited').first(), /^Report on the Quotations/);
    await workbench.filterPick('Markdown');
    await workbench.page.keyboard.press('Enter');
    await workbench.activeTab.filter({ hasText: 'Untitled-1' }).waitFor();
    await eventually(async () => (await workbench.editorText()).includes('Quotations of draft.md'), true);
    await workbench.screenshot('drafts-report');
  });

  it('is none where there are no sources but the samples', async () => {
    const other = workbench.folder('draftless', { 'draft.md': `${WRONG}\n` });
    await workbench.open(other);
    await workbench.showViews();
    await workbench.rows('Sources', /./).first().waitFor({ timeout: 30_000 });
    await workbench.openFile('draft.md');
    await remains(() => squiggles().count(), 0, 2000);
  });
});
