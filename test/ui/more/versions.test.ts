// One quotation in several sources, as a person sees it: one row with its places, told of in the reader, and compared side by side.
import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { AGENCY_COPIES } from '../../support/agencyCopies.ts';
import { findingsInReader } from '../findings.ts';
import { eventually } from '../poll.ts';
import { ReaderPage } from '../readerPage.ts';
import { hasTheme, THEMES } from '../themes.ts';
import type { Workbench } from '../workbench.ts';

const MAYOR = /^Mayor: I did promise the branch/;
const TRAM = 'that the northern branch would open before the winter timetable';

describe('Versions of a quotation', () => {
  let workbench: Workbench;
  let reader: ReaderPage;
  /** The page that compares stands beside the reader. */
  let compared: ReaderPage;
  const page = (): FrameLocator => compared.page;

  before(async function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    compared = new ReaderPage(workbench, 1);
    const files = Object.fromEntries(AGENCY_COPIES.map(({ name, text }) => [`sources/${name}`, text]));
    await workbench.open(workbench.folder('versions', files));
    await workbench.showViews();
  });

  it('are one row in Quotes by person, with the places below it', async () => {
    await workbench.giveRoomTo('Quotes');
    await workbench.command('Verbatim: Group Quotes by Person');
    await workbench.expand(workbench.rows('Quotes', /^Lucas Brandt/).first());
    const row = workbench.rows('Quotes', 'I did not promise that…').first();
    await eventually(async () => /in 2 sources/.test((await row.getAttribute('aria-label')) ?? ''), true);
    await workbench.expand(row);
    await eventually(async () => workbench.rows('Quotes', MAYOR).count(), 1);
    await workbench.screenshot('versions-tree');
  });

  it('are told of in the reader, whose card leads to the comparison', async () => {
    await workbench.rows('Quotes', MAYOR).click();
    await reader.shows('I did promise');
    await reader.quote(`I did promise ${TRAM}`).click();
    await reader.card.waitFor();
    assert.match((await reader.card.textContent()) ?? '', /also in 1 other source/);
    await workbench.screenshot('versions-card');
    await reader.card.getByRole('button', { name: 'Compare Versions' }).click();
    await page().getByRole('heading', { name: 'One quotation in 2 sources' }).waitFor();
    assert.equal(await page().locator('ins, del').count(), 1);
    await page().getByText('Left out: “not”').waitFor();
  });

  it('lead to their places in the reader', async () => {
    await page().locator('.base').getByRole('button', { name: 'Open in Reader' }).click();
    await reader.shows('Tram line opens without its mayor');
    await eventually(async () => (await reader.place()).marked.includes('I did not promise'), true);
  });

  it('are compared with any of them', async () => {
    await page().locator('.others').getByRole('button', { name: 'Compare with This' }).click();
    await page().getByText('Only here: “not”').waitFor();
  });

  it('say that somebody else is said to have said it', async () => {
    await workbench.expand(workbench.rows('Quotes', /^Lucas Brandt/).first());
    const row = workbench.quoteRow('Quotes', 'There were mistakes').first();
    await workbench.chooseFromMenu(row, /Compare Versions of Quote/);
    await page().getByText('Attributed to someone else: Hanna Vogel here, Lucas Brandt there.').waitFor();
  });

  for (const [theme, className] of THEMES) {
    it(`can be read in ${theme}`, async () => {
      await workbench.chooseTheme(theme);
      await hasTheme(page(), className);
      await workbench.screenshot(`versions-${className}`);
      assert.deepEqual(await findingsInReader(compared), []);
    });
  }
});
