// The whole way without a mouse: to the views, into the reader, along its people and quotes, to menus and help, and back.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { HARBOUR, HARBOUR_TITLE, HARBOUR_QUOTES } from './articles.ts';
import { eventually, remains } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import type { Workbench } from './workbench.ts';

describe('Keyboard only', () => {
  let workbench: Workbench;
  let reader: ReaderPage;
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const focused = async (): Promise<string> =>
    (await reader.frame()).evaluate(() => document.activeElement?.textContent.trim().slice(0, 60) ?? '');

  before(async function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    await workbench.open(workbench.folder('keyboard', { 'sources/harbour.txt': HARBOUR }));
  });

  it('reaches the view and opens a source with Enter', async () => {
    await workbench.command('Verbatim: Focus on Sources View');
    await workbench.rows('Sources', HARBOUR_TITLE).waitFor();
    await workbench.command('Verbatim: Focus on Sources View'); // the list was empty when it had the focus first
    await press('Home');
    for (
      let step = 0;
      step < 10 && (await workbench.rows('Sources', HARBOUR_TITLE).and(workbench.page.locator('.focused')).count()) === 0;
      step++
    ) {
      await press('ArrowDown');
    }
    await press('Enter');
    await reader.shows('Port of Lindvik');
  });

  it('walks from people to text to quotes inside the reader', async () => {
    await workbench.command('View: Focus Active Editor Group');
    await eventually(() => reader.hasFocus(), true);
    await remains(() => reader.hasFocus(), true); // a key that is pressed while the focus moves reaches nobody
    await press('n');
    await eventually(async () => (await reader.place()).marked, HARBOUR_QUOTES[0]);
    await press('Enter');
    await reader.card.waitFor();
    await press('Tab');
    assert.match(await focused(), /Copy/);
    await workbench.screenshot('keyboard-card');
    await press('Escape');
    await reader.card.waitFor({ state: 'hidden' });
  });

  it('chooses a person in the strip', async () => {
    const isInStrip = async (): Promise<boolean> => (await reader.frame()).evaluate(() => document.activeElement?.closest('nav') !== null);
    for (let step = 0; step < 12 && !(await isInStrip()); step++) {
      await press('Shift+Tab');
    }
    assert.ok(await isInStrip());
    const pressed = reader.people.locator('[aria-pressed="true"]');
    await press('Enter');
    await eventually(() => pressed.count(), 1);
    await press('ArrowRight');
    await press('Enter');
    await eventually(() => pressed.count(), 1);
    await press('Escape');
    await eventually(() => pressed.count(), 0);
  });

  /** What of the workbench has the focus: a part of the window, or the page. */
  const place = (): Promise<string> =>
    workbench.page.evaluate(() => {
      const active = document.activeElement;
      return active?.tagName === 'IFRAME' ? 'page' : (active?.closest('.part')?.id ?? active?.tagName ?? '');
    });

  const intoPage = async (): Promise<void> => {
    await workbench.command('View: Focus Active Editor Group');
    await eventually(() => reader.hasFocus(), true);
    await remains(() => reader.hasFocus(), true);
  };

  // F6 is left to VS Code, as the tests of the page show; VS Code leads it back into any web page that is shown as an editor.
  it('leaves the page by the key for the side bar', async () => {
    await intoPage();
    await press('Control+0');
    await eventually(place, 'workbench.parts.sidebar');
  });

  it('leaves the page by Tab at its end', async () => {
    await intoPage();
    for (let step = 0; step < 8 && (await place()) === 'page'; step++) {
      await press('Tab');
    }
    assert.notEqual(await place(), 'page');
  });

  it('leaves Esc to VS Code when there is nothing to take back, and stays in the page', async () => {
    await intoPage();
    await press('Escape');
    await press('Escape');
    await remains(place, 'page');
  });

  it('opens the menu of a quote and of a row by Shift+F10', async () => {
    const item = (name: RegExp): Locator => workbench.page.locator('.context-view').getByRole('menuitem', { name });
    await intoPage();
    await press('n');
    await eventually(async () => (await reader.place()).marked, HARBOUR_QUOTES[0]);
    await press('Shift+F10');
    await item(/^Copy Quote with Citation/).waitFor();
    await workbench.screenshot('a11y-keyboard-menu');
    await press('Escape');
    await item(/^Copy Quote with Citation/).waitFor({ state: 'hidden' });
    await workbench.command('Verbatim: Focus on Sources View');
    await press('Home');
    await press('Shift+F10');
    await workbench.page.locator('.context-view').getByRole('menuitem').first().waitFor();
    await press('Escape');
  });

  it('opens the help by Alt+F1 in the page, as a document with the keys', async () => {
    await intoPage();
    await press('Alt+F1');
    await workbench.activeTab.filter({ hasText: 'Accessibility Help for the Reader' }).waitFor();
    await eventually(async () => (await workbench.editorText()).includes('Accessibility Help for the Reader'), true);
    await workbench.screenshot('a11y-keyboard-help');
  });
});
