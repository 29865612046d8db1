// The page of an overview: charts whose marks lead somewhere, the same figures as tables, kept in place as they change, and one picture of all.
import assert from 'node:assert/strict';
import { isPlainPicture } from '../../src/vscode/overview/plainPicture.ts';
import type { OverviewContent } from '../../src/shared/overviewProtocol.ts';
import { FIRST, type OpenOverview } from './openOverview.ts';
import { BARE, LATER, OVERVIEW, WAITING } from './sampleOverview.ts';
import { THEME_NAMES } from './themes.ts';

/** What has the focus, by its id. */
const focused = (overview: OpenOverview): Promise<string | undefined> =>
  overview.page.evaluate(() => (document.activeElement as HTMLElement | SVGElement | null)?.dataset['id']);

/** Waits until the page has told how it is looked at, so that a later one is the answer to what is done next. */
async function told(overview: OpenOverview, done: () => boolean): Promise<void> {
  for (let round = 0; round < 50 && !done(); round++) {
    await overview.page.waitForTimeout(20);
  }
  assert.ok(done());
}

/** By how much a colour is told from what is behind it, as WCAG counts it. */
function contrastWithPaper({ page }: OpenOverview, colour: string): Promise<number> {
  return page.evaluate((ink) => {
    const luminance = (fill: string): number => {
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      Object.assign(context ?? {}, { fillStyle: fill });
      context?.fillRect(0, 0, 1, 1);
      const parts = [...(context?.getImageData(0, 0, 1, 1).data ?? [])].map((part) => part / 255);
      const [red = 0, green = 0, blue = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [one, other] = [luminance(ink), luminance(getComputedStyle(document.body).backgroundColor)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }, colour);
}

describe('The page of an overview', () => {
  it('draws bars as long as their numbers, and names no longer than their room', async function () {
    const overview = await this.browser.openOverview(OVERVIEW);
    const widths = await overview
      .marks('people')
      .locator('.bar')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
    assert.equal(widths.length, 7);
    const [first = 0, second = 0] = widths;
    assert.ok(Math.abs(first / second - 4) < 0.05, 'a quarter of the quotes is a quarter of the length');
    assert.deepEqual(
      widths.map((width) => width >= 1),
      [true, true, true, true, true, true, false],
      'one is seen beside very many, and none is none',
    );
    const excess = await overview
      .chart('people')
      .locator('text')
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().left));
    assert.ok(excess.every((left) => left >= 0));
    assert.match((await overview.chart('people').locator('.names text').nth(5).textContent()) ?? '', /^Maximiliane .*…$/);
    assert.deepEqual(overview.errors, []);
  });

  it('shows what is pointed at in a frame that touches neither name nor number', async function () {
    for (const width of [400, 800]) {
      const overview = await this.browser.openOverview(OVERVIEW, { width, theme: 'vscode-high-contrast' });
      const chart = overview.chart('people');
      const ends = await chart.evaluate((section) => {
        const boxes = (what: string): readonly DOMRect[] => [...section.querySelectorAll(what)].map((one) => one.getBoundingClientRect());
        const texts = boxes('.names text, .numbers text');
        const [frame] = boxes('.hit');
        return [
          Math.min(...texts.map(({ left }) => left)) - (frame?.left ?? 0),
          (frame?.right ?? 0) - Math.max(...texts.map(({ right }) => right)),
        ];
      });
      assert.ok(
        ends.every((room) => room >= 3),
        ends.join(),
      );
      await overview.page.close();
    }
  });

  it('has its heading while the figures are counted, and then what they are', async function () {
    const counted = Promise.withResolvers<OverviewContent>();
    const overview = await this.browser.openCounting('Overview – All Sources', counted.promise);
    const { page } = overview;
    assert.deepEqual(await page.locator('h1:visible').allTextContents(), ['Overview – All Sources']);
    assert.ok(await page.getByRole('progressbar').isVisible());
    assert.equal(await page.locator('.chart').count(), 0);
    counted.resolve(OVERVIEW);
    await overview.mark('people', '').first().waitFor();
    assert.deepEqual(await page.locator('h1:visible').allTextContents(), [OVERVIEW.heading]);
    assert.equal(await page.getByRole('progressbar').isVisible(), false);
    assert.deepEqual(overview.errors, []);
  });

  it('draws a stretch of time for each, from left to right, with whole numbers beside them', async function () {
    const overview = await this.browser.openOverview(OVERVIEW);
    const boxes = await overview.marks('time').evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
    assert.equal(boxes.length, 10);
    assert.deepEqual(
      boxes,
      boxes.toSorted((a, b) => a - b),
    );
    const heights = await overview
      .chart('time')
      .locator('.bar.quotes')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
    assert.equal(heights[2], 0, 'nothing is drawn where nothing is');
    assert.ok((heights[1] ?? 0) > 0);
    const ticks = await overview.chart('time').locator('.axis.sources text').allTextContents();
    assert.deepEqual(ticks, [...new Set(ticks)]);
    assert.ok(
      ticks.every((tick) => /^\d+$/.test(tick)),
      ticks.join(),
    );
  });

  it('draws the ticks of the time whole, also where the lines of numbers are dotted', async function () {
    const overview = await this.browser.openOverview(OVERVIEW, { theme: 'vscode-high-contrast' });
    const dashes = (axis: string): Promise<string> =>
      overview
        .chart('time')
        .locator(`.axis.${axis} line`)
        .first()
        .evaluate((line) => getComputedStyle(line).strokeDasharray);
    assert.deepEqual(await Promise.all(['quotes', 'sources', 'time'].map(dashes)), ['1px, 3px', '1px, 3px', 'none']);
  });

  it('writes only those labels of the time that are not cut off and touch no other', async function () {
    for (const width of [260, 400, 800]) {
      const overview = await this.browser.openOverview(OVERVIEW, { width });
      const boxes = await overview
        .chart('time')
        .locator('.axis.time text')
        .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect()).map(({ left, right }) => ({ left, right })));
      assert.ok(boxes.length > 0);
      boxes.reduce((end, { left, right }) => {
        assert.ok(left >= end && right <= width, `${String(left)} to ${String(right)} of ${String(width)}`);
        return right;
      }, 0);
    }
  });

  it('draws a disc for two people where their lines meet', async function () {
    const overview = await this.browser.openOverview(OVERVIEW);
    assert.equal(await overview.marks('together').count(), OVERVIEW.charts[3]?.marks.length);
    await overview.mark('together', 'Anna Berglund and Tom Okoye').hover();
    assert.deepEqual(await overview.chart('together').locator('.names .on').allTextContents(), ['Anna Berglund', 'Tom Okoye']);
    assert.equal(await overview.chart('together').locator('.told').textContent(), 'Anna Berglund and Tom Okoye: 11');
    await overview.page.mouse.move(0, 0);
    assert.equal(await overview.chart('together').locator('.told').textContent(), 'Choose a disc to list the sources.');
  });

  it('shows in themes of all kinds whom a disc belongs to', async function () {
    for (const theme of THEME_NAMES) {
      const overview = await this.browser.openOverview(OVERVIEW, { theme });
      const line = overview.chart('together').locator('.lines path').last();
      const look = await line.evaluate((path) => {
        const { stroke, strokeDasharray, shapeRendering } = getComputedStyle(path);
        return { stroke, strokeDasharray, shapeRendering };
      });
      assert.deepEqual([look.strokeDasharray, look.shapeRendering], ['none', 'crispedges']);
      const contrast = await contrastWithPaper(overview, look.stroke);
      assert.ok(contrast >= (theme.startsWith('vscode-high-contrast') ? 3 : 2), `${theme}: ${String(contrast)}`);
      await overview.mark('together', 'Maria Lopez and Ines Falk').hover();
      assert.notEqual(await line.evaluate((path) => getComputedStyle(path).stroke), look.stroke);
      await overview.page.close();
    }
  });

  it('tells the extension which mark was chosen, by pointer and by keys', async function () {
    const overview = await this.browser.openOverview(OVERVIEW);
    await overview.mark('people', 'Tom Okoye').click();
    await overview.page.keyboard.press('ArrowDown');
    await overview.page.keyboard.press('Enter');
    await overview.mark('publishers', 'Northern Courier').focus();
    await overview.page.keyboard.press('Home');
    await overview.page.keyboard.press(' ');
    await told(overview, () => overview.told.length === 3);
    assert.deepEqual(overview.told, [
      { chart: 'people', id: 'key 1' },
      { chart: 'people', id: 'key 2' },
      { chart: 'publishers', id: 'p Invented Gazette' },
    ]);
  });

  it('is gone through by Tab with one stop for each chart', async function () {
    const overview = await this.browser.openOverview(OVERVIEW);
    const stops: string[] = [];
    for (let stop = 0; stop < 10; stop++) {
      await overview.page.keyboard.press('Tab');
      stops.push(
        await overview.page.evaluate(
          () => document.activeElement?.closest('.chart')?.className.replace('chart ', '') ?? document.activeElement?.textContent ?? '',
        ),
      );
    }
    assert.deepEqual(stops, [
      'Save as SVG…',
      'Save Figures as CSV…',
      ...['people', 'time', 'publishers', 'together'].flatMap((kind) => [kind, kind]),
    ]);
  });

  it('has the same figures as a table, whose names lead to the same places', async function () {
    const overview = await this.browser.openOverview(OVERVIEW);
    await overview.chart('people').getByText('Show as Table').click();
    const table = overview.chart('people').getByRole('table');
    const rows = await table.locator('tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    assert.deepEqual(rows[0], OVERVIEW.charts[0]?.columns);
    assert.deepEqual(rows[1], ['Anna Berglund', '1,400', '12,600', '0', '0', '2']);
    assert.deepEqual(rows.at(-1), ['Speaker unclear', '3', '20', '1', '', ''], 'what is not drawn is listed');
    assert.equal(rows[5]?.[0], '<script>alert(1)</script> "Bo" & Co');
    await table.getByRole('button', { name: 'Maria Lopez' }).click();
    await overview.page.keyboard.press('ArrowDown');
    assert.equal(await focused(overview), 'key 3');
    await overview.chart('together').getByText('Show as Table').click();
    await overview.chart('together').getByRole('table').getByRole('button').first().click();
    await told(overview, () => overview.told.length === 2);
    assert.deepEqual(overview.told, [
      { chart: 'people', id: 'key 2' },
      { chart: 'together', id: '0-1' },
    ]);
  });

  it('keeps the focus, the scroll and the tables as the figures change', async function () {
    const overview = await this.browser.openOverview(OVERVIEW, { height: 500 });
    await overview.chart('publishers').getByText('Show as Table').click();
    await overview.mark('people', 'Maria Lopez').focus();
    await overview.page.locator('main').evaluate((main) => main.scrollTo(0, 120));
    await overview.remote.show(LATER);
    assert.equal(await focused(overview), 'key 2');
    assert.equal(await overview.page.locator('main').evaluate((main) => main.scrollTop), 120);
    assert.equal(await overview.chart('publishers').getByRole('table').count(), 1);
    assert.equal(await overview.page.getByRole('status').textContent(), LATER.counts);
    assert.equal(await overview.marks('people').count(), 6);
    await overview.mark('people', 'Tom Okoye').focus();
    await overview.remote.show({
      ...LATER,
      charts: LATER.charts.map((chart) => (chart.kind === 'people' ? { ...chart, marks: [] } : chart)),
    });
    assert.equal(await overview.marks('people').first().isVisible(), false);
    assert.deepEqual(overview.errors, []);
  });

  it('begins as it was left, and tells how it is looked at', async function () {
    const place = { tables: ['time' as const], top: 200, stops: { people: 'key 3' } };
    const overview = await this.browser.openOverview(OVERVIEW, { height: 500 }, place);
    assert.equal(await overview.page.locator('main').evaluate((main) => main.scrollTop), 200);
    assert.equal(await overview.chart('time').getByRole('table').count(), 1);
    await overview.page.keyboard.press('Tab');
    await overview.page.keyboard.press('Tab');
    await overview.page.keyboard.press('Tab');
    assert.equal(await focused(overview), 'key 3');
    await told(overview, () => overview.states.length > 0);
    assert.deepEqual(overview.states[0]?.place, place);
  });

  it('draws anew in another width, and fewer people together where there is less room', async function () {
    const overview = await this.browser.openOverview(OVERVIEW, { width: 1400 });
    const right = (): Promise<number> =>
      overview.page.evaluate(() => Math.max(...[...document.querySelectorAll('svg *')].map((one) => one.getBoundingClientRect().right)));
    assert.equal(await overview.marks('together').count(), OVERVIEW.charts[3]?.marks.length);
    await overview.page.setViewportSize({ width: 220, height: 600 });
    await overview.page.waitForFunction(() => document.querySelectorAll('.together .mark').length < 16);
    assert.ok((await right()) <= 221);
    assert.ok((await overview.marks('together').count()) > 0);
  });

  it('says in words where there is nothing to draw', async function () {
    const overview = await this.browser.openOverview(BARE);
    assert.equal(await overview.chart('time').locator('.sentence').textContent(), 'No source tells its date.');
    assert.equal(await overview.chart('time').locator('svg').isVisible(), false);
    assert.equal(await overview.chart('together').locator('details').isVisible(), false);
    assert.equal(await overview.chart('time').locator('details').isVisible(), true, 'what has no date can be listed');
  });

  it('says that the sources are still being read, and draws once there is something', async function () {
    const overview = await this.browser.openOverview(WAITING);
    assert.equal(await overview.page.getByRole('progressbar').count(), 1);
    assert.equal(await overview.page.getByRole('status').textContent(), 'Still reading.');
    await overview.remote.show(OVERVIEW);
    assert.equal(await overview.marks('people').count(), 7);
    assert.equal(await overview.page.getByRole('progressbar').count(), 0);
  });

  it('asks for both ways to save', async function () {
    const overview = await this.browser.openOverview(OVERVIEW);
    await overview.page.getByRole('button', { name: 'Save as SVG…' }).click();
    await overview.page.getByRole('button', { name: 'Save Figures as CSV…' }).click();
    await told(overview, () => overview.told.length === 2);
    assert.deepEqual(overview.told, ['svg', 'csv']);
  });

  it('is one picture that stands alone: real colours, titles, and nothing from elsewhere', async function () {
    const overview = await this.browser.openOverview(OVERVIEW, { theme: 'vscode-dark' });
    const picture = await overview.remote.picture(undefined);
    assert.ok(isPlainPicture(picture));
    assert.doesNotMatch(picture, /var\(|color\(|class=|<script/);
    const shown = await overview.page.evaluate((text) => {
      const { documentElement: svg, activeElement: _, ...rest } = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        rest: Object.keys(rest).length,
        name: svg.localName,
        title: svg.querySelector(':scope > title')?.textContent,
        paper: svg.querySelector(':scope > rect')?.getAttribute('fill'),
        bar: [...svg.querySelectorAll('rect')].map((rect) => rect.getAttribute('fill')).includes('rgb(74, 160, 240)'),
        headings: [...svg.querySelectorAll(':scope > text')]
          .map((text) => text.textContent)
          .filter((text) => /^[A-Z][a-z]+ (?:per|over|by|Together)/.test(text)),
        names: [...svg.querySelectorAll('g title')].map((title) => title.textContent),
      };
    }, picture);
    assert.deepEqual([shown.name, shown.title, shown.paper, shown.bar], ['svg', 'Overview – All Sources', 'rgb(31, 31, 31)', true]);
    assert.equal(shown.headings.length, 4);
    assert.ok(shown.names.includes('<script>alert(1)</script> "Bo" & Co: 5 quotes'));
    // As a picture in another page it has the same size, and asks for nothing.
    const size = await overview.page.evaluate(async (text) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
      await image.decode().catch(() => undefined);
      return image.naturalWidth;
    }, picture);
    assert.ok(size === 0 || size > 600);
  });

  it('opens with what its HTML brings along, and nothing of it is run', async function () {
    const overview = await this.browser.openOverview(OVERVIEW, {}, FIRST);
    assert.equal(await overview.page.locator('script').count(), 1);
    assert.equal(await overview.page.locator('[style]').count(), 0);
    assert.deepEqual(overview.errors, []);
  });
});
