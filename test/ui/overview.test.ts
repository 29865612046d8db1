// The overview in the real workbench: opened from view, menu and palette, each mark a way to its place, saved, restored, and seen in all themes.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import { axeFindings } from '../page/axeFindings.ts';
import { CLINIC, HARBOUR, HOSTILE } from './articles.ts';
import { eventually } from './poll.ts';
import { ReaderPage } from './readerPage.ts';
import { hasTheme, THEMES } from './themes.ts';
import { USUAL_THEME, type Workbench } from './workbench.ts';

/** Invented articles of several months and publishers, so that there is something to see. */
function courier(month: number): string {
  const day = `2025-${String(month).padStart(2, '0')}-06`;
  const publisher = month % 3 === 0 ? 'The Harbour Post' : 'Northern Courier';
  const words = Array.from(
    { length: (month * 5) % 7 },
    (_, nth) => `“The cranes go in phase ${String(nth)} of month ${String(month)},” Berglund said.`,
  );
  return [
    '---',
    `title: Lindvik in month ${String(month)}`,
    `publisher: ${publisher}`,
    `date: ${day}`,
    '---',
    '',
    `Mayor Anna Berglund met ${month % 2 === 0 ? 'harbour master Tom Okoye' : 'Maria Lopez, who runs the kiosk'} on Monday.`,
    '',
    ...words.flatMap((line) => [line, '']),
  ].join('\n');
}

const SIZES = [
  { width: 700, name: 'narrow' },
  { width: 1100, name: 'usual' },
  { width: 1700, name: 'wide' },
];

describe('The overview', () => {
  let workbench: Workbench;
  let overview: FrameLocator;
  let folder: string;

  const heading = (): Promise<string | null> => overview.locator('h1').first().textContent();
  const chart = (kind: string): Locator => overview.locator(`.chart.${kind}`);
  const mark = (kind: string, name: string): Locator => chart(kind).locator(`.mark[aria-label^="${name}"]`);

  /** The frame of the page; frames are made anew now and then. */
  async function frame(): Promise<Frame> {
    for (const one of await workbench.webviewFrames()) {
      if ((await one.locator('.overview-page').count()) > 0) {
        return one;
      }
    }
    throw new Error('No overview is shown.');
  }

  async function showAll(): Promise<void> {
    await workbench.command('Verbatim: Show Overview');
    await workbench.tab('Overview – All Sources').waitFor();
    await chart('people').waitFor();
  }

  async function closeAll(): Promise<void> {
    await workbench.command('View: Close All Editors');
    await workbench.page.locator('iframe.webview.ready').first().waitFor({ state: 'detached' });
  }

  /** Answers where to save, and waits for the file. */
  async function saveAs(name: string): Promise<string> {
    const file = path.join(folder, name);
    await workbench.saveAs(file, /Overview/);
    await eventually(() => Promise.resolve(existsSync(file)), true);
    return readFileSync(file, 'utf8');
  }

  before(async function () {
    workbench = this.workbench;
    overview = workbench.reader(0);
    const months = Array.from({ length: 11 }, (_, month) => [`sources/courier/${String(month)}.md`, courier(month + 1)] as const);
    folder = workbench.folder('overview', {
      'sources/harbour.txt': HARBOUR,
      'sources/clinic.md': CLINIC,
      'sources/hostile.txt': HOSTILE,
      ...Object.fromEntries(months),
      '.vscode/settings.json': JSON.stringify({ 'verbatim.samples.visible': false }),
    });
    await workbench.open(folder);
    await workbench.showViews();
    await workbench.expandView('People');
    await workbench.rows('People', 'Anna Berglund').first().waitFor({ timeout: 30_000 });
  });

  after(async () => {
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
    await workbench.chooseTheme(USUAL_THEME);
    await closeAll();
  });

  it('is shown by the palette, and a person’s bar leads to his or her page', async () => {
    await showAll();
    assert.equal(await heading(), 'Overview – All Sources');
    await eventually(() => overview.getByRole('progressbar').count(), 0);
    await mark('people', 'Anna Berglund').click();
    await workbench.tab('Anna Berglund').waitFor();
    await workbench.tab('Overview – All Sources').click();
    await mark('people', 'Anna Berglund').waitFor();
  });

  it('lists the sources behind a mark, with the reader as a preview, and goes to the one that is chosen', async () => {
    await mark('publishers', 'The Harbour Post').click();
    await workbench.quickInput.getByPlaceholder(/The Harbour Post/).waitFor();
    await eventually(() => workbench.quickInput.locator('.monaco-list-row').count(), 3);
    await workbench.screenshot('overview-pick');
    await workbench.filterPick('month 6');
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('Lindvik in month 6').waitFor();
    await new ReaderPage(workbench, 0).shows('Lindvik in month 6');
    await workbench.tab('Overview – All Sources').click();
    await mark('people', 'Anna Berglund').waitFor();
  });

  it('gives back the overview when none is chosen', async () => {
    await mark('together', 'Anna Berglund and Tom Okoye').focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.getByPlaceholder(/Anna Berglund and Tom Okoye/).waitFor();
    await eventually(async () => (await workbench.quickInput.locator('.monaco-list-row').count()) > 3, true);
    await workbench.page.keyboard.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    await eventually(() => workbench.activeTab.textContent(), 'Overview – All Sources');
  });

  it('follows the sources, and keeps its place', async () => {
    await showAll();
    await mark('people', 'Maria Lopez').focus();
    const counts = await overview.getByRole('status').textContent();
    writeFileSync(path.join(folder, 'sources/new.txt'), 'The quay\n\n“An otter lives there,” said Ines Falk.\n');
    await mark('people', 'Ines Falk').waitFor();
    assert.notEqual(await overview.getByRole('status').textContent(), counts);
    const focused = await (await frame()).evaluate(() => document.activeElement?.getAttribute('aria-label'));
    assert.match(focused ?? '', /^Maria Lopez/);
  });

  it('is saved as a picture that stands alone, and as figures', async () => {
    await showAll();
    await overview.getByRole('button', { name: 'Save as SVG…' }).click();
    const picture = await saveAs('overview.svg');
    assert.match(picture, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(picture, /<title>Overview – All Sources<\/title>/);
    assert.doesNotMatch(picture, /var\(|href|<style/);
    await workbench.command('Verbatim: Save Figures of Overview as CSV…');
    assert.match(await saveAs('overview.csv'), /^person,Anna Berglund,/m);
  });

  it('is shown of a folder from its menu, and of a person from the title of the page', async () => {
    await workbench.expandView('Sources');
    await workbench.giveRoomTo('Sources');
    await workbench.chooseFromMenu(workbench.rows('Sources', /^courier/).first(), /^Show Overview/);
    await workbench.tab('Overview – courier').waitFor();
    await workbench.command('Verbatim: Show Person…');
    await workbench.filterPick('okoye', 'Tom Okoye');
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('Tom Okoye').waitFor();
    await workbench.page
      .locator('.editor-group-container.active .editor-actions')
      .getByRole('button', { name: /^Show Overview of Person/ })
      .click();
    await workbench.tab('Overview – Tom Okoye').waitFor();
    await eventually(heading, 'Overview – Tom Okoye');
    await workbench.screenshot('overview-person');
    await closeAll();
  });

  it('comes back as it was left when the window is reloaded', async () => {
    await showAll();
    await chart('publishers').getByText('Show as Table').click();
    await chart('publishers').getByRole('table').waitFor();
    await (await frame()).evaluate(() => document.querySelector('main')?.scrollTo(0, 150));
    await workbench.page.waitForTimeout(500); // what the page keeps is told after a moment
    await workbench.reloadWindow();
    await chart('publishers').getByRole('table').waitFor({ timeout: 30_000 });
    // While the sources are read a line more says so; when it goes, what is seen stays where it is.
    const top = async (): Promise<number> => (await frame()).evaluate(() => document.querySelector('main')?.scrollTop ?? 0);
    await eventually(async () => Math.abs((await top()) - 150) < 40, true);
    await chart('publishers').getByText('Show as Table').click();
    await closeAll();
  });

  for (const [theme, className] of THEMES) {
    it(`has no finding by axe in ${theme}, at three sizes`, async () => {
      await workbench.chooseTheme(theme);
      await showAll();
      await hasTheme(overview, className);
      for (const { width, name } of SIZES) {
        await workbench.page.setViewportSize({ width, height: 1000 });
        await workbench.page.waitForTimeout(300); // the editors take their new size, and the charts after them
        await (await frame()).evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
        await workbench.screenshot(`overview-${className}-${name}`);
        await (await frame()).evaluate(() => document.querySelector('.publishers')?.scrollIntoView());
        await workbench.screenshot(`overview-${className}-${name}-below`);
        assert.deepEqual(await axeFindings(await frame()), []);
        const excess = await (
          await frame()
        ).evaluate(() => {
          const main = document.querySelector('main');
          return (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0);
        });
        assert.equal(excess, 0);
      }
      await workbench.page.setViewportSize({ width: 1280, height: 800 });
      await closeAll();
    });
  }
});
