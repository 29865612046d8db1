// The reader: exactly the file's text, its people and quotes, and the same place again after a reload.
import assert from 'node:assert/strict';
import { CLINIC, HARBOUR, HARBOUR_TITLE, HARBOUR_QUOTES, HOSTILE } from './articles.ts';
import { eventually } from './poll.ts';
import { normalised, ReaderPage } from './readerPage.ts';
import type { Workbench } from './workbench.ts';

describe('Reader', () => {
  let workbench: Workbench;
  let reader: ReaderPage;

  before(async function () {
    workbench = this.workbench;
    reader = new ReaderPage(workbench);
    const files = { 'sources/harbour.txt': HARBOUR, 'sources/clinic.md': CLINIC, 'sources/hostile.txt': HOSTILE };
    await workbench.open(workbench.folder('reader', files));
    await workbench.showViews();
  });

  it('shows exactly the text of the file', async () => {
    await workbench.rows('Sources', HARBOUR_TITLE).click();
    await reader.shows('Port of Lindvik');
    assert.equal(await reader.copyableText(), normalised(HARBOUR));
    await workbench.screenshot('reader');
  });

  it('marks the quotes, told apart by kind', async () => {
    for (const words of HARBOUR_QUOTES) {
      assert.equal(await reader.quote(words).textContent(), words);
    }
    const classes = await reader.page.locator('mark').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('class') ?? ''));
    const kinds = new Set(classes).size;
    assert.ok(kinds >= 2, 'direct and partial quotes look different');
  });

  it('lists the people with counts, and dims the rest when one is chosen', async () => {
    const lopez = reader.people.getByRole('button', { name: /Maria Lopez/ });
    await lopez.waitFor();
    assert.match((await lopez.textContent()) ?? '', /2 quotes/);
    const paragraph = reader.page.locator('article p').filter({ hasText: 'Berglund said on Monday' });
    const colour = (): Promise<string> => paragraph.evaluate((element) => getComputedStyle(element).color);
    const before = await colour();
    await lopez.click();
    await eventually(() => lopez.getAttribute('aria-pressed'), 'true');
    assert.notEqual(await colour(), before);
    await workbench.screenshot('reader-person-chosen');
    await lopez.click();
    await eventually(() => lopez.getAttribute('aria-pressed'), 'false');
    await eventually(colour, before);
  });

  it('tells who says a selected quote, why, and how sure that is', async () => {
    await reader.quote('“Ask the crews,”').click();
    await reader.card.waitFor();
    assert.match((await reader.card.textContent()) ?? '', /Tom Okoye/);
    await workbench.screenshot('reader-card');
    await workbench.page.keyboard.press('Escape');
    await reader.card.waitFor({ state: 'hidden' });
  });

  it('shows text that looks like markup or script as text, and runs none of it', async () => {
    await workbench.rows('Sources', 'A title with').click();
    await reader.shows('A title with');
    assert.equal(await reader.copyableText(), normalised(HOSTILE));
    assert.equal(await reader.article.locator('script, img, iframe, b').count(), 0);
    assert.notEqual(await (await reader.frame()).title(), 'run');
    assert.equal(await reader.quote('at the edge').textContent(), '“🎉 This is at the edge 🎉,”');
  });

  it('sets Markdown: markup hidden, links as words with their address', async () => {
    await workbench.rows('Sources', 'A clinic without a doctor').click();
    await reader.shows('A clinic without a doctor');
    const text = await reader.copyableText();
    assert.ok(text.includes('has had no doctor since June'), text);
    assert.ok(!text.includes('https://example.org'), text);
    await reader.article.locator('[title*="https://example.org/list"]').filter({ hasText: 'list' }).waitFor();
  });

  it('goes back and forward within the reader', async () => {
    await workbench.command('Verbatim: Go Back in Reader');
    await reader.shows('A title with');
    await workbench.command('Verbatim: Go Forward in Reader');
    await reader.shows('A clinic without a doctor');
    assert.equal(await workbench.page.locator('iframe.webview').count(), 1, 'one reader is used again');
  });

  it('opens another reader to the side', async () => {
    await workbench.chooseFromMenu(workbench.rows('Sources', HARBOUR_TITLE), /Open.*to the Side/);
    await new ReaderPage(workbench, 1).article.waitFor({ timeout: 30_000 });
    await eventually(() => workbench.page.locator('iframe.webview').count(), 2);
    await workbench.screenshot('reader-side');
    await workbench.command('View: Close All Editors');
    await eventually(() => workbench.page.locator('iframe.webview').count(), 0);
  });

  it('brings back source, place and mark after the window is reloaded', async () => {
    await workbench.rows('Sources', HARBOUR_TITLE).click();
    await reader.shows('Port of Lindvik');
    // It is opened where one stopped, with the mark that was there.
    await reader.focusText();
    await workbench.page.keyboard.press('Escape');
    await eventually(async () => (await reader.place()).marked, '');
    for (const key of ['n', 'n', 'n', 'n', 'n']) {
      await workbench.page.keyboard.press(key);
    }
    await eventually(async () => (await reader.place()).marked, HARBOUR_QUOTES[4]);
    await reader.assertKeptOnReload('Port of Lindvik');
    await workbench.screenshot('reader-restored');
  });
});
