// Words stand still while people are chosen and cards are opened, and nothing scrolls sideways.
import assert from 'node:assert/strict';
import { articleOf } from '../bench/articles.ts';
import { HARBOUR } from '../ui/articles.ts';
import { pageArticleOf, updateOf } from './pageArticles.ts';

const TEXTS = {
  'an article': HARBOUR,
  'a long article': articleOf('Long', 60_000),
  'a long paragraph without a space': 'x'.repeat(60_000),
  'a long word and an address': `A title\n${'word'.repeat(400)} and https://example.org/${'path/'.repeat(80)} end.`,
};

describe('Layout of the page', () => {
  for (const width of [400, 1100]) {
    it(`moves no word by choosing, jumping and opening a card, ${String(width)} px wide`, async function () {
      const article = pageArticleOf(HARBOUR);
      const reader = await this.browser.open(updateOf(article), { width });
      const before = await reader.places();
      await reader.person(/Berglund/).click();
      assert.deepEqual(await reader.places(), before);
      await reader.quote('“Nobody will miss the cranes.”').click();
      await reader.card.waitFor();
      assert.deepEqual(await reader.places(), before);
      for (const place of [article.mentions[0], { start: 100, end: 170 }]) {
        await reader.jump(place ?? { start: 0, end: 1 });
        assert.deepEqual(await reader.places(), before);
      }
    });
  }

  it('has the words of a long article in the first frame where they stay', async function () {
    const text = articleOf('A long article', 400_000);
    const anchor = { offset: text.indexOf('\n', 200_000) + 1, below: 40 };
    const answer = Promise.withResolvers<undefined>();
    const reader = await this.browser.open(updateOf(pageArticleOf(text), { anchor }), { readyAfter: answer.promise });
    await reader.person(/Berglund/).waitFor();
    const visible = (): Promise<readonly { readonly top: number; readonly height: number; readonly text: string }[]> =>
      reader.scroller.evaluate((scroller) => {
        const { top, bottom } = scroller.getBoundingClientRect();
        return [...document.querySelectorAll('article p')]
          .map((block) => ({ rect: block.getBoundingClientRect(), text: block.textContent }))
          .filter(({ rect }) => rect.bottom > top && rect.top < bottom)
          .map(({ rect: { top, height }, text }) => ({ top, height, text }));
      });
    const first = await visible();
    assert.equal(await reader.page.locator('mark').count(), 0);
    answer.resolve(undefined);
    await reader.page.locator('mark').first().waitFor({ state: 'attached' });
    const then = await visible();
    assert.deepEqual(
      then.map(({ height, text }) => ({ height, text })),
      first.map(({ height, text }) => ({ height, text })),
    );
    // A scroller stands at whole pixels of the screen, so that what is above it may be rounded.
    then.forEach(({ top, text }, index) => assert.ok(Math.abs(top - (first[index]?.top ?? NaN)) < 1, text));
  });

  it('has no map beside a text that the window holds whole, until it does so no more', async function () {
    const reader = await this.browser.open(updateOf(pageArticleOf('A note\n“It opens at nine,” said Maria Lopez.')));
    const map = reader.page.locator('.map');
    await map.waitFor({ state: 'hidden' });
    await reader.page.setViewportSize({ width: 800, height: 160 });
    await map.waitFor({ state: 'visible' });
  });

  for (const [name, text] of Object.entries(TEXTS)) {
    it(`scrolls nothing sideways, however wide it is: ${name}`, async function () {
      const reader = await this.browser.open(updateOf(pageArticleOf(text)));
      for (const width of [320, 400, 550, 850, 950, 1100, 1600]) {
        await reader.page.setViewportSize({ width, height: 500 });
        const excess = await reader.page.evaluate(() =>
          [document.documentElement, document.querySelector('main')].map((box) => (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0)),
        );
        assert.deepEqual(excess, [0, 0], `${String(width)} px`);
      }
    });
  }
});
