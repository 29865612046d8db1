// The page that compares versions of a quotation: side by side where there is room, marked in words too, hostile words as text.
import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { COMPARISON } from './sampleComparison.ts';

describe('The page that compares', () => {
  it('marks what differs, and tells it to who hears the page', async function () {
    const { page, errors } = await this.browser.openComparison(COMPARISON);
    assert.equal(await page.locator('.base .version').count(), 1);
    assert.equal(await page.locator('.base h3').textContent(), 'The base');
    const [first] = await page.locator('.others blockquote').allTextContents();
    assert.equal(first?.replace(/\s+/g, ' '), '“We did left out: not (end) promise only here: anything (end) .”');
    assert.equal(await page.locator('.others blockquote').first().locator('del').count(), 1);
    assert.deepEqual(await page.locator('.differences li').allTextContents(), ['Left out: “not”', 'Only here: “anything”']);
    assert.match((await page.locator('.warning').textContent()) ?? '', /Tom Okoye here/);
    assert.match((await page.locator('.rest').textContent()) ?? '', /may be more/);
    assert.deepEqual(errors, []);
  });

  it('shows words as words, whatever stands in them', async function () {
    const { page } = await this.browser.openComparison(COMPARISON);
    assert.equal(await page.locator('img').count(), 0);
    assert.equal(await page.locator('.others h3').first().textContent(), '<img src=x onerror=alert(1)>');
  });

  it('asks for the place and for another base, by index', async function () {
    const { page, told } = await this.browser.openComparison(COMPARISON);
    await page.locator('.others').getByRole('button', { name: 'Open in Reader' }).nth(1).click();
    await page.locator('.others').getByRole('button', { name: 'Compare with This' }).first().click();
    await eventually(() =>
      assert.deepEqual(told, [
        { method: 'open', argument: 2 },
        { method: 'compareWith', argument: 0 },
      ]),
    );
  });

  it('keeps the focus on what was chosen when it shows another base', async function () {
    const { page, show } = await this.browser.openComparison(COMPARISON);
    await page.locator('.others').getByRole('button', { name: 'Compare with This' }).first().focus();
    await show({ ...COMPARISON, base: 0 });
    assert.equal(await page.locator(':focus').getAttribute('id'), 'version-0-open');
  });

  it('stands side by side where there is room, else one below the other, and never wider than the window', async function () {
    for (const [width, isBeside] of [
      [1100, true],
      [420, false],
      [320, false],
    ] as const) {
      const { page } = await this.browser.openComparison(COMPARISON, { width });
      const [base, others] = await Promise.all([page.locator('.base').boundingBox(), page.locator('.others').boundingBox()]);
      assert.ok(base !== null && others !== null);
      assert.equal(others.x >= base.x + base.width, isBeside, String(width));
      assert.ok(others.x + others.width <= width);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false);
    }
  });
});
