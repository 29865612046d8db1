// The file of a marked article in a browser, as it is opened from a disk: nothing is asked for, all can be read, and it prints.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { visibleText } from '../../src/core/visibleText.ts';
import type { PageArticle } from '../../src/shared/readerProtocol.ts';
import { analysedPage, markedOf, markedPage, markedStyle } from '../support/markedArticles.ts';
import { samples } from '../support/paths.ts';
import { CLINIC, HARBOUR, HOSTILE } from '../ui/articles.ts';
import { normalised } from '../ui/readerPage.ts';
import { axeFindings } from './axeFindings.ts';
import type { FileOptions, PageBrowser } from './pageBrowser.ts';

const BRIDGE = readFileSync(path.join(samples, 'brackenford-bridge.md'), 'utf8');
const RIGHT_TO_LEFT = 'כותרת המאמר\nראש העיר אמרה ביום שני כי הנמל ייסגר. “אף אחד לא יתגעגע.”\nפסקה נוספת.\n';

describe('The file of a marked article', () => {
  async function open(browser: PageBrowser, article: PageArticle, options: FileOptions = {}): Promise<Page> {
    const address = 'https://example.org/brackenford/old-weir-bridge';
    return browser.openFile(markedPage(markedOf(article, await markedStyle(), { address })), options);
  }

  /** By how much the page is wider than the window, and what reaches out of it. */
  const flaws = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const outside = [...document.querySelectorAll('article > *, section li')].filter(
        (one) => one.getBoundingClientRect().right > clientWidth || one.getBoundingClientRect().left < 0,
      );
      return [
        ...(scrollWidth > clientWidth ? [`${String(scrollWidth)} of ${String(clientWidth)} px`] : []),
        ...outside.map((one) => one.textContent.slice(0, 40)),
      ];
    });

  for (const [name, text] of [
    ['a.md', BRIDGE],
    ['a.txt', HOSTILE],
    ['clinic.md', CLINIC],
    ['rtl.txt', RIGHT_TO_LEFT],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`asks for nothing, says nothing on the console, and axe finds nothing, in ${colorScheme}: ${name}`, async function () {
        const asked: string[] = [];
        const page = await open(this.browser, analysedPage(text, name), { colorScheme, asked });
        assert.deepEqual(asked, [page.url()]);
        assert.match(page.url(), /^file:/);
        assert.deepEqual(await axeFindings(page), []);
        assert.notEqual(await page.title(), 'run');
      });
    }

    it(`fits any window: ${name}`, async function () {
      const page = await open(this.browser, analysedPage(text, name));
      for (const width of [320, 600, 1000, 1500]) {
        await page.setViewportSize({ width, height: 700 });
        assert.deepEqual(await flaws(page), [], `${String(width)} px`);
      }
    });
  }

  it('is copied as the text of the article, though names stand beside it', async function () {
    const article = analysedPage(HARBOUR);
    const page = await open(this.browser, article);
    const copied = await page.locator('article').evaluate((made) => {
      getSelection()?.selectAllChildren(made);
      return getSelection()?.toString();
    });
    // How many line breaks stand between two blocks is the browser's.
    assert.equal(normalised(copied ?? ''), normalised(visibleText(article, { start: 0, end: article.text.length })));
  });

  it('leads from a quote in the list to its place, which is marked', async function () {
    const page = await open(this.browser, analysedPage(BRIDGE, 'a.md'));
    const item = page.locator('.said li', { hasText: 'when the ferry sinks' }).last();
    await item.getByRole('link').click();
    const target = page.locator('mark:target');
    assert.equal(await target.innerText(), '“when the ferry sinks.”');
    await assert.doesNotReject(target.waitFor({ state: 'visible' }));
    assert.ok(await target.evaluate((mark) => mark.getBoundingClientRect().top >= 0 && mark.getBoundingClientRect().bottom <= innerHeight));
  });

  it('runs no script, not even one that is put into it', async function () {
    const page = await open(this.browser, analysedPage(HARBOUR));
    const title = await page.title();
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.body.append(script);
      const style = document.createElement('style');
      style.textContent = 'article { display: none }';
      document.body.append(style);
    });
    assert.equal(await page.title(), title);
    assert.ok(await page.locator('article').isVisible());
  });

  it('is printed black on white, without what is for the screen, with the addresses of links', async function () {
    const page = await open(this.browser, analysedPage(BRIDGE, 'a.md'), { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = await page.evaluate(() => {
      const styleOf = (selector: string, pseudo?: string): CSSStyleDeclaration =>
        getComputedStyle(document.querySelector(selector) ?? document.body, pseudo);
      return {
        colours: [styleOf('html').backgroundColor, styleOf('article p').color],
        top: styleOf('.top').display,
        address: styleOf('.link[data-address]', '::after').content.replaceAll('" "', ''),
        heading: styleOf('article h2').breakAfter,
        marked: styleOf('article > p:has(mark)').breakInside,
        beside: styleOf('mark[data-speaker]', '::before').float,
      };
    });
    assert.deepEqual(seen, {
      colours: ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
      top: 'none',
      address: '" (https://example.org/brackenford/minutes)"',
      heading: 'avoid',
      marked: 'avoid',
      beside: 'right',
    });
    assert.equal((await page.pdf({ format: 'A4' })).subarray(0, 5).toString(), '%PDF-');
  });

  it('can be read where the system has colours of its own', async function () {
    const page = await open(this.browser, analysedPage(BRIDGE, 'a.md'), { colorScheme: 'dark', forcedColors: 'active' });
    const colours = await page.locator('article mark').evaluateAll((marks) => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      const seen = marks.flatMap((mark) => [getComputedStyle(mark).color, getComputedStyle(mark, '::before').color]);
      return { isLight: color === 'rgb(255, 255, 255)', isOnBlack: backgroundColor === 'rgb(0, 0, 0)', seen: [...new Set(seen)] };
    });
    assert.deepEqual(colours, { isLight: true, isOnBlack: true, seen: ['rgb(255, 255, 255)'] });
    assert.deepEqual(await axeFindings(page), []);
  });

  it('tells speakers by the kind of line, not by colour alone', async function () {
    const page = await open(this.browser, analysedPage(BRIDGE, 'a.md'));
    const lines = await page
      .locator('h3 b')
      .evaluateAll((names) =>
        names.slice(0, 4).map((name) => `${getComputedStyle(name).borderBlockEndStyle} ${getComputedStyle(name).borderBlockEndWidth}`),
      );
    assert.equal(new Set(lines).size, 4, lines.join(', '));
  });
});
