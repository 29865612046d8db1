// Copying: the exact words, with speaker and source, from the reader, the views and the palette.
import assert from 'node:assert/strict';
import { CLINIC, HARBOUR, HARBOUR_TITLE } from './articles.ts';
import { eventually } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import type { Workbench } from './workbench.ts';

/** The entry, whose name ends with its key. */
const COPY_QUOTE = /^Copy Quote(?! with)/;

describe('Copy', () => {
  let workbench: Workbench;
  let reader: ReaderPage;

  before(async function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    await workbench.open(workbench.folder('copy', { 'sources/harbour.txt': HARBOUR, 'sources/clinic.md': CLINIC }));
    await workbench.showViews();
  });

  it('copies the current quote by the palette, its words exactly', async () => {
    await workbench.rows('Sources', HARBOUR_TITLE).click();
    await reader.shows('Port of Lindvik');
    await reader.focusText();
    await workbench.page.keyboard.press('n');
    await eventually(async () => (await reader.place()).marked, '“We have waited for this for twenty years,”');
    await workbench.command('Verbatim: Copy Quote');
    await eventually(async () => (await workbench.clipboard()).includes('We have waited for this for twenty years,'), true);
  });

  it('copies a quote with speaker, title, publisher, date and paragraph from the reader by key', async () => {
    await workbench.rows('Sources', 'A clinic without a doctor').click();
    await reader.shows('A clinic without a doctor');
    await reader.focusText();
    await workbench.page.keyboard.press('n');
    await eventually(async () => (await reader.place()).marked, '"We answer the phone, and that is all,"');
    await workbench.page.keyboard.press('Shift+C');
    await eventually(async () => (await workbench.clipboard()).includes('We answer the phone, and that is all,'), true);
    const copied = await workbench.clipboard();
    for (const part of ['Ruth Hale', 'A clinic without a doctor', 'Invented Gazette', '2025', '2']) {
      assert.ok(copied.includes(part), `${part} in ${copied}`);
    }
  });

  it('copies a quote from the menu of the view', async () => {
    await workbench.giveRoomTo('Sources');
    await workbench.expand(workbench.rows('Sources', HARBOUR_TITLE));
    await workbench.expand(workbench.rows('Sources', 'Tom Okoye'));
    await workbench.chooseFromMenu(workbench.quoteRow('Sources', '“Ask the crews,”'), COPY_QUOTE);
    await eventually(async () => (await workbench.clipboard()).includes('Ask the crews,'), true);
  });

  it('copies a quote from the menu of the reader', async () => {
    await workbench.rows('Sources', HARBOUR_TITLE).click();
    await reader.shows('Port of Lindvik');
    await workbench.chooseFromMenu(reader.quote('“The decision stands,”'), COPY_QUOTE);
    await eventually(async () => (await workbench.clipboard()).includes('The decision stands,'), true);
  });
});
