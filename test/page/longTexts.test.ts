// Long texts are set in a moment, jumped about in at once, and found in as a whole.
import assert from 'node:assert/strict';
import type { PageArticle } from '../../src/shared/readerProtocol.ts';
import { articleOf } from '../bench/articles.ts';
import { normalised } from '../ui/readerPage.ts';
import type { OpenPage } from './openPage.ts';
import { pageArticleOf, updateOf } from './pageArticles.ts';

const line = (length: number): string => {
  const words = 'The port will close, Anna Berglund said. “Nobody will miss the old cranes any more.” The end is near. ';
  return words.repeat(Math.ceil(length / words.length)).slice(0, length);
};

/** Shows an article in a page that is open already, and answers the milliseconds until its first frame. */
async function timeToShow(reader: OpenPage, article: PageArticle): Promise<number> {
  // The way of so long a message to the page is the browser's, not the page's.
  const measured = reader.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        window.addEventListener(
          'message',
          ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
          {
            once: true,
            capture: true,
          },
        );
      }),
  );
  await reader.show(updateOf(article));
  return measured;
}

describe('Long texts in the page', () => {
  for (const [name, text, limit] of [
    ['500 kB', articleOf('An article of 500 kB', 500_000), 1_000],
    ['10 MB', articleOf('An article of 10 MB', 10_000_000), 6_000],
    ['one line of 5 MB', line(5_000_000), 4_000],
    ['one line of 5 MB without a space', 'x'.repeat(5_000_000), 4_000],
  ] as const) {
    it(`is set soon and jumped about in: ${name}`, async function () {
      const article = pageArticleOf(text, undefined, 2);
      const reader = await this.browser.open(updateOf(pageArticleOf('A title')));
      const time = await timeToShow(reader, article);
      assert.ok(time < limit, `${String(Math.round(time))} ms`);
      const places = article.passages.length === 0 ? [{ start: 4_000_000, end: 4_000_100 }] : article.passages;
      for (const part of [0.9, 0.5, 0.999, 0.1]) {
        const place = places[Math.floor((places.length - 1) * part)] ?? { start: 0, end: 1 };
        await reader.jump(place);
        assert.equal(await reader.marked(), text.slice(place.start, place.end));
        assert.ok(Math.abs((await reader.markHeight()) - 1 / 3) < 0.02);
      }
      assert.deepEqual(reader.errors, []);
    });
  }

  it('is found in and copied as a whole', async function () {
    const text = `${line(300_000)}\n${articleOf('Long', 300_000)}\nThe very last word is lighthouse.`;
    const reader = await this.browser.open(updateOf(pageArticleOf(text)));
    await reader.page.waitForFunction(() => document.querySelector(':is(.chunk, .part):empty') === null);
    const found = await reader.page.evaluate(() => (window as unknown as { find(words: string): boolean }).find('lighthouse'));
    assert.ok(found);
    assert.ok((await reader.scroll()) > 100_000);
    await reader.scrollTo(0);
    assert.equal(normalised(await reader.selectedAll()), normalised(text));
  });
});
