// Jumps: picks that preview and give back, next and previous, and letters that belong to whoever is being typed to.
import assert from 'node:assert/strict';
import { HARBOUR, HARBOUR_TITLE, HARBOUR_QUOTES } from './articles.ts';
import { eventually, remains } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import type { Workbench } from './workbench.ts';

describe('Jumps', () => {
  let workbench: Workbench;
  let reader: ReaderPage;
  const marked = async (): Promise<string> => (await reader.place()).marked;

  before(async function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    await workbench.open(workbench.folder('jumps', { 'sources/harbour.txt': HARBOUR }));
    await workbench.showViews();
    await workbench.rows('Sources', HARBOUR_TITLE).click();
    await reader.shows('Port of Lindvik');
    await reader.focusText();
  });

  it('previews a person in the reader, and gives scroll and focus back on Esc', async () => {
    const before = await reader.place();
    await workbench.command('Verbatim: Go to Person…');
    await workbench.filterPick('Lopez', 'Maria Lopez');
    await eventually(marked, 'Maria Lopez');
    await remains(marked, 'Maria Lopez');
    assert.notEqual((await reader.place()).scroll, before.scroll);
    await workbench.screenshot('pick-person-preview');
    await workbench.page.keyboard.press('Escape');
    await eventually(() => reader.place(), before);
    await eventually(() => reader.hasFocus(), true);
  });

  it('stays at a quote on Enter, marked exactly and a third from the top', async () => {
    await workbench.command('Verbatim: Go to Quote…');
    await workbench.filterPick('own boat', /own boat/);
    await workbench.page.keyboard.press('Enter');
    await eventually(marked, '“We have our own boat.”');
    const height = await reader.markHeight();
    assert.ok(height > 0.2 && height < 0.45, `${String(height)} of the window's height`);
    await workbench.screenshot('jump-to-quote');
  });

  it('goes to the next and the previous quote by key, and says which it is', async () => {
    await reader.focusText();
    await workbench.page.keyboard.press('n');
    await eventually(marked, '“The decision stands,”');
    assert.match((await reader.status.textContent()) ?? '', /7 of 7/);
    await workbench.page.keyboard.press('n');
    await eventually(marked, HARBOUR_QUOTES[0]); // from the start again
    assert.match((await reader.status.textContent()) ?? '', /1 of 7/);
    await workbench.page.keyboard.press('p');
    await eventually(marked, '“The decision stands,”');
  });

  it('goes to the next mention by key', async () => {
    await workbench.page.keyboard.press('m');
    await eventually(async () => /Berglund|Okoye|Lopez/.test(await marked()), true);
  });

  it('jumps to a quote that is clicked in the view', async () => {
    await workbench.giveRoomTo('Sources');
    await workbench.expand(workbench.rows('Sources', HARBOUR_TITLE));
    await workbench.expand(workbench.rows('Sources', 'Tom Okoye'));
    await workbench.quoteRow('Sources', '“Ask the crews,”').click();
    await eventually(marked, '“Ask the crews,”');
  });

  it('leaves letters to the search view', async () => {
    const before = await marked();
    await workbench.page.keyboard.press('Control+Shift+F');
    const search = workbench.page.locator('.search-view .search-widget textarea').first();
    await search.waitFor();
    await workbench.page.keyboard.type('nmpo');
    await eventually(() => search.inputValue(), 'nmpo');
    await remains(marked, before);
    await workbench.showViews();
  });

  it('leaves letters to the find box of the reader', async () => {
    await reader.focusText();
    const before = await marked();
    await workbench.page.keyboard.press('Control+F');
    const find = workbench.page.locator('.simple-find-part textarea, .simple-find-part input').first();
    await find.waitFor();
    await workbench.page.keyboard.type('pnm');
    await eventually(() => find.inputValue(), 'pnm');
    await remains(marked, before);
    await workbench.screenshot('find-box');
    await workbench.page.keyboard.press('Escape');
  });

  it('lands on the same character in the text editor', async () => {
    await workbench.command('Verbatim: Go to Quote…');
    await workbench.filterPick('in June', /in June/);
    await workbench.page.keyboard.press('Enter');
    await eventually(marked, '“We will be here in June,”');
    await workbench.command('Verbatim: Open in Text Editor');
    const line = HARBOUR.split('\n').findIndex((text) => text.startsWith('“We will be here')) + 1;
    await workbench.page
      .locator('.statusbar-item')
      .filter({ hasText: new RegExp(`Ln ${String(line)}, Col`) })
      .waitFor();
    await workbench.screenshot('text-editor');
  });
});
