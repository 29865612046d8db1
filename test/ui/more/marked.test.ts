// Marked articles, as a person exports them: from the reader and the views, and to be printed where no browser has our files.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CLINIC, HARBOUR, HARBOUR_TITLE } from '../articles.ts';
import { eventually } from '../poll.ts';
import type { Workbench } from '../workbench.ts';

describe('Marked articles', () => {
  let workbench: Workbench;
  let folder: string;

  /** Answers where to write, when what is to be proposed is. */
  async function answer(proposed: string, target: string): Promise<void> {
    await workbench.proposes(proposed);
    await workbench.screenshot(`export-dialog-${proposed.slice(0, 4)}`);
    await workbench.saveAs(target, proposed);
  }

  /** Waits until a file is written as a whole; fails with what is there instead. */
  const isWritten = (file: string): Promise<unknown> =>
    eventually(
      () =>
        Promise.resolve(existsSync(file) && readFileSync(file, 'utf8').endsWith('</html>\n') ? [path.basename(file)] : readdirSync(folder)),
      [path.basename(file)],
    );

  before(async function () {
    workbench = this.workbench;
    folder = workbench.folder('marked', {
      'sources/harbour.txt': HARBOUR,
      'sources/clinic.md': CLINIC,
      'sources/broken.pdf': '%PDF-1.7 is all there is',
      '.vscode/settings.json': JSON.stringify({ 'verbatim.samples.visible': false }),
    });
    mkdirSync(path.join(folder, 'written'));
    await workbench.open(folder);
    await workbench.showViews();
    await workbench.giveRoomTo('Sources');
    await workbench.rows('Sources', HARBOUR_TITLE).waitFor({ timeout: 30_000 });
  });

  it('are exported from the palette as the reader shows them', async () => {
    await workbench.rows('Sources', HARBOUR_TITLE).click();
    await workbench.reader().locator('mark').first().waitFor();
    await workbench.command('Verbatim: Export Marked Article…');
    const file = path.join(folder, 'harbour.html');
    await answer(`${HARBOUR_TITLE}.html`, file);
    await isWritten(file);
    assert.match(readFileSync(file, 'utf8'), /data-speaker="Berglund"/);
  });

  it('are exported from the menu of the reader', async () => {
    await workbench.chooseFromMenu(workbench.reader().locator('mark').first(), /^Export Marked Article/);
    const file = path.join(folder, 'again.html');
    await answer(`${HARBOUR_TITLE}.html`, file);
    await isWritten(file);
  });

  it('are a file each when several are selected', async () => {
    await workbench.rows('Sources', HARBOUR_TITLE).click();
    await workbench.rows('Sources', 'A clinic without a doctor').click({ modifiers: ['ControlOrMeta'] });
    await workbench.chooseFromMenu(workbench.rows('Sources', HARBOUR_TITLE), /^Export Marked Article/);
    await answer('marked', path.join(folder, 'written'));
    await eventually(() => Promise.resolve(readdirSync(path.join(folder, 'written')).filter((name) => name.endsWith('.html')).length), 2);
  });

  it('are refused with the reason where a source cannot be read, before anything is asked', async () => {
    await workbench.rows('Sources', 'broken.pdf').click();
    await workbench.reader().getByRole('heading', { name: 'This document is damaged' }).waitFor();
    await workbench.command('Verbatim: Export Marked Article…');
    await workbench.page.locator('.notification-toast').filter({ hasText: '“broken.pdf” was not written: damaged' }).waitFor();
    await workbench.screenshot('export-refused');
  });

  it('are offered as a file to print where the browser is on another machine', async () => {
    await workbench.chooseFromMenu(workbench.rows('Sources', 'A clinic without a doctor'), /^Open in Browser to Print/);
    const told = workbench.page.locator('.notification-toast').filter({ hasText: 'Your browser cannot open files' });
    await told.waitFor();
    await workbench.screenshot('export-print');
    await told.getByRole('button', { name: 'Export Marked Article…' }).click();
    const file = path.join(folder, 'print.html');
    await answer('A clinic without a doctor.html', file);
    await isWritten(file);
    assert.match(readFileSync(file, 'utf8'), /<title>A clinic without a doctor<\/title>/);
  });
});
