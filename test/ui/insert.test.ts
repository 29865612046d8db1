// Quoting in a draft as a person does it: by menu, key, mouse and completion, with the cursor back in the text; and following links.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { CLINIC, HARBOUR, HARBOUR_TITLE } from './articles.ts';
import { eventually } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import type { Workbench } from './workbench.ts';

const CRANES = '“Nobody will miss the cranes.”';

describe('Insert', () => {
  let workbench: Workbench;
  let reader: ReaderPage;

  const suggestions = (): Locator => workbench.page.locator('.suggest-widget.visible');

  const text = (): Promise<string> => workbench.editorText();

  async function open(name: string): Promise<void> {
    await workbench.openFile(name);
    await workbench.editor.locator('.view-line').last().click();
    await workbench.page.keyboard.press('Control+End');
  }

  before(async function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    const folder = workbench.folder('insert', {
      'sources/harbour.txt': HARBOUR,
      'sources/clinic.md': CLINIC,
      'drafts/menu.md': 'By menu: ',
      'drafts/key.tex': 'By key: ',
      'drafts/mouse.md': 'By mouse: ',
      'drafts/words.md': 'By hand: ',
      'drafts/typed.md': 'By typing: ',
      'drafts/link.md': '',
      'references.bib': '@misc{feldt2025, title = {Port of Lindvik to close its old harbour}}\n',
      '.vscode/settings.json': JSON.stringify({ 'files.autoSave': 'off', 'editor.wordWrap': 'on' }),
    });
    await workbench.open(folder);
    await workbench.showViews();
  });

  it('puts a quote of a view at the cursor by its menu, and one goes on to write', async () => {
    await open('menu.md');
    await workbench.giveRoomTo('Sources');
    await workbench.expand(workbench.rows('Sources', HARBOUR_TITLE));
    await workbench.expand(workbench.rows('Sources', 'Anna Berglund'));
    await workbench.chooseFromMenu(workbench.quoteRow('Sources', CRANES), /^Insert Quote into Draft/);
    await workbench.activeTab.filter({ hasText: 'menu.md' }).waitFor();
    await eventually(async () => (await text()).startsWith(`By menu: ${CRANES} ([Anna Berglund, in `), true);
    await workbench.page.keyboard.type('X');
    await eventually(async () => (await text()).endsWith('#L4,60-L4,90))X'), true);
    await workbench.screenshot('insert-menu');
    await workbench.page.keyboard.press('Control+Z');
    await workbench.page.keyboard.press('Control+Z');
    await eventually(text, 'By menu:');
  });

  it('puts a quote of the reader there by its key, cited by its cite key in LaTeX', async () => {
    await open('key.tex');
    await workbench.rows('Sources', HARBOUR_TITLE).click();
    await reader.shows('Port of Lindvik');
    await reader.focusText();
    await workbench.page.keyboard.press('n');
    await eventually(async () => (await reader.place()).marked, '“We have waited for this for twenty years,”');
    await workbench.page.keyboard.press('i');
    await workbench.activeTab.filter({ hasText: 'key.tex' }).waitFor();
    await eventually(text, 'By key: \\enquote{We have waited for this for twenty years,}\\cite[para.~2]{feldt2025}');
    await workbench.page.keyboard.type('X');
    await eventually(async () => (await text()).endsWith('{feldt2025}X'), true);
    await workbench.screenshot('insert-key');
  });

  it('puts a quote there that is dragged out of a view, and no file is opened', async () => {
    await open('mouse.md');
    await workbench.giveRoomTo('Sources');
    const row = workbench.quoteRow('Sources', CRANES);
    await row.dragTo(workbench.editor.locator('.view-line').last(), { targetPosition: { x: 200, y: 8 } });
    await eventually(async () => (await text()).startsWith(`By mouse: ${CRANES} ([Anna Berglund, in `), true);
    await workbench.activeTab.filter({ hasText: 'mouse.md' }).waitFor();
    await workbench.screenshot('insert-mouse');
  });

  it('puts words there that are dragged out of the reader, with their citation', async () => {
    const { page } = workbench;
    await open('words.md');
    await workbench.chooseFromMenu(workbench.rows('Sources', HARBOUR_TITLE), /Side/);
    const beside = new ReaderPage(workbench);
    await beside.shows('Port of Lindvik');
    const quote = beside.page.locator('mark', { hasText: 'Nobody will miss the cranes' }).first();
    // It may stand in two lines: it is taken by the first.
    const inside = await quote.evaluate((mark) => {
      document.getSelection()?.selectAllChildren(mark);
      const [all, first] = [mark.getBoundingClientRect(), mark.getClientRects()[0]];
      return first === undefined ? undefined : { x: first.left - all.left + 20, y: first.top - all.top + first.height / 2 };
    });
    const box = await quote.boundingBox();
    const line = await page.locator('.editor-instance .view-line').last().boundingBox();
    assert.ok(inside !== undefined && box !== null && line !== null);
    const [x, y] = [box.x + inside.x, box.y + inside.y];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 10, y + 5, { steps: 5 });
    await page.mouse.move(line.x + 120, line.y + 8, { steps: 25 });
    await page.mouse.up();
    const written = page.locator('.editor-instance .view-lines').first();
    await eventually(async () => (await workbench.editorText(written)).startsWith(`By hand: ${CRANES} ([Anna Berglund, in `), true);
    await workbench.screenshot('insert-hand');
    await workbench.tab(HARBOUR_TITLE).last().click();
    await workbench.command('View: Close Editor');
  });

  it('completes a quotation that is begun, and a cite key', async () => {
    const { page } = workbench;
    await open('typed.md');
    await page.keyboard.type('“nobody will ', { delay: 30 });
    await suggestions().getByText('Nobody will miss the cranes').first().waitFor();
    const suggest = async (): Promise<void> => {
      await page.keyboard.press('Control+Space');
      await suggestions().getByText('Nobody will miss the cranes').first().waitFor();
    };
    await workbench.screenshotInThemes('insert-completion', suggest);
    await suggest();
    await page.keyboard.press('Enter');
    await eventually(async () => (await text()).startsWith(`By typing: ${CRANES} ([Anna Berglund, in `), true);
    await page.keyboard.type(' [@', { delay: 30 });
    await suggestions().getByText('feldt2025').first().waitFor();
    await workbench.screenshot('insert-keys');
    await page.keyboard.press('Enter');
    await eventually(async () => (await text()).includes('[@feldt2025'), true);
  });

  it('leads by a copied link to the words in the text editor, and on to the reader', async () => {
    const { page } = workbench;
    await open('link.md');
    await workbench.chooseFromMenu(workbench.quoteRow('Sources', '“The decision stands,”'), /^Copy Link to Quote/);
    await eventually(async () => (await workbench.clipboard()).startsWith('[“The decision stands,”](../sources/harbour.txt#L'), true);
    const link = await workbench.clipboard();
    await workbench.editor.locator('.view-line').last().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+V');
    await eventually(async () => (await text()).replaceAll(' ', ''), link.replaceAll(' ', ''));
    await workbench.editor.locator('.detected-link').first().waitFor({ timeout: 30_000 });
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await workbench.command('Open Link');
    await workbench.activeTab.filter({ hasText: 'harbour.txt' }).waitFor();
    await page.locator('.statusbar-item').filter({ hasText: '(22 selected)' }).waitFor();
    await workbench.screenshotInThemes('insert-link');
    await workbench.editor.locator('.view-lines').first().waitFor();
    await workbench.command('Verbatim: Open in Reader');
    await reader.shows('Port of Lindvik');
    await eventually(async () => (await reader.place()).marked, '“The decision stands,”');
    assert.equal(await workbench.tab(/harbour\.txt/).count(), 1);
  });

  it('leads by an address to the words in the reader, in the one of two folders that has them, and nowhere else', async () => {
    const { page } = workbench;
    const folder = workbench.folder('addresses', {
      'north/sources/same.txt': 'The paper of the north\n\n“It snowed & it froze, 100%,” said Ines Falk.\n',
      'south/sources/same.txt': 'The paper of the south\n\n“The sun was out all day,” said Ines Falk.\n',
      'south/notes/secret.txt': 'The sun was out all day.\n',
    });
    const file = path.join(folder, 'two.code-workspace');
    writeFileSync(file, JSON.stringify({ folders: [{ path: 'north' }, { path: 'south' }] }));
    await workbench.open(file);
    await workbench.showViews();
    await workbench.giveRoomTo('Quotes');
    await workbench.expand(workbench.rows('Quotes', 'The paper of the north'));
    await workbench.chooseFromMenu(workbench.quoteRow('Quotes', '“It snowed'), /^Copy URI of Quote/);
    await eventually(async () => (await workbench.clipboard()).includes('/open?path=north%2Fsources%2Fsame.txt&exact='), true);
    const address = await workbench.clipboard();
    const follow = async (followed: string): Promise<void> => {
      await workbench.command('Developer: Open URL');
      await workbench.answer(followed);
      await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Open', exact: true }).click();
    };
    await follow(address);
    await reader.shows('The paper of the north');
    await eventually(async () => (await reader.place()).marked, '“It snowed & it froze, 100%,”');
    await workbench.screenshot('insert-address');
    const [start = ''] = address.split('path=');
    await follow(`${start}path=${encodeURIComponent('sources/same.txt')}&exact=${encodeURIComponent('“The sun was out all day,”')}`);
    await reader.shows('The paper of the south');
    await follow(`${start}path=${encodeURIComponent('south/notes/secret.txt')}&exact=sun`);
    await page.locator('.notification-list-item').filter({ hasText: 'is not one of the sources of this window' }).waitFor();
    await workbench.screenshot('insert-address-refused');
    assert.equal(await workbench.tab(/secret/).count(), 0);
  });
});
