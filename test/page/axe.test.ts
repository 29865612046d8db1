// What axe finds in our pages in the four kinds of themes: nothing, of whatever weight.
import assert from 'node:assert/strict';
import { axeFindings } from './axeFindings.ts';
import { HARBOUR } from '../ui/articles.ts';
import { PersonStandIn } from './openPerson.ts';
import { pageArticleOf, updateOf } from './pageArticles.ts';
import { GONE, HARBOUR as HARBOUR_PLACES, HOSTILE } from './personSources.ts';
import { COMPARISON } from './sampleComparison.ts';
import { OVERVIEW, WAITING } from './sampleOverview.ts';
import { THEME_NAMES } from './themes.ts';

describe('axe', () => {
  for (const theme of THEME_NAMES) {
    it(`finds nothing in an article, nor with a person chosen, a card open and a name marked, in ${theme}`, async function () {
      const article = pageArticleOf(HARBOUR);
      const reader = await this.browser.open(updateOf(article), { theme });
      assert.deepEqual(await axeFindings(reader.page), []);
      await reader.person(/Berglund/).click();
      await reader.quote('“Nobody will miss the cranes.”').click();
      await reader.card.waitFor();
      assert.deepEqual(await axeFindings(reader.page), []);
      await reader.jump(article.mentions[0] ?? { start: 0, end: 1 });
      assert.deepEqual(await axeFindings(reader.page), []);
    });

    it(`finds nothing in what stands in place of an article, in ${theme}`, async function () {
      const notice = { kind: 'notice', heading: 'Not there', sentences: ['It was deleted.'], isError: true } as const;
      const buttons = [{ label: 'Try Again', action: 'tryAgain' }] as const;
      const reader = await this.browser.open({ content: { ...notice, buttons }, view: {} }, { theme });
      assert.deepEqual(await axeFindings(reader.page), []);
      await reader.show({ content: { kind: 'loading', heading: 'Port of Lindvik', sentence: 'Reading.' }, view: {} });
      assert.deepEqual(await axeFindings(reader.page), []);
    });

    it(`finds nothing in the page of a person, in ${theme}`, async function () {
      const standIn = new PersonStandIn([HARBOUR_PLACES, GONE, HOSTILE]);
      standIn.company = 20;
      standIn.doubts = 2;
      const person = await this.browser.openPerson(standIn, { theme });
      await person.list.focus();
      await person.page.getByRole('option', { name: 'no longer there' }).waitFor();
      assert.deepEqual(await axeFindings(person.page), []);
    });

    it(`finds nothing in an overview, nor with its tables open, in ${theme}`, async function () {
      const overview = await this.browser.openOverview(OVERVIEW, { theme });
      assert.deepEqual(await axeFindings(overview.page), []);
      for (const summary of await overview.page.getByText('Show as Table').all()) {
        await summary.click();
      }
      await overview.mark('people', 'Tom Okoye').focus();
      assert.deepEqual(await axeFindings(overview.page), []);
      await overview.remote.show(WAITING);
      assert.deepEqual(await axeFindings(overview.page), []);
    });

    it(`finds nothing in a comparison, in ${theme}`, async function () {
      const { page } = await this.browser.openComparison(COMPARISON, { theme });
      assert.deepEqual(await axeFindings(page), []);
    });
  }
});
