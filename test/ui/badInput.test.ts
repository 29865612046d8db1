// What a person sees of a file that is not what a source should be: what it is about, which file, and what to do.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HARBOUR, HARBOUR_QUOTES, HARBOUR_TITLE } from './articles.ts';
import { eventually } from './poll.ts';
import { normalised, ReaderPage } from './readerPage.ts';
import type { Workbench } from './workbench.ts';

/** A megabyte is not needed to be over a limit that is set low. */
const LIMIT_MB = 0.5;
const LONG = `The one long line\n${'“It goes on and on,” said Ada Sommer, and it did. '.repeat(8_000)}`;
const LARGE = `The large one\n${'It is larger than it may be. '.repeat(20_000)}`;

describe('Bad input', () => {
  let workbench: Workbench;
  let reader: ReaderPage;
  let folder: string;
  const heading = (name: string): ReturnType<ReaderPage['page']['getByRole']> => reader.page.getByRole('heading', { name });
  const button = (name: string): ReturnType<ReaderPage['page']['getByRole']> => reader.page.getByRole('button', { name });

  before(async function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    folder = workbench.folder('bad', {
      'sources/harbour.txt': HARBOUR,
      'sources/empty.txt': '',
      'sources/title.txt': 'Nothing but a title',
      'sources/large.txt': LARGE,
      'sources/long.txt': LONG,
      'sources/picture.txt': '\u0000\u0001\u0002\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000',
    });
    workbench.setSettings({ 'verbatim.sources.maxFileSize': LIMIT_MB, 'files.autoSave': 'off' });
    await workbench.open(folder);
    await workbench.showViews();
    // Rows change places as long as titles become known.
    await workbench.rows('Sources', HARBOUR_TITLE).waitFor();
    await workbench.rows('Sources', 'The one long line').waitFor({ timeout: 30_000 });
  });

  after(() => workbench.setSettings({}));

  it('over the limit: listed with the reason, and read without marks if one wants', async () => {
    await workbench.rows('Sources', /large\.txt.*580 kB, over the limit of 500 kB/).click();
    await heading('This source is too large to analyse').waitFor();
    await workbench.screenshot('bad-large');
    await button('Read without Marks').click();
    await reader.title.filter({ hasText: 'The large one' }).waitFor();
    assert.equal(await reader.page.locator('mark').count(), 0);
    // The rest is set after the first screen.
    await eventually(async () => (await reader.copyableText()) === normalised(LARGE), true);
  });

  it('no text: says so, and shows nothing of it', async () => {
    await workbench.rows('Sources', /picture\.txt.*not text/).click();
    await heading('This file is not text').waitFor();
    await button('Open Anyway in Text Editor').waitFor();
    await workbench.screenshot('bad-binary');
  });

  it('an empty file, and one with a title alone', async () => {
    await workbench.rows('Sources', 'empty.txt').click();
    await heading('empty.txt').waitFor();
    await reader.page.getByText('This file is empty.').waitFor();
    await workbench.rows('Sources', 'Nothing but a title').click();
    await reader.title.filter({ hasText: 'Nothing but a title' }).waitFor();
    await reader.status.filter({ hasText: 'No people or quotes found' }).waitFor();
  });

  it('one line without an end: shown, with its quotes, to be walked through', async () => {
    await workbench.rows('Sources', 'The one long line').click();
    await reader.title.filter({ hasText: 'The one long line' }).waitFor({ timeout: 30_000 });
    await reader.page.locator('mark').first().waitFor({ timeout: 30_000 });
    await reader.focusText();
    await workbench.page.keyboard.press('p');
    await reader.status
      .filter({ hasText: '8,000 of 8,000' })
      .or(reader.status.filter({ hasText: '8000 of 8000' }))
      .waitFor();
    await eventually(async () => (await reader.place()).marked, '“It goes on and on,”');
  });

  it('a file that is deleted while it is read: says so, shows the last text, and the file when it is back', async () => {
    const file = path.join(folder, 'sources/harbour.txt');
    await workbench.rows('Sources', HARBOUR_TITLE).click();
    await reader.shows(HARBOUR_TITLE);
    rmSync(file);
    await heading('This source is no longer there').waitFor();
    await reader.page.getByText('sources/harbour.txt').waitFor();
    await workbench.screenshot('bad-deleted');
    await button('Show the Last Text').click();
    await reader.title.filter({ hasText: HARBOUR_TITLE }).waitFor();
    writeFileSync(file, HARBOUR.replace(HARBOUR_TITLE, 'The harbour is back'));
    await reader.shows('The harbour is back');
    writeFileSync(file, HARBOUR);
    await reader.shows(HARBOUR_TITLE);
  });

  it('an unsaved edit: the reader follows what is typed, and keeps its place', async () => {
    await reader.focusText();
    for (let step = 0; step < 5; step++) {
      await workbench.page.keyboard.press('n');
    }
    await eventually(async () => (await reader.place()).marked, HARBOUR_QUOTES[4]);
    const height = await reader.markHeight();
    await workbench.command('View: Split Editor Right');
    await workbench.command('Verbatim: Open in Text Editor');
    await workbench.page
      .locator('.statusbar-item')
      .filter({ hasText: /Ln 17, Col/ })
      .waitFor();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.keyboard.press('Shift+End');
    await workbench.page.keyboard.type('A title that is not saved');
    await reader.title.filter({ hasText: 'A title that is not saved' }).waitFor();
    await eventually(async () => (await reader.place()).marked, HARBOUR_QUOTES[4]);
    // The lines are shorter beside the text editor, so that it is another scroll.
    await eventually(async () => Math.abs((await reader.markHeight()) - height) < 0.25, true);
    await workbench.screenshot('bad-unsaved');
    await workbench.command('File: Revert File');
    await reader.title.filter({ hasText: HARBOUR_TITLE }).waitFor();
  });
});
