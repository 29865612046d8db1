// The page by keys and pointer: people, quotes, the card, and the way back.
import assert from 'node:assert/strict';
import { HARBOUR } from '../ui/articles.ts';
import type { OpenPage } from './openPage.ts';
import { pageArticleOf, updateOf } from './pageArticles.ts';

const ARTICLE = pageArticleOf(HARBOUR);

const focused = (reader: OpenPage): Promise<string> => reader.page.evaluate(() => document.activeElement?.textContent ?? '');
const methods = (reader: OpenPage): readonly string[] => reader.told.map(({ method }) => method);

describe('Keys of the page', () => {
  let reader: OpenPage;

  beforeEach(async function () {
    reader = await this.browser.open(updateOf(ARTICLE));
  });

  it('walks along the people with the arrows, one stop for Tab', async () => {
    assert.equal(await reader.page.locator('nav [tabindex="0"]').count(), 1);
    await reader.person(/Berglund/).focus();
    await reader.page.keyboard.press('ArrowRight');
    assert.match(await focused(reader), /Okoye/);
    await reader.page.keyboard.press('End');
    assert.match(await focused(reader), /All 3…/);
    await reader.page.keyboard.press('Home');
    assert.match(await focused(reader), /Berglund/);
    await reader.page.keyboard.press('Tab');
    assert.equal(await reader.page.evaluate(() => document.activeElement?.tagName), 'MAIN');
  });

  it('chooses a person once, and nobody the second time', async () => {
    await reader.person(/Okoye/).focus();
    await reader.page.keyboard.press('Enter');
    assert.match((await reader.chosen.textContent()) ?? '', /Okoye/);
    assert.equal(await reader.status.textContent(), 'Tom Okoye');
    await reader.page.locator('.person').filter({ hasText: 'Okoye' }).first().click();
    assert.equal(await reader.chosen.count(), 0);
    await reader.settled();
    assert.deepEqual(
      reader.told.filter(({ method }) => method === 'choose').map(({ argument }) => argument),
      [{ version: 1, person: 1 }, { version: 1 }],
    );
  });

  it('opens the card of a quote, takes the focus into it and gives it back', async () => {
    await reader.quote('“Ask the crews,”').click();
    await reader.card.waitFor();
    assert.equal(await focused(reader), '“Ask the crews,”');
    await reader.page.keyboard.press('Tab');
    assert.equal(await focused(reader), 'Copy');
    await reader.page.keyboard.press('Shift+Tab');
    assert.equal(await focused(reader), '“Ask the crews,”');
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.press('Escape');
    await reader.card.waitFor({ state: 'detached' });
    assert.equal(await focused(reader), '“Ask the crews,”');
    await reader.page.keyboard.press('Enter');
    await reader.card.waitFor();
    const passage = ARTICLE.passages.findIndex(({ start }) => HARBOUR.startsWith('“Ask the crews,”', start));
    assert.deepEqual(
      reader.told.filter(({ method }) => method === 'press').map(({ argument }) => argument),
      [{ action: 'copyQuote', passage: { version: 1, passage } }],
    );
  });

  it('takes back the card, then the person, then the mark', async () => {
    await reader.person(/Okoye/).click();
    await reader.quote('“Ask the crews,”').click();
    await reader.card.waitFor();
    for (const [cards, people, marks] of [
      [0, 1, 1],
      [0, 0, 1],
      [0, 0, 0],
    ]) {
      await reader.page.keyboard.press('Escape');
      assert.deepEqual(
        [await reader.card.count(), await reader.chosen.count(), await reader.page.locator('.jump').count()],
        [cards, people, marks],
      );
    }
    assert.equal(await reader.status.textContent(), ARTICLE.totals[0]?.text);
  });

  it('chooses whoever is named at the place that was jumped to', async () => {
    await reader.jump(ARTICLE.mentions.at(-1) ?? { start: 0, end: 1 });
    await reader.page.keyboard.press('Enter');
    assert.match((await reader.chosen.textContent()) ?? '', /Berglund/);
  });

  it('brings quote and buttons into view together', async function () {
    const low = await this.browser.open(updateOf(ARTICLE), { width: 550, height: 420 });
    const place = ARTICLE.passages.at(-1) ?? { start: 0, end: 1 };
    await low.jump(place);
    await low.page.keyboard.press('Enter');
    await low.card.waitFor();
    const heights = await low.scroller.evaluate((scroller) => {
      const { top, bottom } = scroller.getBoundingClientRect();
      const inside = (selector: string): boolean => {
        const rect = document.querySelector(selector)?.getBoundingClientRect();
        return rect !== undefined && rect.top >= top && rect.bottom <= bottom;
      };
      return [inside('.jump'), inside('.card .actions')];
    });
    assert.deepEqual(heights, [true, true]);
  });

  it('takes no click that ends a selection for one on a quote', async () => {
    await reader.page.locator('mark').first().dblclick();
    await reader.settled();
    const selects = methods(reader).filter((method) => method === 'select').length;
    const box = await reader.page.locator('article p').nth(1).boundingBox();
    assert.ok(box !== null);
    await reader.page.mouse.move(box.x + 5, box.y + 10);
    await reader.page.mouse.down();
    await reader.page.mouse.move(box.x + 200, box.y + 12);
    await reader.page.mouse.up();
    await reader.settled();
    assert.equal(methods(reader).filter((method) => method === 'select').length, selects);
  });

  it('tells whether keys go to the page', async () => {
    assert.deepEqual(reader.told.find(({ method }) => method === 'focusChanged')?.argument, true);
    await reader.page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await reader.settled();
    assert.equal(methods(reader).filter((method) => method === 'focusChanged').length, 2);
  });
});
