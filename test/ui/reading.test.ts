// Reading on in the real workbench: how far one is, what is read, from source to source by keys, and the text set as one likes it.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { CLINIC, HARBOUR, HARBOUR_QUOTES, HARBOUR_TITLE } from './articles.ts';
import { findingsInReader } from './findings.ts';
import { eventually } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import { USUAL_THEME, type Workbench } from './workbench.ts';

const FERRY = 'The ferry to Aldermoor sails again';
const FILES = {
  'sources/clinic.md': CLINIC,
  'sources/ferry.txt': `${FERRY}\n“We have missed it,” said Ines Falk, who lives on the island.\n`,
  'sources/harbour.txt': HARBOUR,
};
/** Nothing has to rest in the window for longer than this to be read, in milliseconds. */
const READ_MS = 4_000;
/** VS Code sees that a file of settings was written; a busy machine is late with it. */
const SETTINGS_MS = 30_000;

describe('Reading on', () => {
  let workbench: Workbench;
  let reader: ReaderPage;

  before(async function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    await workbench.open(workbench.folder('reading', FILES));
    await workbench.showViews();
    await workbench.giveRoomTo('Sources');
    await workbench.rows('Sources', HARBOUR_TITLE).click();
    await reader.shows('Port of Lindvik');
  });

  after(() => workbench.chooseTheme(USUAL_THEME));

  const progress = (): Locator => reader.page.locator('.progress');
  const check = (title: string): Locator => workbench.rows('Sources', title).locator('.codicon-check');
  const scroll = (): Promise<number> => reader.place().then(({ scroll: top }) => top);
  const key = (name: string): Promise<void> => workbench.page.keyboard.press(name);

  it('marks as read what was read to its end, and says how much is left on the way', async () => {
    await reader.focusText();
    assert.match((await progress().textContent()) ?? '', /0% · \d min left$/);
    assert.equal(await check(HARBOUR_TITLE).count(), 0);
    for (let before = -1; before !== (await scroll());) {
      before = await scroll();
      await workbench.page.waitForTimeout(READ_MS + 200);
      await key('PageDown');
      await workbench.page.waitForTimeout(400);
      if (before === 0) {
        await workbench.rows('Sources', /\d+% read/).waitFor();
        await workbench.screenshot('reading-begun');
      }
    }
    await check(HARBOUR_TITLE).waitFor();
    assert.match((await progress().textContent()) ?? '', /100%$/);
    assert.match((await workbench.rows('Sources', HARBOUR_TITLE).getAttribute('aria-label')) ?? '', /, read$/);
    await workbench.screenshot('reading-read');
  });

  it('marks by hand, by key and by menu', async () => {
    await key('r');
    await check(HARBOUR_TITLE).waitFor({ state: 'detached' });
    await key('r');
    await check(HARBOUR_TITLE).waitFor();
    await workbench.chooseFromMenu(workbench.rows('Sources', FERRY), /^Mark as Read/);
    await check(FERRY).waitFor();
  });

  it('goes from source to source by keys, and to what is not read', async () => {
    await reader.focusText();
    await key('u');
    await reader.shows('A clinic without a doctor');
    await key('j');
    await reader.shows('Port of Lindvik');
    await key('j');
    await reader.shows('The ferry');
    await key('k');
    await reader.shows('Port of Lindvik');
    assert.equal(await scroll(), 0, 'what is read begins at its start');
  });

  it('lists what is not read, and what was read last', async () => {
    await workbench.command('Verbatim: Show Unread Sources Only');
    await workbench.rows('Sources', FERRY).waitFor({ state: 'detached' });
    await workbench.rows('Sources', 'A clinic without a doctor').waitFor();
    await workbench.screenshot('reading-unread');
    await workbench.command('Verbatim: Show All Sources');
    await workbench.rows('Sources', FERRY).waitFor();
    await workbench.command('Verbatim: Open Recent Source…');
    await workbench.quickInput.locator('.monaco-list-row.focused').filter({ hasText: 'The ferry' }).waitFor();
    await reader.shows('The ferry');
    await workbench.screenshot('reading-recent');
    await key('Escape');
    await reader.shows('Port of Lindvik');
  });

  it('sets the text as the settings say, at once and with the same lines in the window', async () => {
    await reader.focusText();
    for (const words of HARBOUR_QUOTES.slice(0, 5)) {
      await key('n');
      await eventually(async () => (await reader.place()).marked, words);
    }
    const place = await reader.place();
    const look = (): Promise<readonly string[]> =>
      reader.article.evaluate((article) => [getComputedStyle(article).fontSize, getComputedStyle(article).lineHeight]);
    const before = await look();
    const height = await reader.markHeight();
    workbench.changeFolderSettings({ 'verbatim.reader.fontSize': 24, 'verbatim.reader.lineHeight': 2, 'verbatim.reader.width': 48 });
    await eventually(look, ['24px', '48px'], SETTINGS_MS);
    // The line at the upper edge stays there; what is marked stands lower, for there is more room between.
    await eventually(async () => (await reader.markHeight()) > height && (await reader.markHeight()) < 1, true);
    assert.equal((await reader.place()).marked, place.marked);
    await workbench.screenshot('reading-large');
    const none = { 'verbatim.reader.fontSize': undefined, 'verbatim.reader.lineHeight': undefined, 'verbatim.reader.width': undefined };
    workbench.changeFolderSettings(none);
    await eventually(look, before, SETTINGS_MS);
    await eventually(async () => Math.abs((await reader.markHeight()) - height) < 0.1, true);
    workbench.changeFolderSettings({ 'verbatim.reader.font': 'editor', 'verbatim.reader.width': 200, 'editor.lineHeight': 1.3 });
    await eventually(look, ['14px', '18px'], SETTINGS_MS);
    await workbench.screenshot('reading-wide');
    workbench.changeFolderSettings({ ...none, 'verbatim.reader.font': undefined, 'editor.lineHeight': undefined });
    await eventually(look, before, SETTINGS_MS);
    await eventually(async () => Math.abs((await reader.markHeight()) - height) < 0.1, true);
  });

  it('looks the same in all kinds of themes, wide and narrow', async () => {
    await workbench.page.setViewportSize({ width: 1_280, height: 800 });
    await workbench.screenshotInThemes('reading-theme', async () => {
      assert.deepEqual(await findingsInReader(reader), []);
    });
    await workbench.page.setViewportSize({ width: 820, height: 620 });
    await workbench.screenshotInThemes('reading-narrow');
  });

  it('opens a source where one stopped, and keeps what is read when the window is reloaded', async () => {
    await workbench.page.setViewportSize({ width: 1_280, height: 800 });
    await reader.focusText();
    await key('r');
    await check(HARBOUR_TITLE).waitFor({ state: 'detached' });
    await key('PageDown');
    await eventually(async () => (await scroll()) > 200, true);
    await workbench.page.waitForTimeout(400); // until it rests, and that is told
    const before = await scroll();
    await key('k');
    await reader.shows('A clinic without a doctor');
    await key('j');
    await reader.shows('Port of Lindvik');
    await eventually(async () => Math.abs((await scroll()) - before) < 40, true);
    await workbench.page.waitForTimeout(1_500); // what is kept is written a moment after it changed
    await workbench.reloadWindow();
    await reader.shows('Port of Lindvik');
    await check(FERRY).waitFor();
    assert.equal(await check(HARBOUR_TITLE).count(), 0);
  });
});
