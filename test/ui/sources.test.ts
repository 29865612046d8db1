// The views: icon, sources, people and quotes, in an empty window and in a folder.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CLINIC, HARBOUR, HARBOUR_TITLE } from './articles.ts';
import { ReaderPage } from './readerPage.ts';
import type { Workbench } from './workbench.ts';

describe('Sources view', () => {
  let workbench: Workbench;

  before(function () {
    workbench = this.workbench;
  });

  it('lists the sample articles in an empty window, and opens one in the reader', async () => {
    await workbench.open();
    await workbench.showViews();
    await workbench.rows('Sources', 'Sample Articles').waitFor();
    const sample = workbench.rows('Sources', 'Brackenford closes the Old Weir Bridge');
    await sample.waitFor();
    await workbench.screenshot('sources-empty-window');
    await sample.click();
    await new ReaderPage(workbench).shows('Brackenford closes the Old Weir Bridge');
    await workbench.screenshot('sample-in-reader');
  });

  it('opens nothing by itself', async () => {
    // In a folder that was never opened before VS Code has nothing to bring back.
    await workbench.open(workbench.folder('nothing-open', { 'sources/harbour.txt': HARBOUR, 'draft.md': 'Nothing yet.' }));
    await workbench.showViews();
    await workbench.rows('Sources', HARBOUR_TITLE).waitFor();
    assert.deepEqual(await workbench.page.locator('.editor-group-container .tabs-container [role="tab"]').count(), 0);
    assert.deepEqual(await workbench.page.locator('.notification-toast').count(), 0);
  });

  it('lists the files of the folder with title, publisher and date, and the samples last and collapsed', async () => {
    const folder = workbench.folder('listed', { 'sources/harbour.txt': HARBOUR, 'sources/clinic.md': CLINIC, 'notes.txt': 'No source.' });
    await workbench.open(folder);
    await workbench.showViews();
    await workbench.rows('Sources', HARBOUR_TITLE).waitFor();
    await workbench.rows('Sources', /A clinic without a doctor.*Invented Gazette · 3 Feb 2025/).waitFor();
    assert.equal(await workbench.rows('Sources', 'No source.').count(), 0);
    const last = workbench.view('Sources').getByRole('treeitem').last();
    assert.match((await last.textContent()) ?? '', /Sample Articles/);
    assert.equal(await last.getAttribute('aria-expanded'), 'false');
  });

  it('lists people under a source, and quotes and mentions under a person', async () => {
    await workbench.expand(workbench.rows('Sources', HARBOUR_TITLE));
    const person = workbench.rows('Sources', 'Anna Berglund');
    await person.waitFor();
    await workbench.rows('Sources', 'Tom Okoye').waitFor();
    await workbench.rows('Sources', 'Maria Lopez').waitFor();
    assert.equal(await workbench.rows('Sources', 'Nora Feldt').count(), 0, 'the author is no person of the article');
    await workbench.expand(person);
    await workbench.quoteRow('Sources', '“The decision stands,”').waitFor();
    await workbench.screenshot('sources-people-quotes');
  });

  it('shows a file that comes and one that goes', async () => {
    const folder = workbench.folder('changing', { 'sources/harbour.txt': HARBOUR });
    await workbench.open(folder);
    await workbench.showViews();
    await workbench.rows('Sources', HARBOUR_TITLE).waitFor();
    const file = path.join(folder, 'sources/new.txt');
    writeFileSync(file, 'A title that is new\n\n“It is new,” said Ines Falk.\n');
    await workbench.rows('Sources', 'A title that is new').waitFor({ timeout: 5_000 });
    rmSync(file);
    await workbench.rows('Sources', 'A title that is new').waitFor({ state: 'detached', timeout: 5_000 });
  });

  it('lists people and quotes across the sources in their views', async () => {
    await workbench.expandView('People');
    await workbench.rows('People', 'Maria Lopez').waitFor();
    await workbench.expandView('Quotes');
    await workbench.view('Quotes').getByRole('treeitem').first().waitFor();
    await workbench.screenshot('people-and-quotes-views');
  });
});
