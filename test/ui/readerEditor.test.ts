// "Reopen Editor With… Verbatim Reader": the reader in the tab of a file, with all that it does, and as it was after a reload.
import assert from 'node:assert/strict';
import { HARBOUR, HARBOUR_QUOTES, HARBOUR_TITLE } from './articles.ts';
import { findingsInReader } from './findings.ts';
import { eventually } from './poll.ts';
import { normalised, ReaderPage } from './readerPage.ts';
import { hasTheme, THEMES } from './themes.ts';
import { USUAL_THEME, type Workbench } from './workbench.ts';

/** A file that is no source. */
const NOTE = ['A note on the kiosk', '“It opens at nine,” said Maria Lopez.', ''].join('\n');

describe('The editor of a file', () => {
  let workbench: Workbench;
  let reader: ReaderPage;
  const marked = async (): Promise<string> => (await reader.place()).marked;
  const lopez = () => reader.people.getByRole('button', { name: /Maria Lopez/ });

  async function reopenInReader(): Promise<void> {
    await workbench.command('View: Reopen Editor With...');
    await workbench.filterPick('Verbatim Reader');
    await workbench.page.keyboard.press('Enter');
  }

  /** Goes to the fourth quote by a click, which shows its card, and closes that. */
  async function goToCrews(): Promise<void> {
    await reader.quote(HARBOUR_QUOTES[3]).click();
    await reader.card.waitFor();
    await workbench.page.keyboard.press('Escape');
    await reader.card.waitFor({ state: 'hidden' });
    await eventually(marked, HARBOUR_QUOTES[3]);
  }

  before(async function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    const files = {
      'sources/harbour.txt': HARBOUR,
      'notes/kiosk.txt': NOTE,
      // In the browser VS Code saves by itself what is typed.
      '.vscode/settings.json': JSON.stringify({ 'files.autoSave': 'off' }),
    };
    await workbench.open(workbench.folder('readerEditor', files));
    await workbench.showViews();
    await workbench.rows('Sources', HARBOUR_TITLE).waitFor();
  });

  it('is one of those that a file can be reopened with, and shows exactly its text', async () => {
    await workbench.openFile('harbour.txt');
    await workbench.editor.locator('.view-lines').waitFor();
    await reopenInReader();
    await reader.shows('Port of Lindvik');
    assert.equal(await reader.copyableText(), normalised(HARBOUR));
    assert.match((await workbench.activeTab.textContent()) ?? '', /^harbour\.txt/);
    await workbench.screenshot('editor-reopened');
  });

  it('has the cards, keys, buttons and menus of the reader', async () => {
    await goToCrews();
    await workbench.page.keyboard.press('n');
    await eventually(marked, HARBOUR_QUOTES[4]);
    await workbench.page.locator('.editor-group-container.active .title').getByRole('button', { name: 'Go to Person…' }).waitFor();
    await workbench.chooseFromMenu(reader.quote('“We have our own boat.”'), /^Copy Quote with Citation/);
    await eventually(async () => /We have our own boat\.[^]*Lopez/.test(await workbench.clipboard()), true);
  });

  it('previews what is picked, and gives the place back on Esc', async () => {
    await reader.focusText();
    const before = await reader.place();
    await workbench.command('Verbatim: Go to Quote…');
    await workbench.filterPick('Ask the crews', /Ask the crews/);
    await eventually(marked, HARBOUR_QUOTES[3]);
    await workbench.page.keyboard.press('Escape');
    await eventually(() => reader.place(), before);
    await eventually(() => reader.hasFocus(), true);
  });

  it('has the find box, and is the same after another tab was in front', async () => {
    await goToCrews();
    const before = await reader.place();
    await workbench.page.keyboard.press('Control+F');
    await workbench.page.locator('.simple-find-part').getByRole('textbox').waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.openFile('kiosk.txt');
    await workbench.editor.locator('.view-lines').waitFor();
    await workbench.page.getByRole('tab', { name: /^harbour\.txt/ }).click();
    await reader.shows('Port of Lindvik');
    await eventually(() => reader.place(), before);
  });

  for (const [theme, className] of THEMES) {
    it(`is at home in ${theme}`, async () => {
      await workbench.chooseTheme(theme);
      await hasTheme(reader.page, className);
      await workbench.screenshot(`editor-${className}`);
      assert.deepEqual(await findingsInReader(reader), []);
    });
  }

  it('is as it was left after the window was reloaded: person, place and scroll', async () => {
    await workbench.chooseTheme(USUAL_THEME);
    await reader.focusText();
    await lopez().click();
    await eventually(() => lopez().getAttribute('aria-pressed'), 'true');
    await goToCrews();
    await workbench.page.keyboard.press('n');
    await eventually(marked, HARBOUR_QUOTES[4]);
    await reader.assertKeptOnReload('Port of Lindvik');
    await eventually(() => lopez().getAttribute('aria-pressed'), 'true');
    assert.match((await workbench.activeTab.textContent()) ?? '', /^harbour\.txt/);
    await workbench.screenshot('editor-restored');
  });

  it('follows what is typed beside it before it is saved, in a file that is no source', async () => {
    await workbench.openFile('kiosk.txt');
    await reopenInReader();
    await reader.shows('A note on the kiosk');
    await reader.quote('“It opens at nine,”').click();
    await workbench.command('Verbatim: Open in Text Editor');
    await workbench.editor.locator('.view-lines').waitFor();
    await workbench.command('View: Move Editor into Right Group');
    await workbench.editor.locator('.view-lines').waitFor();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.insertText('“It closes at five,” said Tom Okoye.');
    await reader.quote('“It closes at five,”').waitFor();
    await reader.people.getByRole('button', { name: /Tom Okoye/ }).waitFor();
    await workbench.screenshot('editor-unsaved');
    await workbench.command('File: Revert File');
    await reader.quote('“It closes at five,”').waitFor({ state: 'detached' });
  });
});
