// What a person sees of a saved web page and of a PDF: the article alone, in any theme, and its text in a text editor.
import assert from 'node:assert/strict';
import { findingsInReader } from '../findings.ts';
import { LOCKED_PDF, PAGE, PAGE_FURNITURE, PAGE_TITLE, PDF, PDF_TITLE, SCANNED_PDF } from '../papers.ts';
import { eventually } from '../poll.ts';
import { ReaderPage } from '../readerPage.ts';
import { hasTheme, THEMES } from '../themes.ts';
import type { Workbench } from '../workbench.ts';

describe('Documents', () => {
  let workbench: Workbench;
  let reader: ReaderPage;
  const open = async (title: string): Promise<void> => {
    await workbench.rows('Sources', title).click();
    await reader.shows(title);
  };

  before(async function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    await workbench.open(
      workbench.folder('documents', {
        'sources/ferry.html': PAGE,
        'sources/report.pdf': PDF,
        'sources/locked.pdf': LOCKED_PDF,
        'sources/scanned.pdf': SCANNED_PDF,
        'sources/damaged.docx': 'PK\u0003\u0004 and no more',
      }),
    );
    await workbench.showViews();
    await workbench.rows('Sources', PAGE_TITLE).waitFor({ timeout: 30_000 });
    await workbench.rows('Sources', PDF_TITLE).waitFor({ timeout: 30_000 });
  });

  it('are shown without what is around the article', async () => {
    await open(PAGE_TITLE);
    const text = await reader.copyableText();
    for (const words of PAGE_FURNITURE) {
      assert.ok(!text.includes(words), words);
    }
    for (const heading of ['Who is to pay for it', 'What a ride will cost']) {
      await reader.page.getByRole('heading', { name: heading }).waitFor();
    }
    assert.match(await reader.page.locator('body').innerText(), /Invented Gazette · 4 Mar 2025[^]*Nora Feldt/);
    await open(PDF_TITLE);
    await reader.page.getByRole('heading', { name: 'What people said' }).waitFor();
    assert.doesNotMatch(await reader.copyableText(), /Page 1 of 2|Report 12/);
    assert.match(await reader.copyableText(), /use no ferry, because he works at night/);
  });

  for (const [theme, className] of THEMES) {
    it(`have no finding by axe in ${theme}`, async () => {
      await workbench.chooseTheme(theme);
      await hasTheme(reader.page, className);
      for (const [title, name] of [
        [PAGE_TITLE, 'page'],
        [PDF_TITLE, 'pdf'],
      ] as const) {
        await open(title);
        await workbench.screenshot(`document-${name}-${className}`);
        assert.deepEqual(await findingsInReader(reader), []);
      }
    });
  }

  it('are shown as text in a text editor, which cannot be changed, and lead back', async () => {
    await open(PAGE_TITLE);
    await workbench.command('Verbatim: Go to Quote…');
    await workbench.filterPick('We start in April', /We start in April/);
    await workbench.page.keyboard.press('Enter');
    await eventually(async () => (await reader.place()).marked, '“We start in April,”');
    await workbench.command('Verbatim: Open in Text Editor');
    await workbench.tab(/ferry\.html\.txt/).waitFor();
    const editor = workbench.page.locator('.editor-instance .view-lines');
    const before = (await editor.innerText()).replace(/\s+/g, ' ');
    assert.match(before, /“We start in April,”/);
    await workbench.page.keyboard.type('x');
    await workbench.page.getByRole('alert').filter({ hasText: 'This is the text that was taken out of a document.' }).waitFor();
    await workbench.screenshot('document-text-editor');
    assert.equal((await editor.innerText()).replace(/\s+/g, ' '), before);
    await workbench.page.keyboard.press('Escape');
    await workbench.command('Verbatim: Open in Reader');
    await reader.shows(PAGE_TITLE);
    await eventually(async () => (await reader.place()).marked, '“We start in April,”');
  });

  it('that cannot be read say why, in the view and in the reader', async () => {
    await workbench.giveRoomTo('Sources');
    for (const [row, heading, name] of [
      [/locked\.pdf.*locked with a password/, 'This document is locked', 'locked'],
      [/scanned\.pdf.*without text/, 'This document has no text', 'scanned'],
      [/damaged\.docx.*damaged, or not what its name says/, 'This document is damaged', 'damaged'],
    ] as const) {
      await workbench.rows('Sources', row).click();
      await reader.page.getByRole('heading', { name: heading }).waitFor();
      await workbench.screenshot(`document-${name}`);
    }
  });
});
