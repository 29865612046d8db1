// What is read stays in place: through previews, reloads, other widths and other versions of the text.
import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { articleOf } from '../bench/articles.ts';
import { HARBOUR } from '../ui/articles.ts';
import { pageArticleOf, updateOf } from './pageArticles.ts';

const ARTICLES = { 'an article': pageArticleOf(HARBOUR), 'a long article': pageArticleOf(articleOf('Long', 200_000)) };

describe('Places in the page', () => {
  for (const [name, article] of Object.entries(ARTICLES)) {
    const last = article.passages.at(-2) ?? { start: 0, end: 1 };
    const [first = last] = article.passages;

    it(`gives scroll, mark, person, words and focus back after a preview: ${name}`, async function () {
      const reader = await this.browser.open(updateOf(article));
      await reader.jump(first, [{ text: 'Quote 1' }]);
      await reader.choose(1);
      await reader.scrollTo(137);
      const before = await reader.remote.snapshot(undefined);
      const told = reader.told.length;
      assert.ok(before !== null);
      await reader.preview(last);
      assert.equal(await reader.marked(), article.text.slice(last.start, last.end));
      assert.notEqual(await reader.scroll(), 137);
      await reader.settled();
      assert.deepEqual(reader.told.slice(told), [], 'a preview is nobody’s place');
      await reader.remote.restore(before);
      assert.equal(await reader.scroll(), 137);
      assert.equal(await reader.marked(), article.text.slice(first.start, first.end));
      assert.deepEqual(await reader.remote.snapshot(undefined), before);
    });

    it(`brings back where it was from what it keeps: ${name}`, async function () {
      const reader = await this.browser.open(updateOf(article));
      for (const top of [0, 300, 700, 913]) {
        await reader.scrollTo(top);
        const state = await reader.state();
        const { version, uri, ...view } = state;
        assert.deepEqual([version, uri], [1, article.uri]);
        assert.deepEqual(reader.told.at(-1)?.argument, { version: article.version, ...view });
        await reader.show(updateOf(pageArticleOf('Another text', [], 2)));
        await reader.show(updateOf(article, view));
        assert.equal(await reader.scroll(), top);
      }
      const { anchor } = await reader.state();
      assert.ok(anchor !== undefined);
      const again = await this.browser.open(updateOf(article, { anchor }));
      await eventually(async () => assert.equal(await again.scroll(), 913));
      assert.deepEqual((await again.state()).anchor, anchor);
    });

    it(`keeps the line at the upper edge when the width changes, and has it back: ${name}`, async function () {
      const reader = await this.browser.open(updateOf(article));
      await reader.scrollTo(900);
      const { anchor } = await reader.state();
      for (const width of [420, 700, 1100]) {
        await reader.page.setViewportSize({ width, height: 900 });
        await reader.settled();
      }
      assert.ok(Math.abs((await reader.scroll()) - 900) < 2);
      assert.ok(Math.abs(((await reader.state()).anchor?.offset ?? 0) - (anchor?.offset ?? 0)) < 100);
    });
  }

  it('refuses what is about another text', async function () {
    const article = pageArticleOf(HARBOUR);
    const reader = await this.browser.open(updateOf(article));
    await assert.rejects(reader.remote.jump({ version: 9, span: { start: 0, end: 1 }, statement: [] }), /Another text/);
    await reader.show({ content: { kind: 'loading', heading: 'A title', sentence: 'Reading.' }, view: {} });
    await assert.rejects(reader.jump({ start: 0, end: 1 }), /Another text/);
    assert.equal(await reader.remote.snapshot(undefined), null);
  });

  it('goes to a place that is shown for the first time, and says what is to be said', async function () {
    const article = pageArticleOf(HARBOUR);
    const place = article.passages.at(-1) ?? { start: 0, end: 1 };
    const reader = await this.browser.open({ content: article, view: { place }, statement: [{ text: 'Quote 7 of 7' }] });
    assert.equal(await reader.marked(), HARBOUR.slice(place.start, place.end));
    assert.ok(Math.abs((await reader.markHeight()) - 1 / 3) < 0.02);
    assert.equal(await reader.status.textContent(), 'Quote 7 of 7');
  });
});
