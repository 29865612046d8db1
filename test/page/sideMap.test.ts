// The narrow map beside a text: where quotes stand, and the mentions of the chosen person; a click goes there.
import assert from 'node:assert/strict';
import type { OpenPage } from './openPage.ts';
import { pageArticleOf, updateOf } from './pageArticles.ts';

const NAME = 'Anna Berglund';
const FILLER = Array.from(
  { length: 60 },
  (_, nth) => `Paragraph ${String(nth)} tells of the weather, of the port and of nobody in particular.`,
);
/** The one who is named and quoted at the end alone. */
const ARTICLE = pageArticleOf(['A harbour', ...FILLER, `“We will stay,” said ${NAME}.`].join('\n'), [NAME]);

/** How far down in the map something is drawn, as parts of its height. */
const drawn = (reader: OpenPage, what: 'quotes' | 'mentions'): Promise<readonly number[]> =>
  reader.page
    .locator(`.map .${what}`)
    .evaluate((path) => [...(path.getAttribute('d') ?? '').matchAll(/M\d+ ([\d.]+)/g)].map(([, top]) => Number(top) / 1000));

describe('The map beside a text', () => {
  it('shows where the quotes are, and the mentions of whoever is chosen', async function () {
    const reader = await this.browser.open(updateOf(ARTICLE));
    const [quote = 0, ...others] = await drawn(reader, 'quotes');
    assert.ok(quote > 0.95);
    assert.deepEqual([others, await drawn(reader, 'mentions')], [[], []]);
    await reader.person(/Berglund/).click();
    const [mention = 0] = await drawn(reader, 'mentions');
    assert.ok(mention > 0.95);
  });

  it('goes to the place that is clicked on, and leaves the focus where it is', async function () {
    const reader = await this.browser.open(updateOf(ARTICLE));
    await reader.person(/Berglund/).focus();
    const box = await reader.page.locator('.map').boundingBox();
    assert.ok(box !== null);
    await reader.page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.98);
    await reader.page.waitForFunction(() => {
      const { top = -1, bottom = Infinity } = document.querySelector('mark')?.getBoundingClientRect() ?? {};
      return top > 0 && bottom < window.innerHeight;
    });
    assert.match((await reader.page.evaluate(() => document.activeElement?.textContent)) ?? '', /Berglund/);
    await reader.page.mouse.click(box.x + box.width / 2, box.y + 1);
    await reader.page.waitForFunction(() => (document.querySelector('main')?.scrollTop ?? 999) < 40);
  });
});
