// The page shows exactly the text of the file, and marks exactly what it is told to mark.
import assert from 'node:assert/strict';
import { articleOf } from '../bench/articles.ts';
import { HARBOUR, HOSTILE } from '../ui/articles.ts';
import { normalised } from '../ui/readerPage.ts';
import { pageArticleOf, updateOf } from './pageArticles.ts';

const TEXTS = { 'an article': HARBOUR, 'a text that looks like markup': HOSTILE, 'a long article': articleOf('Long', 120_000) };

describe('Text of the page', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`is the file's, and nothing else is copied: ${name}`, async function () {
      const reader = await this.browser.open(updateOf(pageArticleOf(text)));
      await reader.page.waitForFunction(() => document.querySelector('.chunk:empty') === null);
      assert.equal(normalised(await reader.selectedAll()), normalised(text));
      assert.deepEqual(reader.errors, []);
    });
  }

  it('is told as a span when some of it is selected', async function () {
    const reader = await this.browser.open(updateOf(pageArticleOf(HARBOUR)));
    assert.equal(await reader.remote.selection(undefined), null);
    const words = 'harbour in May, mayor Anna';
    await reader.page.evaluate((wanted) => (window as unknown as { find(words: string): boolean }).find(wanted), words);
    const start = HARBOUR.indexOf(words);
    assert.deepEqual(await reader.remote.selection(undefined), { start, end: start + words.length });
  });

  it('is marked exactly, whatever is jumped to, a third from the top', async function () {
    const article = pageArticleOf(HARBOUR);
    const reader = await this.browser.open(updateOf(article));
    const crossing = { start: HARBOUR.indexOf('said on Tuesday') - 20, end: HARBOUR.indexOf('said on Tuesday') + 4 };
    for (const place of [...article.passages, ...article.mentions, crossing]) {
      await reader.jump(place);
      assert.equal(await reader.marked(), HARBOUR.slice(place.start, place.end));
      const height = await reader.markHeight();
      assert.ok((await reader.scroll()) === 0 || Math.abs(height - 1 / 3) < 0.02, `${String(height)} of the window`);
    }
  });

  it('has a mark over several paragraphs in each of them', async function () {
    const text = 'A title\n“One paragraph of it.\n“Another one.” Anna Berglund said.\nThe end of it.';
    const article = pageArticleOf(text);
    const place = { start: text.indexOf('“One'), end: text.indexOf(' Anna') };
    const passages = [{ ...place, kind: 'direct' as const, person: 0, speaker: 'Berglund', description: 'direct' }];
    const reader = await this.browser.open(updateOf({ ...article, passages }));
    await reader.jump(place);
    assert.equal(await reader.marked(), text.slice(place.start, place.end).replace('\n', ''));
    assert.equal(await reader.page.locator('mark[data-speaker]').count(), 1, 'the speaker is named once');
  });
});
