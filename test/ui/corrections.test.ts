// Correcting what was found: by the menus of views and reader, by keys, and undone by one command each.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CLINIC, HARBOUR, HARBOUR_TITLE } from './articles.ts';
import { eventually } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import type { Workbench } from './workbench.ts';

describe('Corrections', () => {
  let workbench: Workbench;
  let reader: ReaderPage;
  let folder: string;

  const undo = (): Promise<void> => workbench.command('Verbatim: Undo Last Correction');
  const speakerOf = (words: string): Promise<string | null> => reader.quote(words).getAttribute('aria-description');

  function fileText(): string {
    const file = path.join(folder, '.verbatim', 'corrections.json');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  before(async function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    folder = workbench.folder('corrections', { 'sources/harbour.txt': HARBOUR, 'sources/clinic.md': CLINIC });
    await workbench.open(folder);
    await workbench.showViews();
    await workbench.giveRoomTo('Sources');
    await workbench.rows('Sources', HARBOUR_TITLE).click();
    await reader.shows('Port of Lindvik');
  });

  it('renames a person from the menu of the reader', async () => {
    await workbench.chooseFromMenu(reader.page.locator('.person', { hasText: 'Tom Okoye' }).first(), /^Rename Person/);
    await workbench.answer('Thomas Okoye');
    await eventually(async () => (await reader.people.textContent())?.includes('Thomas Okoye'), true);
    await eventually(() => Promise.resolve(fileText().includes('"name": "Thomas Okoye"')), true);
    await undo();
    await eventually(async () => (await reader.people.textContent())?.includes('Tom Okoye'), true);
  });

  it('merges two people from the menu of the view, and parts them again', async () => {
    await workbench.expandView('People');
    await workbench.chooseFromMenu(workbench.rows('People', 'Tom Okoye').first(), /^Merge People/);
    await workbench.quickInput.getByPlaceholder(/^Who is the same person/).waitFor();
    await workbench.filterPick('Ruth', 'Ruth Hale');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.getByPlaceholder(/^What is the person called/).waitFor();
    await workbench.filterPick('Tom Okoye');
    await workbench.page.keyboard.press('Enter');
    await workbench.rows('People', 'Ruth Hale').waitFor({ state: 'detached' });
    assert.equal(await workbench.rows('People', 'Tom Okoye').count(), 1);
    await undo();
    await workbench.rows('People', 'Ruth Hale').waitFor();
  });

  it('changes a speaker from the menu of the reader, and says that a person did', async () => {
    await workbench.chooseFromMenu(reader.quote('“Ask the crews,”'), /^Change Speaker/);
    await workbench.answer('Nils Feldt');
    await eventually(async () => (await speakerOf('“Ask the crews,”'))?.includes('Nils Feldt, corrected by hand'), true);
    await undo();
    await eventually(async () => (await speakerOf('“Ask the crews,”'))?.includes('Tom Okoye'), true);
  });

  it('takes a quote out, and brings it back', async () => {
    const marks = await reader.page.locator('mark').count();
    await workbench.chooseFromMenu(reader.quote('“Ask the crews,”'), /^Not a Quote/);
    await eventually(() => reader.page.locator('mark').count(), marks - 1);
    await undo();
    await eventually(() => reader.page.locator('mark').count(), marks);
  });

  it('makes a quote of what is selected, by the palette', async () => {
    const frame = await reader.frame();
    const words = await frame.evaluate(() => {
      const paragraph = [...document.querySelectorAll('article p')].at(-1);
      const walker = document.createTreeWalker(paragraph ?? document.body, NodeFilter.SHOW_TEXT);
      const node = [
        ...(function* texts(): Generator<Text> {
          for (let next = walker.nextNode(); next !== null; next = walker.nextNode()) {
            if (next instanceof Text && next.parentElement?.closest('mark') === null && next.data.trim().length > 8) {
              yield next;
            }
          }
        })(),
      ][0];
      if (node !== undefined) {
        document.getSelection()?.setBaseAndExtent(node, 0, node, node.data.length);
      }
      return node?.data.trim() ?? '';
    });
    assert.ok(words.length > 0);
    await workbench.command('Verbatim: This Is a Quote…');
    await workbench.quickInput.getByText('This Is a Quote', { exact: true }).waitFor();
    await workbench.filterPick('Anna', 'Anna Berglund');
    await workbench.page.keyboard.press('Enter');
    await eventually(async () => (await speakerOf(words))?.includes('corrected by hand'), true);
    await undo();
    await eventually(() => Promise.resolve(fileText().includes('"kind"')), false);
  });
});
