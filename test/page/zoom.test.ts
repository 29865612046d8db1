// At 200 %: in half a window with half the height, with fonts twice as large, and with both, all can be read and reached.
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { HARBOUR } from '../ui/articles.ts';
import { PersonStandIn } from './openPerson.ts';
import { pageArticleOf, updateOf } from './pageArticles.ts';
import type { OpenOptions } from './pageBrowser.ts';
import { GONE, HARBOUR as HARBOUR_PLACES } from './personSources.ts';
import { OVERVIEW } from './sampleOverview.ts';
import { COMPARISON } from './sampleComparison.ts';

const SIZES: Readonly<Record<string, OpenOptions>> = {
  'zoomed to 200 %': { width: 550, height: 450 },
  'zoomed to 200 %, in half the window': { width: 320, height: 450 },
  'with fonts of twice the size': { fonts: 2 },
  'with both': { width: 550, height: 450, fonts: 2 },
};

const ARTICLE = pageArticleOf(HARBOUR);
const STATEMENT = [
  { text: 'Quote ' },
  { text: '2 of 7', isStrong: true as const },
  { text: ' · Anna Berglund, likely · direct · paragraph 2' },
];

/** Elements whose words are cut off: wider or higher than their box, which does not scroll. */
const cut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => {
        const { overflowX, overflowY, display } = getComputedStyle(one);
        const isWide = one.scrollWidth > one.clientWidth + 1 && ['hidden', 'clip'].includes(overflowX);
        const isHigh = one.scrollHeight > one.clientHeight + 1 && ['hidden', 'clip'].includes(overflowY);
        return display !== 'inline' && !one.classList.contains('spoken') && (isWide || isHigh);
      })
      .map((one) => `${one.tagName} ${one.className}: ${one.textContent.slice(0, 80)}`),
  );

/** How far the page and its text can be scrolled sideways. */
const sideways = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() =>
    [document.documentElement, document.querySelector('main')].map((box) => (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0)),
  );

/** Whether the whole of each control is in the window once it has the focus. */
async function assertReachable(page: Page, controls: Locator): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  assert.ok((await controls.count()) > 0);
  for (const control of await controls.all()) {
    await control.evaluate((one) => one.focus());
    const box = await control.boundingBox();
    const words = await control.textContent();
    assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width + 1, `${words ?? ''} is beside the window`);
    assert.ok(box.y >= -1 && box.y + box.height <= height + 1, `${words ?? ''} is above or below the window`);
  }
}

describe('The pages at 200 %', () => {
  for (const [name, options] of Object.entries(SIZES)) {
    it(`show all of an article and its controls, ${name}`, async function () {
      const reader = await this.browser.open(updateOf(ARTICLE), options);
      await reader.jump(ARTICLE.passages[1] ?? { start: 0, end: 1 }, STATEMENT);
      assert.deepEqual(await sideways(reader.page), [0, 0]);
      assert.deepEqual(await cut(reader.page), []);
      const height = (): Promise<number> => reader.scroller.evaluate((main) => Math.round(main.getBoundingClientRect().height));
      const before = await height();
      await reader.page.keyboard.press('Enter');
      await reader.card.waitFor();
      assert.deepEqual(await cut(reader.page), []);
      assert.deepEqual(await sideways(reader.page), [0, 0]);
      await assertReachable(reader.page, reader.page.getByRole('button'));
      await reader.jump(ARTICLE.passages[2] ?? { start: 0, end: 1 }, [{ text: 'Quote 3' }]);
      assert.equal(await height(), before, 'the text has the same room whatever the bar says');
    });

    it(`show all of a person and the controls, ${name}`, async function () {
      const standIn = new PersonStandIn([HARBOUR_PLACES, GONE]);
      standIn.company = 20;
      standIn.doubts = 2;
      const person = await this.browser.openPerson(standIn, options);
      await person.list.focus();
      await person.page.keyboard.press('ArrowDown');
      await person.page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent.startsWith('2 of') === true);
      assert.deepEqual(await sideways(person.page), [0, 0]);
      assert.deepEqual(await cut(person.page), []);
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
        const before = await person.status.textContent();
        await person.page.keyboard.press(key);
        await person.page.waitForFunction((told) => document.querySelector('[role="status"]')?.textContent !== told, before);
        const isSeen = await person.selected.evaluate((place) => {
          const { left, top } = place.getBoundingClientRect();
          return place.contains(document.elementFromPoint(left + 12, top + 6));
        });
        assert.ok(isSeen, 'nothing covers the place that is looked at');
      }
      await assertReachable(person.page, person.page.getByRole('button'));
    });

    it(`show all of an overview, its marks and its tables, ${name}`, async function () {
      const overview = await this.browser.openOverview(OVERVIEW, options);
      assert.deepEqual(await sideways(overview.page), [0, 0]);
      assert.deepEqual(await cut(overview.page), []);
      await overview.chart('people').getByText('Show as Table').click();
      assert.deepEqual(await sideways(overview.page), [0, 0]);
      const width = overview.page.viewportSize()?.width ?? 0;
      for (const mark of await overview.page.locator('.mark').all()) {
        const box = await mark.boundingBox();
        assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width + 1, (await mark.getAttribute('aria-label')) ?? '');
      }
    });

    it(`show all of a comparison and its buttons, ${name}`, async function () {
      const { page } = await this.browser.openComparison(COMPARISON, options);
      assert.deepEqual(await sideways(page), [0, 0]);
      assert.deepEqual(await cut(page), []);
      await assertReachable(page, page.getByRole('button'));
    });
  }
});
