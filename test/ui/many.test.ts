// Many at once, as a person does it: selected by mouse and by keys, copied, dragged and exported together; files dropped on the sources.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { CLINIC, HARBOUR, HARBOUR_QUOTES, HARBOUR_TITLE } from './articles.ts';
import { eventually, remains } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import type { Workbench } from './workbench.ts';

const [WAITED, CRANES, GIFT, CREWS] = HARBOUR_QUOTES;
const STANDS = HARBOUR_QUOTES[6];
/** The views of a container that something is dragged over are shown after about this time, in milliseconds. */
const HOVER_MS = 1500;

describe('Many at once', () => {
  let workbench: Workbench;
  let folder: string;
  const quote = (words: string): Locator => workbench.quoteRow('Sources', words);
  const selected = (): Locator => workbench.view('Sources').locator('[role="treeitem"][aria-selected="true"]');

  /** Selects a row, and others with it. */
  async function select(first: Locator, ...others: readonly Locator[]): Promise<void> {
    // The row itself is opened by a plain click; the name of the list is scrolled to by it.
    await first.click();
    for (const other of others) {
      await other.click({ modifiers: ['ControlOrMeta'] });
    }
    await eventually(() => selected().count(), 1 + others.length);
  }

  /** Drags from where a row is to another place over the icon of the views, as a person does who sees only one of both. */
  async function dragOverIcon(from: Locator, to: () => Locator): Promise<void> {
    const { mouse } = workbench.page;
    const middle = async (one: Locator): Promise<readonly [number, number]> => {
      const box = await one.boundingBox();
      assert.ok(box);
      return [box.x + Math.min(box.width / 2, 60), box.y + box.height / 2];
    };
    await mouse.move(...(await middle(from)));
    await mouse.down();
    await mouse.move(...(await middle(workbench.icon)), { steps: 12 });
    await workbench.page.waitForTimeout(HOVER_MS); // VS Code shows the views for nothing but the time that passes
    await to().waitFor();
    await mouse.move(...(await middle(to())), { steps: 12 });
    await workbench.screenshot('many-dropping');
    await mouse.up();
  }

  before(async function () {
    workbench = this.workbench;
    folder = workbench.folder('together', {
      'sources/harbour.txt': HARBOUR,
      'sources/clinic.md': CLINIC,
      'drafts/list.md': 'All of it:\n\n',
      'papers/fresh.txt': 'A fresh paper\n\n“It is fresh,” said Ines Falk.\n',
      'papers/more/deep.txt': 'A deep paper\n\n“It is deep,” said Ines Falk.\n',
      'papers/picture.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]),
      '.vscode/settings.json': JSON.stringify({
        'verbatim.samples.visible': false,
        'files.autoSave': 'off',
        'editor.wordWrap': 'on',
        'explorer.autoReveal': false,
        'explorer.compactFolders': false,
      }),
    });
    await workbench.open(folder);
    await workbench.showViews();
    await workbench.giveRoomTo('Sources');
    await workbench.rows('Sources', HARBOUR_TITLE).waitFor();
    await workbench.expand(workbench.rows('Sources', HARBOUR_TITLE));
    await workbench.expand(workbench.rows('Sources', 'Anna Berglund'));
    await quote(CRANES).waitFor();
  });

  it('copies the quotes that are selected by mouse, in order of the text', async () => {
    await select(quote(STANDS), quote(WAITED), quote(CRANES));
    await workbench.screenshotInThemes('many-selected');
    await workbench.chooseFromMenu(quote(CRANES), /^Copy Quote(?! with)/);
    await eventually(() => workbench.clipboard(), [WAITED, CRANES, STANDS].join('\n\n'));
  });

  it('copies the quotes of a person who is selected with a quote, and offers nothing that is done with one alone', async () => {
    const okoye = workbench.rows('Sources', 'Tom Okoye').first();
    await select(quote(CRANES), okoye);
    await okoye.click({ button: 'right' });
    const menu = workbench.page.locator('.context-view').getByRole('menuitem');
    await menu.filter({ hasText: 'Export Quotes…' }).waitFor();
    await workbench.screenshot('many-menu');
    const entries = await menu.allInnerTexts();
    assert.ok(!entries.some((one) => /Rename|Open in|Show Person/.test(one)), entries.join());
    await workbench.page.keyboard.press('Escape');
    await workbench.chooseFromMenu(okoye, /^Copy Quote(?! with)/);
    await eventually(() => workbench.clipboard(), [CRANES, GIFT, CREWS].join('\n\n'));
  });

  it('copies the quotes that are selected by keys alone', async () => {
    const { keyboard } = workbench.page;
    await quote(WAITED).click();
    // The reader has the focus for a moment, which would close the palette.
    await eventually(async () => (await new ReaderPage(workbench).place()).marked, WAITED);
    await workbench.command('Verbatim: Focus on Sources View');
    await keyboard.press('Shift+ArrowDown');
    await eventually(() => selected().count(), 2);
    await workbench.command('Verbatim: Copy Quote');
    await eventually(() => workbench.clipboard(), [WAITED, CRANES].join('\n\n'));
  });

  it('writes a list into a draft where several are dragged there', async () => {
    await workbench.openFile('list.md');
    await workbench.editor.locator('.view-line').last().click();
    const okoye = workbench.rows('Sources', 'Tom Okoye').first();
    await quote(STANDS).click({ modifiers: ['ControlOrMeta'] });
    await select(quote(STANDS), okoye, quote(CRANES));
    await workbench.tab('list.md').click();
    await quote(STANDS).dragTo(workbench.editor.locator('.view-line').last(), { targetPosition: { x: 4, y: 8 } });
    const items = async (): Promise<readonly string[]> => (await workbench.editorText()).match(/- “[^”]*”/g) ?? [];
    await eventually(
      items,
      [CRANES, GIFT, CREWS, STANDS].map((one) => `- ${one}`),
    );
    await workbench.screenshotInThemes('many-dragged');
  });

  it('exports what is selected, from its menu', async () => {
    await select(quote(STANDS), quote(CRANES));
    await workbench.chooseFromMenu(quote(STANDS), /^Export Quotes/);
    const file = path.join(folder, 'quotes.md');
    await workbench.saveAs(file);
    await eventually(() => Promise.resolve(existsSync(file)), true);
    const quoted = readFileSync(file, 'utf8').match(/^> “.*$/gm);
    assert.deepEqual(
      quoted,
      [CRANES, STANDS].map((one) => `> ${one}`),
    );
  });

  it('asks what is exported where nothing is clicked', async () => {
    await workbench.command('Verbatim: Export Quotes…');
    await workbench.quickInput.getByPlaceholder('Which quotes are exported?').waitFor();
    await workbench.quickInput.locator('.monaco-list-row').filter({ hasText: 'All Sources' }).waitFor();
    await workbench.screenshot('many-export');
    await workbench.page.keyboard.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
  });

  it('adds files and folders that are dropped from the Explorer, and says which cannot be read', async () => {
    await workbench.command('View: Show Explorer');
    const entry = (name: string): Locator => workbench.page.locator('.explorer-folders-view').getByRole('treeitem', { name, exact: true });
    await eventually(async () => {
      await workbench.expand(entry('papers'));
      return entry('more').count();
    }, 1);
    await entry('more').click();
    await entry('fresh.txt').click({ modifiers: ['ControlOrMeta'] });
    await entry('picture.png').click({ modifiers: ['ControlOrMeta'] });
    await dragOverIcon(entry('fresh.txt'), () => workbench.rows('Sources', HARBOUR_TITLE));
    const message = workbench.page.locator('.notification-list-item').filter({ hasText: 'Not added: “picture.png”' });
    await message.waitFor();
    await workbench.expand(workbench.rows('Sources', /^papers/).first());
    await workbench.rows('Sources', 'A fresh paper').waitFor();
    await workbench.rows('Sources', /^more/).first().waitFor();
    await workbench.screenshotInThemes('many-dropped');
    const settings = JSON.parse(readFileSync(path.join(folder, '.vscode/settings.json'), 'utf8')) as Readonly<Record<string, unknown>>;
    assert.deepEqual([...(settings['verbatim.sources.folders'] as readonly string[])].sort(), ['papers/fresh.txt', 'papers/more']);
    await workbench.command('Notifications: Clear All Notifications');
  });

  it('says so where a file that is dropped is a source already, and leaves the list alone', async () => {
    const before = readFileSync(path.join(folder, '.vscode/settings.json'), 'utf8');
    await workbench.openFile('fresh.txt');
    await workbench.tab('fresh.txt').dragTo(workbench.rows('Sources', HARBOUR_TITLE));
    await workbench.page.locator('.statusbar-item').filter({ hasText: '“fresh.txt” is a source already.' }).waitFor();
    await workbench.screenshot('many-known');
    assert.equal(readFileSync(path.join(folder, '.vscode/settings.json'), 'utf8'), before);
  });

  it('leaves the list as it is where a source is dragged about in it', async () => {
    await workbench.rows('Sources', 'A fresh paper').dragTo(workbench.rows('Sources', HARBOUR_TITLE));
    const told = workbench.page.locator('.statusbar-item, .notification-list-item').filter({ hasText: 'source already' });
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'is a source already' }).waitFor({ state: 'detached' });
    await remains(() => told.count(), 0);
  });

  it('says why where the file of a file manager is dropped, which a browser gives no place', async () => {
    await workbench.page.evaluate(() => {
      const row = [...document.querySelectorAll('.sidebar .pane [role="treeitem"]')].find((one) =>
        one.textContent.includes('Port of Lindvik'),
      );
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['A text'], 'desktop.txt', { type: 'text/plain' }));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        row?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    });
    await workbench.page
      .locator('.notification-list-item')
      .filter({ hasText: 'A browser does not say where dropped files come from' })
      .waitFor();
    await workbench.screenshot('many-desktop');
  });
});
