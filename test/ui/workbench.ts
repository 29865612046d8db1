// The workbench as a person uses it: what the UI tests do and look at, without the details of VS Code's page.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { screenshots } from '../support/paths.ts';
import { type HostOptions, startHost, type VsCodeHost } from '../support/vscodeHost.ts';
import { eventually } from './poll.ts';
import { type Theme, THEMES, WORKBENCH_THEMES } from './themes.ts';

/** A section takes about so long to open or close, in milliseconds. */
const SECTION_MOVES = 300;

/** A window shows its first icon after some seconds; a slow machine needs more. */
const FIRST_ICON_MS = 60_000;
const FIRST_PAGE_MS = 30_000;
/** Anything else is there within a moment. */
const ACTION_MS = 10_000;
/** The palette lacks a command for a moment after the window opened; then it is opened again. */
const PALETTE_MS = 2_000;
/** A menu takes no click right after it opened, so that the click that opens it does not choose. */
const MENU_MS = 300;

/** The theme of a window unless a test chooses another. */
export const USUAL_THEME = 'Dark Modern';
const THEME_SETTING = 'workbench.colorTheme';

/** A running VS Code with one window. */
export class Workbench {
  readonly host: VsCodeHost;
  /** The folder or workspace file that the window is open on. */
  #opened: string | undefined;
  readonly #folders = mkdtempSync(path.join(os.tmpdir(), 'verbatim-ui-'));

  constructor(host: VsCodeHost) {
    this.host = host;
  }

  static async start(options: HostOptions = {}): Promise<Workbench> {
    const host = await startHost({ ...options, settings: { [THEME_SETTING]: USUAL_THEME, ...options.settings } });
    host.page.setDefaultTimeout(ACTION_MS);
    return new Workbench(host);
  }

  get page(): Page {
    return this.host.page;
  }

  async close(): Promise<void> {
    await this.host.close();
    rmSync(this.#folders, { recursive: true, force: true });
  }

  /** Makes a folder of its own with the files given (paths relative to it) and returns its path. */
  folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = path.join(this.#folders, name);
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
    return folder;
  }

  /** Opens a window on a folder, a workspace file, or nothing, and waits for the extension's icon. */
  async open(opened?: string): Promise<void> {
    this.#opened = opened;
    await this.page.goto('about:blank'); // leaves the last window whole, with what it saves on closing
    await this.page.goto(this.host.server.url(opened));
    await this.icon.waitFor({ timeout: FIRST_ICON_MS });
  }

  /** Reloads the window by VS Code's own command, as a person does, which keeps the state of panels. */
  async reloadWindow(): Promise<void> {
    const loaded = this.page.waitForEvent('load', { timeout: FIRST_PAGE_MS });
    await this.command('Developer: Reload Window');
    await loaded;
    await this.icon.waitFor({ timeout: FIRST_ICON_MS });
  }

  /** The extension's icon in the activity bar. */
  get icon(): Locator {
    return this.page.locator('.activitybar').getByRole('tab', { name: 'Verbatim' });
  }

  /** Shows the extension's views, if they are not shown. */
  async showViews(): Promise<void> {
    if ((await this.icon.getAttribute('aria-selected')) !== 'true') {
      await this.icon.click();
    }
    await this.view('Sources').waitFor();
  }

  /** One view's section in the side bar, by its name. */
  view(name: 'Sources' | 'People' | 'Quotes'): Locator {
    return this.page.locator('.sidebar .pane').filter({ has: this.page.locator(`.pane-header[aria-label^="${name}"]`) });
  }

  /** Opens a view's section, if it is closed. */
  async expandView(name: 'Sources' | 'People' | 'Quotes'): Promise<void> {
    const header = this.view(name).locator('.pane-header');
    if ((await header.getAttribute('aria-expanded')) === 'false') {
      await header.click();
    }
  }

  /** Closes the sections of the other views: a list has only those rows in the page that are seen. */
  async giveRoomTo(name: 'Sources' | 'People' | 'Quotes'): Promise<void> {
    for (const other of (['Sources', 'People', 'Quotes'] as const).filter((one) => one !== name)) {
      const header = this.view(other).locator('.pane-header');
      // It moves while another section closes, from under the pointer.
      while ((await header.getAttribute('aria-expanded')) === 'true') {
        // In the middle there may be a button.
        await header.click({ position: { x: 12, y: 8 } });
        await this.page.waitForTimeout(SECTION_MOVES);
      }
    }
    await this.expandView(name);
  }

  /** The row of a quote, by its words. */
  quoteRow(view: 'Sources' | 'People' | 'Quotes', words: string): Locator {
    return this.view(view).locator('[role="treeitem"]:not([aria-label^="Mention"])').filter({ hasText: words });
  }

  /** Rows of a view whose label has the text, in order. */
  rows(view: 'Sources' | 'People' | 'Quotes', text: string | RegExp): Locator {
    return this.view(view).getByRole('treeitem').filter({ hasText: text });
  }

  /** Opens a row that has children; does nothing when it is open. */
  async expand(row: Locator): Promise<void> {
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'false') {
      await row.locator('.monaco-tl-twistie').click();
    }
  }

  /** The quick input: palette and picks. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** Fills the open quick input and waits until the focused row has the text. Typed keys would be lost while it opens. */
  async filterPick(text: string, focused: string | RegExp = text): Promise<void> {
    await this.quickInput.locator('input[type="text"]').fill(text);
    await this.quickInput.locator('.monaco-list-row.focused').filter({ hasText: focused }).first().waitFor();
  }

  /** Answers the box that asks for a line of text. */
  async answer(text: string): Promise<void> {
    const input = this.quickInput.locator('input[type="text"]');
    await input.waitFor();
    await input.fill(text);
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Waits until VS Code's own box for saving proposes such a name, which it does step by step. */
  async proposes(name: string | RegExp): Promise<void> {
    const input = this.quickInput.locator('input[type="text"]');
    await input.waitFor();
    let seen = '';
    await eventually(async () => {
      const before = seen;
      seen = path.basename(await input.inputValue());
      return seen === before && (typeof name === 'string' ? seen === name : name.test(seen));
    }, true);
  }

  /** Answers VS Code's own box for saving, once it proposes such a name: what is typed while it opens is lost, or added to. */
  async saveAs(target: string, proposed: string | RegExp = /\.\w+$/): Promise<void> {
    await this.proposes(proposed);
    await this.quickInput.locator('input[type="text"]').fill(target);
    // The first Enter may only go into a folder.
    await eventually(async () => {
      await this.page.keyboard.press('Enter');
      return this.quickInput.isVisible();
    }, false);
  }

  /** Runs a command from the palette by its title, with its category, by keys alone. */
  async command(title: string): Promise<void> {
    const label = this.quickInput.locator('.monaco-list-row').filter({ has: this.page.getByText(title, { exact: true }) });
    for (let attempt = 1; ; attempt++) {
      await this.#openPalette();
      // A webview that had the focus may take it back, which closes the palette.
      const isThere = this.quickInput
        .locator('input[type="text"]')
        .fill(`>${title}`, { timeout: PALETTE_MS })
        .then(() => label.first().waitFor({ timeout: PALETTE_MS }))
        .then(
          () => true,
          () => false,
        );
      if (await isThere) {
        break;
      }
      await this.page.keyboard.press('Escape');
      if (attempt === 3) {
        throw new Error(`The palette has no command “${title}”.`);
      }
    }
    // A longer title may stand before it.
    const focused = label.and(this.page.locator('.focused'));
    for (let step = 0; step < 10 && (await focused.count()) === 0; step++) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
  }

  /** A key that is pressed while the focus goes from one frame to another reaches nobody; a person presses it again. */
  async #openPalette(): Promise<void> {
    const input = this.quickInput.locator('input[type="text"]');
    for (let attempt = 1; attempt <= 3; attempt++) {
      await this.page.keyboard.press('F1');
      const isOpen = await input.waitFor({ timeout: PALETTE_MS }).then(
        () => true,
        () => false,
      );
      if (isOpen) {
        return;
      }
    }
    throw new Error('The palette does not open.');
  }

  /**
   * Shows a colour theme, by the settings of the folder that is open: they are followed at once, and no list is opened for it, which
   * would take the focus and close what is to be looked at.
   */
  async chooseTheme(theme: Theme): Promise<void> {
    const { setting, className } = WORKBENCH_THEMES[theme];
    this.changeFolderSettings({ [THEME_SETTING]: setting });
    await this.page.locator(`.monaco-workbench.${className}`).waitFor();
  }

  /** Changes settings of the folder that is open, which are followed at once; undefined takes one away. */
  changeFolderSettings(changes: Readonly<Record<string, unknown>>): void {
    assert.ok(this.#opened !== undefined && !this.#opened.endsWith('.code-workspace'), 'there is a folder that has settings');
    const file = path.join(this.#opened, '.vscode/settings.json');
    const settings = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>) : {};
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ ...settings, ...changes }));
  }

  /** The frames of the webviews that are shown, in the order of the page. */
  async webviewFrames(): Promise<readonly Frame[]> {
    const outer = await this.page.locator('iframe.webview.ready').elementHandles();
    const inner: Frame[] = [];
    for (const element of outer) {
      const frame = await element.contentFrame();
      const active = await frame?.waitForSelector('#active-frame', { state: 'attached', timeout: FIRST_PAGE_MS });
      const page = await active?.contentFrame();
      if (page !== null && page !== undefined) {
        inner.push(page);
      }
    }
    return inner;
  }

  /** The page of the reader, the n-th that is shown. */
  reader(index = 0): FrameLocator {
    return this.page.locator('iframe.webview.ready').nth(index).contentFrame().locator('#active-frame').contentFrame();
  }

  /** Opens a file of the folder by its name, as a person does. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.filterPick(name);
    await this.page.keyboard.press('Enter');
    await this.activeTab.filter({ hasText: name }).waitFor();
  }

  /** The text editor in front. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance');
  }

  /** The tab in front. */
  get activeTab(): Locator {
    return this.page.locator('.editor-group-container.active [role="tab"][aria-selected="true"]');
  }

  /** The words of a text editor, of that in front if no other is given, whose lines may be wrapped. */
  async editorText(lines = this.editor.locator('.view-lines').first()): Promise<string> {
    return (await lines.innerText()).replace(/\s+/g, ' ').trim();
  }

  /** Pictures of the window in all kinds of themes; `show` brings back what the choice of a theme has closed. */
  async screenshotInThemes(name: string, show?: () => Promise<void>): Promise<void> {
    for (const [theme] of THEMES) {
      await this.chooseTheme(theme);
      await show?.();
      await this.screenshot(`${name}-${theme.replaceAll(' ', '-').toLowerCase()}`);
    }
    await this.chooseTheme(USUAL_THEME);
  }

  /** The tabs of the editors. */
  tab(name: string | RegExp): Locator {
    return this.page.locator('.editor-group-container .tabs-container').getByRole('tab', { name });
  }

  /** Opens the context menu of something and chooses an entry. */
  async chooseFromMenu(target: Locator, entry: RegExp): Promise<void> {
    await target.click({ button: 'right' });
    const item = this.page.locator('.context-view').getByRole('menuitem', { name: entry });
    await item.waitFor();
    await this.page.waitForTimeout(MENU_MS);
    await item.click();
    await item.waitFor({ state: 'hidden' });
  }

  /** Writes the user's settings anew, besides those that keep a test quiet: for the next window that is opened. */
  setSettings(settings: Readonly<Record<string, unknown>>): void {
    this.host.server.setSettings(settings);
  }

  /** Closes menus, picks and boxes that a failed test left open. */
  async closePopups(): Promise<void> {
    for (let times = 0; times < 3; times++) {
      await this.page.keyboard.press('Escape');
    }
  }

  /** What the clipboard holds as text. */
  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** A picture of the window, for a person to look at. */
  async screenshot(name: string): Promise<void> {
    // Hovers and lists fade in, whatever is said of motion.
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`), animations: 'disabled' });
  }
}
