// The page of a person in the real workbench: opened by mouse and keys, walked, and from there into the reader and to others.
import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { axeFindings } from '../page/axeFindings.ts';
import { CLINIC, HARBOUR, HARBOUR_TITLE } from './articles.ts';
import { eventually, remains } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import { hasTheme, THEMES } from './themes.ts';
import { USUAL_THEME, type Workbench } from './workbench.ts';

const COUNCIL = [
  '---',
  'title: The council of Lindvik votes on the harbour',
  'publisher: Northern Courier',
  'date: 2025-05-06',
  '---',
  '',
  'Mayor Anna Berglund won the vote on Monday. She spoke of “a town that looks at the sea” and thanked Maria Lopez, who runs the kiosk on the quay.',
  '',
  '“I have never said that it would be easy,” Berglund said. Berglund said that the cranes would be sold.',
  '',
].join('\n');

describe('The page of a person', () => {
  let workbench: Workbench;
  let person: FrameLocator;
  let list: Locator;
  let reader: ReaderPage;

  const selected = (): Promise<string | null> => person.locator('.place[aria-selected="true"]').textContent();
  const heading = (): Promise<string | null> => person.locator('h1').first().textContent();
  const status = async (): Promise<string> => (await person.locator('footer').getByRole('status').textContent()) ?? '';

  /** The frame of the page; frames are made anew now and then. */
  async function frame() {
    for (const one of await workbench.webviewFrames()) {
      if ((await one.locator('.person-page').count()) > 0) {
        return one;
      }
    }
    throw new Error('No page of a person is shown.');
  }

  /** Which page keys go to. */
  async function focusedPage(): Promise<string> {
    for (const one of await workbench.webviewFrames()) {
      if (await one.evaluate(() => document.hasFocus())) {
        return (await one.locator('.person-page').count()) > 0 ? 'person' : 'reader';
      }
    }
    return 'none';
  }

  async function closeAll(): Promise<void> {
    await workbench.command('View: Close All Editors');
    await workbench.page.locator('iframe.webview.ready').first().waitFor({ state: 'detached' });
  }

  before(async function () {
    workbench = this.workbench;
    // The page comes first, the reader after it.
    person = workbench.reader(0);
    list = person.getByRole('listbox');
    reader = new ReaderPage(workbench, 1);
    await workbench.open(
      workbench.folder('persons', { 'sources/harbour.txt': HARBOUR, 'sources/clinic.md': CLINIC, 'sources/council.md': COUNCIL }),
    );
    await workbench.showViews();
    await workbench.expandView('People');
    await workbench.rows('People', 'Anna Berglund').first().waitFor({ timeout: 30_000 });
  });

  after(async () => {
    await workbench.chooseTheme(USUAL_THEME);
    await closeAll();
  });

  it('is opened by the button of a person in the People view', async () => {
    const row = workbench.rows('People', 'Anna Berglund').first();
    await row.hover();
    await row.getByRole('button', { name: /^Show Person/ }).click();
    await list.waitFor();
    assert.equal(await heading(), 'Anna Berglund');
    await workbench.tab('Anna Berglund').waitFor();
    assert.deepEqual(await person.locator('.source .title').allTextContents(), [
      'The council of Lindvik votes on the harbour',
      HARBOUR_TITLE,
    ]);
    await person.getByRole('option').first().waitFor();
  });

  it('is walked by keys, and Enter goes to exactly the place in a reader beside', async () => {
    await list.focus();
    await workbench.page.keyboard.press('Home');
    await eventually(async () => (await status()).replace(/\d+ ·/, 'n ·'), '1 of n · The council of Lindvik votes on the harbour');
    await workbench.page.keyboard.press('ArrowRight');
    await eventually(async () => (await status()).split(' · ')[1], HARBOUR_TITLE);
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('ArrowDown');
    await eventually(async () => ((await selected()) ?? '').includes('“We have waited for this for twenty years,”'), true);
    assert.equal(await workbench.page.locator('iframe.webview.ready').count(), 1, 'no reader opens by itself');
    await workbench.page.keyboard.press('Enter');
    await reader.shows(HARBOUR_TITLE);
    await eventually(async () => (await reader.place()).marked, '“We have waited for this for twenty years,”');
    await eventually(focusedPage, 'reader');
    assert.equal(await heading(), 'Anna Berglund', 'the page stays beside');
  });

  it('has the reader beside follow, and keeps the focus', async () => {
    await list.focus();
    await workbench.page.keyboard.press('End');
    await eventually(async () => ((await selected()) ?? '').length > 0, true);
    await workbench.page.keyboard.press('p');
    await eventually(async () => ((await selected()) ?? '').includes('“The decision stands,”'), true);
    await eventually(async () => (await reader.place()).marked, '“The decision stands,”');
    await workbench.page.keyboard.press('Home');
    await eventually(async () => (await reader.title.textContent())?.includes('The council of Lindvik'), true);
    assert.equal(await focusedPage(), 'person');
    await workbench.page.keyboard.press('n');
    await eventually(async () => ((await selected()) ?? '').includes('“a town that looks at the sea”'), true);
    // A key that is pressed while the reader comes to its place may reach nobody, see below.
    await eventually(async () => {
      await workbench.page.keyboard.press('c');
      return workbench.clipboard();
    }, '“a town that looks at the sea”');
    await remains(focusedPage, 'person');
    // A key that is pressed while the focus goes from one frame to another reaches nobody; a person presses it again.
    await eventually(async () => {
      await workbench.page.keyboard.press('F6');
      return (await focusedPage()) === 'person';
    }, false);
  });

  it('shows quotes alone, and remembers it for the next person', async () => {
    await person.getByRole('button', { name: 'Quotes only' }).click();
    await eventually(() => person.locator('.place.mention').count(), 0);
    await person.getByRole('button', { name: /^Maria Lopez/ }).click();
    await workbench.tab('Maria Lopez').waitFor();
    await eventually(async () => {
      const pages = await Promise.all(
        (await workbench.webviewFrames()).map(
          async (one) =>
            `${await one.locator('h1').first().innerText()} ${String(await one.locator('[aria-pressed="true"]', { hasText: 'Quotes only' }).count())}`,
        ),
      );
      return pages.includes('Maria Lopez 1');
    }, true);
    await closeAll();
  });

  it('is opened by the palette, and comes back at its place after the window was reloaded', async () => {
    await workbench.command('Verbatim: Show Person…');
    await workbench.filterPick('berglund', 'Anna Berglund');
    await workbench.page.keyboard.press('Enter');
    await list.waitFor();
    await person.getByRole('button', { name: 'All places' }).click();
    await list.focus();
    await workbench.page.keyboard.press('Home');
    await eventually(async () => /^1 of/.test(await status()), true);
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('ArrowDown');
    await eventually(async () => /^3 of/.test(await status()), true);
    const before = await selected();
    await workbench.reloadWindow();
    await list.waitFor({ timeout: 30_000 });
    await eventually(selected, before, 20_000);
    assert.equal(await heading(), 'Anna Berglund');
  });

  it('is opened from the reader by its menu and by a key', async () => {
    await closeAll();
    await workbench.showViews();
    await workbench.expandView('Sources');
    const first = new ReaderPage(workbench, 0);
    await workbench.rows('Sources', HARBOUR_TITLE).first().click();
    await first.shows(HARBOUR_TITLE);
    await workbench.chooseFromMenu(first.page.locator('.person', { hasText: 'Tom Okoye' }).first(), /^Show Person/);
    await workbench.tab('Tom Okoye').waitFor();
    await workbench.tab(HARBOUR_TITLE).click();
    await first.shows(HARBOUR_TITLE);
    await first.people.getByRole('button', { name: /Maria Lopez/ }).click();
    await workbench.page.keyboard.press('w');
    await workbench.tab('Maria Lopez').waitFor();
    await closeAll();
  });

  it('follows who is merged into somebody else, and comes back when that is undone', async () => {
    await workbench.command('Verbatim: Show Person…');
    await workbench.filterPick('hale', 'Ruth Hale');
    await workbench.page.keyboard.press('Enter');
    await list.waitFor();
    assert.equal(await heading(), 'Ruth Hale');
    await workbench.chooseFromMenu(person.locator('.person', { hasText: 'Ruth Hale' }), /^Merge People/);
    await workbench.quickInput.getByPlaceholder(/^Who is the same person/).waitFor();
    await workbench.filterPick('Tom Okoye');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.getByPlaceholder(/^What is the person called/).waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.quickInput.locator('.monaco-list-row.focused').filter({ hasText: 'Tom Okoye' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await eventually(heading, 'Tom Okoye');
    await eventually(() => person.locator('.source .title').count(), 2);
    await workbench.command('Verbatim: Undo Last Correction');
    await eventually(heading, 'Ruth Hale');
    await eventually(() => person.locator('.source .title').count(), 1);
    await closeAll();
  });

  for (const [theme, className] of THEMES) {
    it(`has no finding by axe in ${theme}`, async () => {
      await workbench.chooseTheme(theme);
      await workbench.command('Verbatim: Show Person…');
      await workbench.filterPick('berglund', 'Anna Berglund');
      await workbench.page.keyboard.press('Enter');
      await list.waitFor();
      await hasTheme(person, className);
      await list.focus();
      await workbench.page.keyboard.press('ArrowDown');
      await person.locator('.place[aria-selected="true"]').waitFor();
      await workbench.screenshot(`person-${className}`);
      assert.deepEqual(await axeFindings(await frame()), []);
      await workbench.page.keyboard.press(' ');
      await reader.title.waitFor();
      await remains(focusedPage, 'person');
      await workbench.screenshot(`person-${className}-beside`);
      await closeAll();
    });
  }
});
