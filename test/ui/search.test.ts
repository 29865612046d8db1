// Searching all sources as a person does: type, see, preview, open at the hit, or go back to where one was.
import assert from 'node:assert/strict';
import { CLINIC, HARBOUR, HARBOUR_TITLE } from './articles.ts';
import { eventually, remains } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import { USUAL_THEME, type Workbench } from './workbench.ts';

describe('Search', () => {
  let workbench: Workbench;
  let reader: ReaderPage;
  const marked = async (): Promise<string> => (await reader.place()).marked;
  /** The rows of the list as a screen reader has them. */
  const rows = (): Promise<readonly string[]> => workbench.quickInput.locator('.monaco-list-row').allInnerTexts();

  before(async function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    await workbench.open(workbench.folder('search', { 'sources/harbour.txt': HARBOUR, 'sources/clinic.md': CLINIC }));
    await workbench.showViews();
    await workbench.rows('Sources', HARBOUR_TITLE).click();
    await reader.shows('Port of Lindvik');
    await reader.focusText();
  });

  it('lists people, quotes and texts under headings, the last with the words around', async () => {
    await workbench.command('Verbatim: Search Sources…');
    await workbench.filterPick('okoye', 'Tom Okoye');
    await eventually(async () => (await rows()).some((row) => /Harbour master Tom\s+Okoye\s+called/.test(row)), true);
    await workbench.filterPick('harbour', /harbour/i);
    await eventually(async () => /Texts/.test((await workbench.quickInput.textContent()) ?? ''), true);
    await workbench.page.keyboard.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
  });

  it('previews a hit in the reader, and gives scroll and focus back on Escape', async () => {
    await reader.focusText();
    const before = await reader.place();
    await workbench.page.keyboard.press('/');
    await workbench.filterPick('LISTED nor', HARBOUR_TITLE);
    await eventually(marked, 'listed, nor');
    await remains(marked, 'listed, nor');
    assert.notEqual((await reader.place()).scroll, before.scroll);
    await workbench.page.keyboard.press('Escape');
    await eventually(() => reader.place(), before);
    await eventually(() => reader.hasFocus(), true);
  });

  it('stays at a hit of another source on Enter', async () => {
    await workbench.command('Verbatim: Search Sources…');
    await workbench.filterPick('"keeps a list', /A clinic without a doctor/);
    await workbench.page.keyboard.press('Enter');
    await eventually(marked, 'keeps a list');
    await eventually(() => reader.hasFocus(), true);
  });

  it('says when nothing is found, and what can be typed', async () => {
    await workbench.command('Verbatim: Search Sources…');
    await workbench.filterPick('zebra', 'Nothing is found for zebra');
    await workbench.page.keyboard.press('Enter');
    await remains(marked, 'keeps a list'); // Enter leads nowhere
    await workbench.quickInput.waitFor();
    const box = workbench.quickInput.locator('input[type="text"]');
    assert.match((await box.getAttribute('placeholder')) ?? '', /speaker:name, source:title/);
    await workbench.page.keyboard.press('Escape');
    await eventually(marked, 'keeps a list');
    await eventually(() => reader.hasFocus(), true);
    await remains(() => reader.hasFocus(), true);
  });

  for (const theme of ['Light Modern', USUAL_THEME, 'Dark High Contrast'] as const) {
    it(`can be read in ${theme}`, async () => {
      await workbench.chooseTheme(theme);
      await reader.focusText();
      await workbench.page.keyboard.press('/');
      await workbench.filterPick('cranes', /cranes/);
      await eventually(async () => (await rows()).some((row) => row.includes('Its two cranes')), true);
      await workbench.screenshot(`search-${theme.replaceAll(' ', '-').toLowerCase()}`);
      await workbench.page.keyboard.press('Escape');
      // What takes the focus back would close the palette.
      await eventually(() => reader.hasFocus(), true);
      await remains(() => reader.hasFocus(), true);
    });
  }

  it('stays open, with the focus, while the reader comes that it looks into', async () => {
    await workbench.command('View: Close All Editors');
    await workbench.command('Verbatim: Search Sources…');
    await workbench.filterPick('cranes', /cranes/);
    await reader.shows('Port of Lindvik');
    const isTypedInto = (): Promise<boolean> => workbench.quickInput.locator('input[type="text"]:focus').isVisible();
    await eventually(isTypedInto, true);
    await remains(isTypedInto, true);
    await workbench.page.keyboard.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    await eventually(() => workbench.page.locator('iframe.webview').count(), 0);
  });
});
