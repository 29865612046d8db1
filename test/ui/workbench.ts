// The workbench as a person uses it: what the UI tests do and look at, without the details of VS Code's page.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { screenshots } from '../support/paths.ts';
import { type HostOptions, startHost, type VsCodeHost } from '../support/vscodeHost.ts';

/** A window shows its first icon after some seconds; a slow machine needs more. */
const FIRST_ICON_MS = 60_000;
const FIRST_PAGE_MS = 30_000;

/** A running VS Code with one window. */
export class Workbench {
  readonly host: VsCodeHost;
  readonly #folders = mkdtempSync(path.join(os.tmpdir(), 'verbatim-ui-'));

  constructor(host: VsCodeHost) {
    this.host = host;
  }

  static async start(options: HostOptions = {}): Promise<Workbench> {
    return new Workbench(await startHost(options));
  }

  get page(): Page {
    return this.host.page;
  }

  async close(): Promise<void> {
    await this.host.close();
    rmSync(this.#folders, { recursive: true, force: true });
  }

  /** Makes a folder of its own with the files given (paths relative to it) and returns its path. */
  folder(name: string, files: Readonly<Record<string, string>>): string {
    const folder = path.join(this.#folders, name);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    return folder;
  }

  /** Opens a window on a folder, or an empty one, and waits for the extension's icon. */
  async open(folder?: string): Promise<void> {
    await this.page.goto('about:blank'); // leaves the last window whole, with what it saves on closing
    await this.page.goto(this.host.server.url(folder));
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

  /** Runs a command from the palette by its title, with its category. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.filterPick(`>${title}`, title);
    await this.page.keyboard.press('Enter');
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

  /** The tabs of the editors. */
  tab(name: string | RegExp): Locator {
    return this.page.locator('.editor-group-container .tabs-container').getByRole('tab', { name });
  }

  /** An entry of the context menu that is open. */
  menuItem(name: RegExp): Locator {
    return this.page.locator('.context-view').getByRole('menuitem', { name });
  }

  /** Writes the user's settings anew, besides those that keep a test quiet; VS Code follows by itself. */
  setSettings(settings: Readonly<Record<string, unknown>>): void {
    this.host.server.setSettings(settings);
  }

  /** What the clipboard holds as text. */
  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** A picture of the window, for a person to look at. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }
}
