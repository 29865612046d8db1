// Who wants no motion gets none: by VS Code's setting, or by that of the system.
import assert from 'node:assert/strict';
import { HARBOUR } from '../ui/articles.ts';
import type { OpenPage } from './openPage.ts';
import { PersonStandIn } from './openPerson.ts';
import { pageArticleOf, updateOf } from './pageArticles.ts';
import { HARBOUR as HARBOUR_PLACES } from './personSources.ts';

const ARTICLE = pageArticleOf(HARBOUR);
const LAST = ARTICLE.passages.at(-1) ?? { start: 0, end: 1 };
const LOADING = { content: { kind: 'loading', heading: 'Port of Lindvik', sentence: 'Reading.' }, view: {} } as const;

/** How many things move, or will. */
const moving = (reader: OpenPage): Promise<number> => reader.page.evaluate(() => document.getAnimations().length);

describe('Motion in the page', () => {
  it('is that of a fresh mark, and of the bar while a source is read', async function () {
    const reader = await this.browser.open(updateOf(ARTICLE));
    await reader.jump(LAST);
    assert.equal(await moving(reader), 1);
    await reader.show(LOADING);
    assert.equal(await moving(reader), 1);
  });

  for (const by of ['setting', 'system'] as const) {
    it(`is none where the ${by} says so, and a jump is there at once`, async function () {
      const reader = await this.browser.open(updateOf(ARTICLE), by === 'setting' ? { modes: ['vscode-reduce-motion'] } : {});
      await reader.page.emulateMedia({ reducedMotion: by === 'system' ? 'reduce' : 'no-preference' });
      await reader.jump(LAST);
      assert.equal(await moving(reader), 0);
      assert.ok(Math.abs((await reader.markHeight()) - 1 / 3) < 0.02);
      const colour = (): Promise<string> => reader.page.locator('.jump').evaluate((one) => getComputedStyle(one).backgroundColor);
      const fresh = await colour();
      await reader.page.locator('article.settled').waitFor();
      assert.equal(await colour(), fresh);
      await reader.show(LOADING);
      assert.equal(await moving(reader), 0);
    });
  }

  it('is none as the page of a person is walked through', async function () {
    const person = await this.browser.openPerson(new PersonStandIn(Array.from({ length: 30 }, () => HARBOUR_PLACES)), {
      modes: ['vscode-reduce-motion'],
    });
    await person.list.focus();
    await person.page.keyboard.press('End');
    await person.page.waitForFunction(() => (document.querySelector('main')?.scrollTop ?? 0) > 0);
    assert.equal(await person.page.evaluate(() => document.getAnimations().length), 0);
  });
});
