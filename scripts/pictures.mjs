// `npm run pictures`: takes the README's pictures into docs/, of the packaged extension and the sample articles only; one that ends in
// `-dark` in a dark theme. Each is shown as it is: the Marketplace does not choose between two by the reader's theme.
import './node24.mjs';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageExtension } from './package.mjs';

const { Workbench } = await import('../test/ui/workbench.ts');
const { ReaderPage } = await import('../test/ui/readerPage.ts');

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const docs = path.join(root, 'docs');
const ARTICLE = 'Brackenford closes the Old Weir Bridge, and splits a family';
const SAMPLES = ['brackenford-bridge.md', 'sint-aldo-herring.txt'];
/** Of its three quotations one has a word that the source has not. */
const DRAFT = `# Two towns that cannot agree

In Sint Aldo nobody trusts the scales. “We count what is landed, and what has been landed is the quota,” Pilar de la Cueva said.

In Brackenford it was the river that settled it. “We can argue about money, but we cannot argue with a river,” said Amina Castell, the mayor. Councillor Nora Pemberly put it more drily: “But love is never a load calculation.”
`;
/** What is taken in which theme, by what the names end in. */
const LOOKS = [
  { theme: 'Light Modern', ending: '', wanted: ['sources', 'person', 'go-to-quote', 'overview', 'draft'] },
  { theme: 'Dark Modern', ending: '-dark', wanted: ['sources', 'speaker', 'overview'] },
];

const extension = await packageExtension();

/** Puts an item of the list behind `{}` into the status bar. */
async function pinStatus({ page }, text) {
  await page
    .locator('.statusbar-item')
    .filter({ has: page.locator('[class*="codicon-bracket"]') })
    .first()
    .hover();
  await page
    .locator('.hover-language-status')
    .filter({ hasText: text })
    .getByRole('button', { name: /Add to Status Bar/ })
    .click();
  await page.mouse.move(600, 600);
}

/** The views and the reader, in an empty window. */
async function takeReader(workbench, take) {
  const reader = new ReaderPage(workbench);
  await workbench.open();
  await workbench.showViews();
  await workbench.rows('Sources', ARTICLE).click();
  await reader.shows(ARTICLE);
  await workbench.expand(workbench.rows('Sources', ARTICLE));
  await workbench.expand(workbench.rows('Sources', 'Owen Pemberly').first());
  const quoteRow = workbench.rows('Sources', 'closing the town in order').last();
  await quoteRow.waitFor();
  await workbench.page.locator('.monaco-progress-container.active').first().waitFor({ state: 'hidden' });
  await take('sources');

  await reader.people.getByRole('button', { name: /Nora Pemberly/ }).click();
  await take('person');
  await reader.people.getByRole('button', { name: /Nora Pemberly/ }).click();

  await reader.quote('“closing the town in order to save it.”').click();
  await reader.card.waitFor();
  await quoteRow.and(workbench.page.locator('[aria-selected="true"]')).waitFor(); // the views follow the reader
  await take('speaker');
  await workbench.page.keyboard.press('Escape');

  await workbench.command('Verbatim: Go to Quote…');
  await workbench.filterPick('ferry', /ferry sinks/);
  await workbench.page.waitForTimeout(300); // the preview follows the highlight
  await take('go-to-quote');
  await workbench.page.keyboard.press('Escape');
}

/** What all sample articles come to. */
async function takeOverview(workbench, take) {
  await workbench.command('Verbatim: Show Overview');
  const overview = workbench.reader();
  await overview.locator('.chart.together .mark').first().waitFor();
  await overview.getByRole('progressbar').waitFor({ state: 'hidden' });
  await overview.locator('.chart.people .mark').first().focus();
  await take('overview');
}

/** A draft beside its sources, checked. */
async function takeDraft(workbench, take) {
  const read = (name) => readFileSync(path.join(root, 'seeds', name), 'utf8');
  const sources = SAMPLES.map((name) => [`sources/${name}`, read(name)]);
  const settings = JSON.stringify({ 'verbatim.samples.visible': false }); // they are the sources already
  await workbench.open(
    workbench.folder('two-towns', { ...Object.fromEntries(sources), 'draft.md': DRAFT, '.vscode/settings.json': settings }),
  );
  await workbench.showViews();
  await workbench.openFile('draft.md');
  await workbench.editor.locator('.squiggly-warning').first().waitFor({ timeout: 30_000 });
  await pinStatus(workbench, /Differs/);
  await workbench.editor.getByText('never').first().hover();
  await workbench.page
    .locator('.monaco-hover')
    .filter({ hasText: /Open in Reader[^]*Quick Fix/ })
    .waitFor();
  await take('draft');
}

/** Takes the pictures that are wanted in one theme. */
async function takeIn({ theme, ending, wanted }) {
  const settings = { 'workbench.colorTheme': theme };
  const workbench = await Workbench.start({ extensions: [extension], viewport: { width: 1200, height: 760 }, settings });
  const file = (name) => path.join(docs, `${name}${ending}.png`);
  const take = async (name) => {
    if (wanted.includes(name)) {
      await workbench.page.screenshot({ path: file(name) });
    }
  };
  try {
    await takeReader(workbench, take);
    await takeOverview(workbench, take);
    if (wanted.includes('draft')) {
      await takeDraft(workbench, take);
    }
  } finally {
    await workbench.close();
  }
}

mkdirSync(docs, { recursive: true });
for (const look of LOOKS) {
  await takeIn(look);
}
process.exit(0);
