// What stands in place of an article: notices and what loads; and an article with little in it.
import assert from 'node:assert/strict';
import { pageArticleOf, updateOf } from './pageArticles.ts';

describe('States of the page', () => {
  it('says what is wrong at once, and does what a button says', async function () {
    const reader = await this.browser.open({
      content: {
        kind: 'notice',
        heading: 'This source is no longer there',
        sentences: ['The file was deleted.'],
        path: 'sources/<b>harbour</b>.txt',
        uri: 'file:///sources/harbour.txt',
        isError: true,
        buttons: [
          { label: 'Find the File…', action: 'findFile' },
          { label: 'Remove from Sources', action: 'removeFromSources' },
        ],
      },
      view: {},
    });
    const notice = reader.page.getByRole('alert');
    assert.match((await notice.textContent()) ?? '', /no longer there.*was deleted.*sources\/<b>harbour<\/b>\.txt/);
    assert.equal(await reader.page.getByRole('navigation').count(), 0);
    assert.equal(await reader.page.locator('.primary').textContent(), 'Find the File…');
    await reader.page.getByRole('button', { name: 'Remove from Sources' }).click();
    await reader.settled();
    assert.deepEqual(reader.told.at(-1), { method: 'press', argument: { action: 'removeFromSources' } });
    assert.deepEqual(await reader.state(), { version: 1, uri: 'file:///sources/harbour.txt' }, 'it is the source to come back to');
  });

  it('tells the extension how the page before it was left', async function () {
    const reader = await this.browser.open(updateOf(pageArticleOf('A title\nText.', ['Ann Smith'])));
    const ready = (): readonly unknown[] => reader.told.filter(({ method }) => method === 'ready').map(({ argument }) => argument);
    assert.deepEqual(ready(), [null]);
    await reader.person('Ann Smith').click();
    await reader.settled();
    const left = await reader.state();
    assert.equal(left.person, 0);
    await reader.page.reload();
    await reader.settled();
    assert.deepEqual(ready(), [null, left]);
  });

  it('shows the title while a source is read, and then the source', async function () {
    const reader = await this.browser.open({ content: { kind: 'loading', heading: 'Port of Lindvik', sentence: 'Reading.' }, view: {} });
    await reader.page.getByRole('progressbar', { name: 'Reading the source' }).waitFor();
    await reader.page.getByRole('heading', { name: 'Port of Lindvik' }).waitFor();
    await reader.show(updateOf(pageArticleOf('Port of Lindvik to close\nThe end.')));
    await reader.page.locator('article h1').filter({ hasText: 'Port of Lindvik to close' }).waitFor();
    assert.equal(await reader.page.getByRole('progressbar').count(), 0);
  });

  it('has no strip where there is nobody, and shows a title alone', async function () {
    const reader = await this.browser.open(updateOf(pageArticleOf('Only a title', [])));
    assert.equal(await reader.page.locator('article h1').textContent(), 'Only a title');
    assert.equal(await reader.page.getByRole('navigation').count(), 0);
    assert.deepEqual(reader.errors, []);
  });

  it('keeps All in sight beside many people', async function () {
    const names = Array.from({ length: 300 }, (_, index) => `Given Surname${String(index)}`);
    const reader = await this.browser.open(updateOf(pageArticleOf('A title\nText.', names)), { width: 400 });
    const all = reader.person('All 300…');
    const box = await all.boundingBox();
    assert.ok(box !== null && box.x + box.width <= 400);
    await all.click();
    await reader.choose(250);
    assert.match((await reader.chosen.textContent()) ?? '', /Surname250/);
    assert.ok(await reader.chosen.evaluate((one) => one.getBoundingClientRect().right <= 400 && one.getBoundingClientRect().left >= 0));
    assert.deepEqual(reader.told.filter(({ method }) => method === 'press').at(-1)?.argument, { action: 'goToPerson' });
  });
});
