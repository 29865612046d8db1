// Reading on: how far one is, what counts as read, and a text that is set in another way without losing the place.
import assert from 'node:assert/strict';
import type { PageLook } from '../../src/shared/pageLook.ts';
import type { ChangedView } from '../../src/shared/readerProtocol.ts';
import { articleOf } from '../bench/articles.ts';
import { eventually } from '../support/eventually.ts';
import { HARBOUR } from '../ui/articles.ts';
import type { OpenPage } from './openPage.ts';
import { pageArticleOf, updateOf } from './pageArticles.ts';

const ARTICLE = pageArticleOf(HARBOUR);
const END = ARTICLE.blocks.at(-1)?.end ?? 0;

/** Up to where the page has told that the text was read; 0 before it tells anything. */
function toldReadTo({ told }: OpenPage): number {
  const views = told.filter(({ method }) => method === 'viewChanged').map(({ argument }) => argument as ChangedView);
  return Math.max(0, ...views.map(({ readTo }) => readTo ?? 0));
}

const progress = (reader: OpenPage): Promise<string> => reader.page.locator('.progress > :last-child').innerText();
const share = (reader: OpenPage): Promise<number> =>
  reader.page.locator('.progress-line').evaluate((line) => Number(getComputedStyle(line).getPropertyValue('--share')));

/** Where in the text the first line stands that is not above the window, in UTF-16 code units, and how far below the edge. */
const firstLine = (reader: OpenPage): Promise<{ readonly offset: number; readonly below: number }> =>
  reader.scroller.evaluate((scroller) => {
    const { top: edge } = scroller.getBoundingClientRect();
    for (const block of scroller.querySelectorAll<HTMLElement>('[data-start]')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let offset = Number(block.dataset['start']);
      for (let node = walker.nextNode(); node !== null && block.getBoundingClientRect().bottom > edge; node = walker.nextNode()) {
        for (let index = 0; index < (node.textContent ?? '').length; index++) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const { top, bottom } = range.getBoundingClientRect();
          if (bottom > edge + 1) {
            return { offset: offset + index, below: top - edge };
          }
        }
        offset += (node.textContent ?? '').length;
      }
    }
    return { offset: 0, below: 0 };
  });

describe('Reading on', () => {
  it('says where one is in the text and how much of it is left', async function () {
    const reader = await this.browser.open(updateOf({ ...ARTICLE, words: 1_000 }), { height: 500 });
    assert.equal(await progress(reader), '0% · 4 min left');
    assert.equal(await share(reader), 0);
    assert.equal(
      await reader.page.locator('.progress').textContent(),
      'Place in the text: 0% · 4 min left',
      'whoever hears it is told what it is',
    );
    await reader.scrollTo(1_000);
    assert.match(await progress(reader), /^[2-9]\d% · [123] min left$/);
    await reader.scrollTo(100_000);
    assert.equal(await progress(reader), '100%');
    assert.equal(await share(reader), 1);
    assert.equal(await reader.status.textContent(), ARTICLE.totals[0]?.text, 'the live region is left alone');
    await reader.show(updateOf(pageArticleOf('A title\nAll of it is seen.', [], 2)));
    assert.equal(await progress(reader), '100%');
  });

  it('tells what was read: what rested in the window, from the start on', async function () {
    const reader = await this.browser.open(updateOf(ARTICLE), { height: 500 });
    await reader.scrollTo(100_000);
    await reader.page.waitForTimeout(4_500);
    assert.ok(toldReadTo(reader) < 100, 'whoever jumps to the end has not read it');
    for (let top = 0; toldReadTo(reader) < END; top += 300) {
      assert.ok(top < 4_000, `read to ${String(toldReadTo(reader))} of ${String(END)}`);
      const before = toldReadTo(reader);
      await reader.scrollTo(top);
      await eventually(() => assert.ok(toldReadTo(reader) > before || toldReadTo(reader) === END), 6_000);
    }
    assert.equal((await reader.state()).readTo, END, 'and keeps it');
  });

  it('goes on from what was read before, and takes no preview for reading', async function () {
    const reader = await this.browser.open(updateOf(ARTICLE, { readTo: 700 }), { height: 500 });
    assert.equal((await reader.state()).readTo, 700);
    const place = ARTICLE.passages[0] ?? { start: 0, end: 1 };
    await reader.preview(place);
    await reader.page.waitForTimeout(4_500);
    await reader.preview(undefined);
    await reader.settled();
    assert.equal((await reader.state()).readTo, 700);
  });

  for (const [name, text, top] of [
    ['an article', HARBOUR, 900],
    ['a long article', articleOf('Long', 120_000), 9_000],
  ] as const) {
    it(`is set in another way with the same line at the top: ${name}`, async function () {
      const reader = await this.browser.open(updateOf(pageArticleOf(text)), { height: 600 });
      await reader.scrollTo(top);
      const before = await firstLine(reader);
      const looks: readonly PageLook[] = [
        { face: 'serif', size: 26 },
        { face: 'serif', size: 26, lineHeight: 2.2 },
        { face: 'sans', width: 38 },
        { face: 'editor', families: ['No Such Font', 'monospace'], size: 11, lineHeight: 1.2, width: 150 },
        { face: 'serif' },
      ];
      for (const look of looks) {
        await reader.remote.setLook(look);
        await eventually(async () => {
          const { offset, below } = await firstLine(reader);
          const what = `${JSON.stringify(look)}: ${String([offset, below])} for ${String([before.offset, before.below])}`;
          assert.ok(Math.abs(below - before.below) <= 40 && Math.abs(offset - before.offset) <= 200, what);
        });
      }
      await eventually(async () => assert.equal((await firstLine(reader)).offset, before.offset));
    });
  }

  it('is at its place again after a look in which it was short', async function () {
    const reader = await this.browser.open(updateOf(ARTICLE), { height: 600 });
    await reader.scrollTo(1_200);
    const before = await firstLine(reader);
    for (const look of [{ face: 'serif', size: 30, lineHeight: 2 }, { face: 'sans', size: 6, width: 200 }, { face: 'serif' }] as const) {
      await reader.remote.setLook(look);
      await reader.settled();
    }
    assert.deepEqual(await firstLine(reader), before);
    // Somebody may ask for heights before the page is drawn, and the browser scrolls what is too short by then.
    for (const size of ['6px', '']) {
      await reader.page.evaluate((value) => {
        document.querySelector<HTMLElement>('.reader')?.style.setProperty('--size', value);
        document.querySelector('article')?.getBoundingClientRect();
      }, size);
      await reader.settled();
    }
    assert.deepEqual(await firstLine(reader), before);
  });

  it('is at its place again after a look in which it was short, and became shorter still', async function () {
    const reader = await this.browser.open(updateOf(pageArticleOf(HARBOUR)), { height: 600 });
    await reader.scrollTo(900);
    const before = await firstLine(reader);
    await reader.remote.setLook({ face: 'sans', size: 14, width: 90 });
    await reader.settled();
    // What is not of the text, such as what stands beside it, changes how high it is without another look.
    await reader.page.evaluate(() => {
      for (const paragraph of [...document.querySelectorAll<HTMLElement>('article p')].slice(12)) {
        paragraph.style.display = 'none';
      }
    });
    await reader.settled();
    await reader.page.evaluate(() =>
      document.querySelectorAll<HTMLElement>('article p').forEach((one) => one.style.removeProperty('display')),
    );
    await reader.remote.setLook({ face: 'serif' });
    await reader.settled();
    assert.deepEqual(await firstLine(reader), before);
  });

  it('takes sizes and names of fonts, and nothing else', async function () {
    const reader = await this.browser.open(updateOf(ARTICLE));
    const style = (property: string): Promise<string> =>
      reader.page.locator('article').evaluate((article, name) => getComputedStyle(article).getPropertyValue(name), property);
    const before = [await style('font-size'), await style('font-family')];
    await reader.remote.setLook({ face: 'serif', families: ['Iowan Old Style'], size: 23, lineHeight: 2 });
    assert.deepEqual([await style('font-size'), await style('line-height')], ['23px', '46px']);
    assert.match(await style('font-family'), /^"Iowan Old Style", Charter/);
    for (const bad of [{ face: 'x' }, { face: 'serif', size: 1e6 }, { face: 'serif', families: ['a", url(https://example.org/x)'] }]) {
      await assert.rejects(reader.remote.setLook(bad as PageLook));
    }
    await reader.remote.setLook({ face: 'serif' });
    assert.deepEqual([await style('font-size'), await style('font-family')], before);
  });

  for (const face of ['serif', 'sans', 'editor'] as const) {
    it(`has room for names and numbers however long the lines may be, ${face}`, async function () {
      const reader = await this.browser.open(updateOf(ARTICLE));
      for (const width of [undefined, 90, 200]) {
        await reader.remote.setLook({ face, ...(width === undefined ? {} : { width }) });
        for (const pixels of [400, 850, 950, 1_050, 1_100, 1_600]) {
          await reader.page.setViewportSize({ width: pixels, height: 600 });
          const cut = await reader.scroller.evaluate((main) => {
            const { left, right } = (main.querySelector('article') ?? main).getBoundingClientRect();
            return [main.scrollWidth - main.clientWidth, Math.min(0, left), Math.min(0, main.clientWidth - right)];
          });
          assert.deepEqual(cut, [0, 0, 0], `${String(width)} at ${String(pixels)} px`);
        }
      }
    });
  }
});
