// Nothing of the page holds a key back that leads out of it: Tab at the ends, F6, and Esc where there is nothing to take back.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { HARBOUR } from '../ui/articles.ts';
import { PersonStandIn } from './openPerson.ts';
import { pageArticleOf, updateOf } from './pageArticles.ts';
import { HARBOUR as HARBOUR_PLACES } from './personSources.ts';
import { COMPARISON } from './sampleComparison.ts';

/** Presses a key; whether it came to the window, where VS Code listens, and nobody had taken it for his own. */
async function isLeft(page: Page, key: string): Promise<boolean> {
  await page.evaluate(() => {
    document.body.dataset['left'] = 'none';
    // Of a chord the last key counts.
    window.addEventListener('keydown', (event) => (document.body.dataset['left'] = event.defaultPrevented ? 'held' : event.key));
  });
  await page.keyboard.press(key);
  return (await page.evaluate(() => document.body.dataset['left'])) === (key.split('+').at(-1) ?? '');
}

/** Presses Tab until the focus is out of the page, or where a browser without anything around has it begin anew; the stops on the way. */
async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly string[]> {
  const stops: string[] = [];
  await page.evaluate(() => document.activeElement?.setAttribute('data-first', ''));
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() =>
      document.activeElement === null || document.activeElement === document.body || document.activeElement.matches('[data-first]')
        ? ''
        : `${document.activeElement.tagName} ${document.activeElement.textContent.slice(0, 20)}`,
    );
    if (stop === '') {
      await page.evaluate(() => document.querySelectorAll('[data-first]').forEach((one) => one.removeAttribute('data-first')));
      return stops;
    }
    stops.push(stop);
  }
  throw new Error(`The focus is caught: ${stops.join(', ')}`);
}

const ARTICLE = pageArticleOf(HARBOUR);

describe('The way out of the page', () => {
  it('is Tab at either end of an article, with a quote marked and its card open too', async function () {
    const reader = await this.browser.open(updateOf(ARTICLE));
    await reader.page.evaluate(() => document.querySelector('main')?.focus());
    assert.deepEqual(await tabThrough(reader.page, 'Tab'), ['BUTTON Previous', 'BUTTON Next']);
    await reader.quote('“Ask the crews,”').click();
    await reader.card.waitFor();
    assert.deepEqual(await tabThrough(reader.page, 'Tab'), ['BUTTON Copy', 'BUTTON Open in Text Editor', 'BUTTON Previous', 'BUTTON Next']);
    await reader.quote('“Ask the crews,”').focus();
    const [first, second] = await tabThrough(reader.page, 'Shift+Tab');
    assert.match(first ?? '', /^MAIN/);
    assert.match(second ?? '', /^BUTTON Anna Berglund/);
  });

  it('is Tab at either end of a person and of a comparison', async function () {
    const person = await this.browser.openPerson(new PersonStandIn([HARBOUR_PLACES]));
    await person.list.focus();
    assert.deepEqual(await tabThrough(person.page, 'Tab'), ['BUTTON Previous source', 'BUTTON Next source']);
    await person.list.focus();
    await tabThrough(person.page, 'Shift+Tab');
    const { page } = await this.browser.openComparison(COMPARISON);
    await page.locator('main').focus();
    assert.equal((await tabThrough(page, 'Tab')).length, 5);
    await page.locator('main').focus();
    assert.equal((await tabThrough(page, 'Shift+Tab')).length, 5);
  });

  it('is by the keys of VS Code, which all pages leave to it', async function () {
    const reader = await this.browser.open(updateOf(ARTICLE));
    await reader.page.evaluate(() => document.querySelector('main')?.focus());
    const person = await this.browser.openPerson(new PersonStandIn([HARBOUR_PLACES]));
    await person.list.focus();
    const { page } = await this.browser.openComparison(COMPARISON);
    await page.locator('main').focus();
    for (const key of ['F6', 'Shift+F6', 'Control+0', 'Alt+F1', 'Escape', 'Control+Enter', 'n']) {
      const left = [await isLeft(reader.page, key), await isLeft(person.page, key), await isLeft(page, key)];
      assert.deepEqual(left, [true, true, true], key);
    }
  });

  it('is Esc once there is nothing more to take back', async function () {
    const reader = await this.browser.open(updateOf(ARTICLE));
    await reader.jump(ARTICLE.passages[0] ?? { start: 0, end: 1 });
    await reader.page.keyboard.press('Escape');
    assert.equal(await reader.page.locator('.jump').count(), 0);
    assert.equal(await isLeft(reader.page, 'Escape'), true);
  });
});
