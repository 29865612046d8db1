// Who is quoted, as a person asks for it: tables in front, from palette and menus, in any theme, and exported.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CLINIC, HARBOUR, HARBOUR_TITLE, HOSTILE } from '../articles.ts';
import { eventually } from '../poll.ts';
import { THEMES } from '../themes.ts';
import type { Workbench } from '../workbench.ts';

describe('Who is quoted', () => {
  let workbench: Workbench;
  let folder: string;

  const lines = (): ReturnType<Workbench['rows']> => workbench.page.locator('.editor-instance .view-lines');
  const activeTab = (): ReturnType<Workbench['rows']> =>
    workbench.page.locator('.editor-group-container.active .tabs-container [role="tab"][aria-selected="true"]');

  /** Answers how the quotes are to be counted. */
  async function choose(by: string): Promise<void> {
    await workbench.quickInput.getByPlaceholder('How are the quotes to be counted?').waitFor();
    await workbench.screenshot('quoted-pick');
    await workbench.filterPick(by);
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.waitFor({ state: 'hidden' });
  }

  /** Waits until a table is in front and shows the words. */
  async function shows(title: string, words: string): Promise<void> {
    await activeTab().filter({ hasText: title }).waitFor();
    await eventually(async () => (await lines().innerText()).replaceAll('\u00a0', ' ').includes(words), true);
  }

  before(async function () {
    workbench = this.workbench;
    folder = workbench.folder('quoted', {
      'sources/harbour.txt': HARBOUR,
      'sources/north/clinic.md': CLINIC,
      'sources/north/hostile.txt': HOSTILE,
      '.vscode/settings.json': JSON.stringify({ 'verbatim.samples.visible': false, 'verbatim.groups': { Port: ['tom okoye'] } }),
    });
    await workbench.open(folder);
    await workbench.showViews();
    await workbench.giveRoomTo('Sources');
    await workbench.rows('Sources', HARBOUR_TITLE).waitFor({ timeout: 30_000 });
  });

  it('is shown from the palette, and the second table comes to the front', async () => {
    await workbench.command('Verbatim: Show Who Is Quoted…');
    await choose('By Person');
    await shows('Who Is Quoted by Person – All Sources', 'Anna Berglund');
    await workbench.command('Verbatim: Show Who Is Quoted…');
    await choose('By Source');
    await shows('Who Is Quoted by Source – All Sources', 'Port of Lindvik');
    await workbench.command('Verbatim: Show Who Is Quoted…');
    await choose('By Group');
    await shows('Who Is Quoted by Group – All Sources', 'In no group');
    await workbench.command('Verbatim: Show Who Is Quoted…');
    await choose('By Person');
    await shows('Who Is Quoted by Person – All Sources', 'Anna Berglund');
  });

  it('is shown of a folder from its menu', async () => {
    await workbench.chooseFromMenu(workbench.rows('Sources', /^north/).first(), /^Show Who Is Quoted/);
    await choose('By Person');
    await shows('Who Is Quoted by Person – north', 'Ruth Hale');
    assert.doesNotMatch(await lines().innerText(), /Berglund/);
  });

  for (const [theme] of THEMES) {
    it(`can be read in ${theme}`, async () => {
      await workbench.chooseTheme(theme);
      const name = theme.replaceAll(' ', '-').toLowerCase();
      await workbench.tab(/Who Is Quoted by Person – All Sources/).click();
      await shows('Who Is Quoted by Person – All Sources', 'Anna Berglund');
      await workbench.screenshot(`quoted-${name}`);
      await workbench.tab(/Who Is Quoted by Source – All Sources/).click();
      await shows('Who Is Quoted by Source – All Sources', 'markup');
      await workbench.screenshot(`quoted-sources-${name}`);
    });
  }

  it('is previewed as Markdown, with nothing of an article run', async () => {
    await workbench.tab(/Who Is Quoted by Source – All Sources/).click();
    await shows('Who Is Quoted by Source – All Sources', 'markup');
    await workbench.command('Markdown: Open Preview to the Side');
    const preview = workbench.reader().locator('table');
    await preview.getByText('A title with <b>markup</b>').waitFor();
    await workbench.screenshot('quoted-preview');
    await workbench.command('View: Close Editor');
  });

  it('is exported from the table that is shown', async () => {
    await workbench.tab(/Who Is Quoted by Person – All Sources/).click();
    await shows('Who Is Quoted by Person – All Sources', 'Anna Berglund');
    await workbench.page
      .locator('.editor-group-container.active .editor-actions')
      .getByRole('button', { name: 'Export Who Is Quoted…' })
      .click();
    const file = path.join(folder, 'quoted.csv');
    await workbench.saveAs(file);
    await eventually(() => Promise.resolve(existsSync(file)), true);
    assert.match(readFileSync(file, 'utf8'), /^person,Anna Berglund,,3,/m);
  });

  it('takes a person into a group from the menu of the view', async () => {
    await workbench.expandView('People');
    await workbench.chooseFromMenu(workbench.rows('People', 'Ruth Hale').first(), /^Add to Group/);
    await workbench.quickInput.getByPlaceholder(/^Which group is Ruth Hale in\?/).waitFor();
    await workbench.filterPick('Clinic', 'Clinic');
    await workbench.screenshot('quoted-group');
    await workbench.page.keyboard.press('Enter');
    const settings = path.join(folder, '.vscode', 'settings.json');
    await eventually(() => Promise.resolve(readFileSync(settings, 'utf8').includes('Ruth Hale')), true);
    await workbench.tab(/Who Is Quoted by Group – All Sources/).click();
    await shows('Who Is Quoted by Group – All Sources', 'Clinic');
  });
});
