// Texts that run from right to left: each block its own way, the sides of the page by the article.
import assert from 'node:assert/strict';
import type { OpenPage } from './openPage.ts';
import { pageArticleOf, updateOf } from './pageArticles.ts';

const MAYOR = 'ליאור ברגמן';
const MASTER = 'סמיר חדאד';

/** An invented article in Hebrew, with a paragraph in English and one without a letter. */
const HEBREW = [
  'נמל לינדוויק ייסגר בחודש מאי',
  `ראש העיר ${MAYOR} אמר ביום שני כי הנמל הישן ייסגר, והוסיף כי העירייה תבנה במקומו פארק לאורך הרציף.`,
  `“חיכינו לזה עשרים שנה, ואף אחד לא יתגעגע למנופים,” אמר ברגמן. “המים יחזרו לעיר.”`,
  `“We will be here in June, whatever the council decides,” said ${MASTER} in English to a reporter of the Gazette.`,
  '12 – 14',
  `“שאלו את הצוותים,” אמר חדאד, מנהל הנמל.`,
].join('\n');

const NAMES = [MAYOR, MASTER];

/** Where the bar of a quote and the name beside it stand: on which side of the words, and of the column. */
const sides = (reader: OpenPage, words: string): Promise<Readonly<Record<'bar' | 'name' | 'way', string>>> =>
  reader.quote(words).evaluate((mark) => {
    const bar = getComputedStyle(mark);
    const name = getComputedStyle(mark, '::before');
    const width = mark.closest('p')?.getBoundingClientRect().width ?? 0;
    return {
      bar: parseFloat(bar.borderLeftWidth) > 0 ? 'left' : parseFloat(bar.borderRightWidth) > 0 ? 'right' : 'none',
      name: parseFloat(name.left) > width ? 'right' : parseFloat(name.right) > width ? 'left' : 'none',
      way: bar.direction,
    };
  });

describe('Right-to-left texts in the page', () => {
  for (const width of [1100, 900]) {
    it(`have bars at the start of their words, and all names on the left, ${String(width)} px wide`, async function () {
      const reader = await this.browser.open(updateOf(pageArticleOf(HEBREW, NAMES)), { width });
      assert.deepEqual(await sides(reader, 'חיכינו'), { bar: 'right', name: 'left', way: 'rtl' });
      assert.deepEqual(await sides(reader, 'We will be here'), { bar: 'left', name: 'left', way: 'ltr' });
      const room = await reader.page.evaluate(() => {
        const article = document.querySelector('article')?.getBoundingClientRect();
        const [first] = [...document.querySelectorAll('article p')].map((one) => one.getBoundingClientRect());
        return { left: (first?.left ?? 0) - (article?.left ?? 0), before: article?.left ?? 0 };
      });
      assert.ok(room.before > 60, `${String(room.before)} px for names`);
    });
  }

  it('have their numbers on the right where there is room, and no word on either side is cut off', async function () {
    const reader = await this.browser.open(updateOf(pageArticleOf(HEBREW, NAMES)));
    const number = await reader.page.locator('[data-number="2"]').evaluate((block) => getComputedStyle(block, '::before').left);
    assert.ok(parseFloat(number) > 400);
    const excess = await reader.scroller.evaluate((main) => main.scrollWidth - main.clientWidth);
    assert.equal(excess, 0);
  });

  it('keep all names on the right of an article in English that has a paragraph in Hebrew', async function () {
    const english = ['The port of Lindvik', `“We have waited for twenty years for this day to come,” said ${MASTER}.`, 'Some said so.'];
    const text = [...english, `“חיכינו לזה עשרים שנה, ואף אחד לא יתגעגע למנופים,” אמר ברגמן.`].join('\n');
    const reader = await this.browser.open(updateOf(pageArticleOf(text, NAMES)));
    assert.deepEqual(await sides(reader, 'We have waited'), { bar: 'left', name: 'right', way: 'ltr' });
    assert.deepEqual(await sides(reader, 'חיכינו'), { bar: 'right', name: 'right', way: 'rtl' });
  });

  it('are marked where they were jumped to, with the card within the window', async function () {
    const article = pageArticleOf(HEBREW, NAMES);
    for (const width of [1100, 400]) {
      const reader = await this.browser.open(updateOf(article), { width });
      for (const place of [...article.passages, ...article.mentions]) {
        await reader.jump(place);
        assert.equal(await reader.marked(), HEBREW.slice(place.start, place.end));
      }
      await reader.quote('שאלו').click();
      const box = await reader.card.boundingBox();
      assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width);
    }
  });

  it('move no word between the first frame and what follows', async function () {
    const text = `${HEBREW}\n`.repeat(150);
    const answer = Promise.withResolvers<undefined>();
    const reader = await this.browser.open(updateOf(pageArticleOf(text, NAMES)), { readyAfter: answer.promise });
    const article = reader.page.locator('article');
    const first = await article.boundingBox();
    answer.resolve(undefined);
    await reader.page.locator('mark').first().waitFor({ state: 'attached' });
    const then = await article.boundingBox();
    assert.deepEqual([then?.x, then?.width], [first?.x, first?.width]);
    assert.equal(await article.getAttribute('dir'), 'rtl');
  });
});
