// The index of the sources as a person meets it: progress, stopping and going on, damage, and its end.
import assert from 'node:assert/strict';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './poll.ts';
import type { Workbench } from './workbench.ts';

/** So many sources take some seconds. */
const COUNT = 2500;
/** A slow machine needs so long to read them all, in milliseconds. */
const ALL_READ_MS = 90_000;

/** An article in which somebody of another name speaks in each. */
function article(number: number): string {
  const name = `${['Ines', 'Tom', 'Nora', 'Emil'][number % 4] ?? ''} ${['Falk', 'Okoye', 'Lind'][number % 3] ?? ''}`;
  const day = `The tide came in at the usual hour, and nobody in Lindvik was surprised by wave ${String(number)}.`;
  return `Tide table ${String(number)}\n\n${`${day} `.repeat(20)}\n\n“We count the zyxwaves,” said ${name}.\n`;
}

describe('Index of the sources', () => {
  let workbench: Workbench;
  let folder: string;
  const sentence = (text: RegExp | string): ReturnType<Workbench['rows']> => workbench.view('Sources').locator('.message').getByText(text);
  /** The files of the indexes of all windows that hold a word of these sources. */
  const withWord = (): readonly string[] =>
    globSync('User/workspaceStorage/*/verbatim-tools.verbatim-sources/index/*.db*', { cwd: workbench.host.server.userData })
      .map((file) => path.join(workbench.host.server.userData, file))
      .filter((file) => readFileSync(file).includes('zyxwaves'));

  before(function () {
    workbench = this.workbench;
    folder = workbench.folder(
      'many',
      Object.fromEntries(Array.from({ length: COUNT }, (_, number) => [`sources/tide-${String(number)}.txt`, article(number)])),
    );
  });

  it('tells how far the reading is, stops where one wants, and goes on', async () => {
    await workbench.open(folder);
    await workbench.showViews();
    await sentence(/^Reading the sources: [\d,]+ of 2,5\d\d$/).waitFor();
    await workbench.screenshot('index-reading');
    await workbench.view('Sources').hover();
    await workbench.view('Sources').getByRole('button', { name: 'Stop Reading the Sources' }).click();
    await sentence(/^Stopped: [\d,]+ of 2,5\d\d sources were read\. Refresh to go on\.$/).waitFor();
    await workbench.screenshot('index-stopped');
    await workbench.command('Verbatim: Search Sources…');
    await workbench.quickInput.getByText(/^Stopped: [\d,]+ of 2,5\d\d sources were read$/).waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.command('Verbatim: Refresh Sources');
    await sentence(/^Stopped/).waitFor({ state: 'hidden' });
    await workbench.expandView('People');
    await workbench.rows('People', 'Ines Falk').waitFor({ timeout: ALL_READ_MS });
    await sentence(/^Reading/).waitFor({ state: 'hidden', timeout: ALL_READ_MS });
  });

  it('is built anew where it was damaged, and says so', async () => {
    await workbench.page.goto('about:blank');
    const folders = [...new Set(withWord().map((file) => path.dirname(file)))];
    assert.equal(folders.length, 1);
    const files = folders.flatMap((one) => globSync('*.db', { cwd: one }).map((name) => path.join(one, name)));
    for (const file of files) {
      // With the log beside it, which the last window may not have put into the file yet, it would be whole again.
      ['-wal', '-shm'].forEach((log) => rmSync(file + log, { force: true }));
      writeFileSync(file, 'This is no database. '.repeat(5000));
    }
    await workbench.open(folder);
    await workbench.showViews();
    await sentence(/^The index was damaged and has been started anew\. Your sources are untouched\./).waitFor();
    await workbench.screenshot('index-damaged');
    await sentence(/Reading/).waitFor({ state: 'hidden', timeout: ALL_READ_MS });
    await workbench.rows('People', 'Ines Falk').waitFor();
  });

  it('is cleared by a command that asks first, and leaves no word behind', async () => {
    assert.ok(withWord().length > 0);
    await workbench.command('Verbatim: Clear Index…');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText('Clear the index of the sources?').waitFor();
    await workbench.screenshot('index-clear');
    await dialog.getByRole('button', { name: 'Clear', exact: true }).click();
    await sentence(/Stopped: 0 of 2,5\d\d sources were read\. Refresh to go on\.$/).waitFor();
    await eventually(() => Promise.resolve(withWord()), []);
    await workbench.rows('People', 'Ines Falk').waitFor({ state: 'detached' });
    await workbench.command('Verbatim: Refresh Sources');
    await workbench.rows('People', 'Ines Falk').waitFor({ timeout: ALL_READ_MS });
  });
});
