// How long from a click in the tree to the first frame with the text, and from a key to the mark of a jump?
import { packagedExtension } from '../support/paths.ts';
import { ReaderPage } from '../ui/readerPage.ts';
import { Workbench } from '../ui/workbench.ts';
import { articleOf } from './articles.ts';
import { type Bench, type Row, row } from './row.ts';

const ROUNDS = 7;
const SIZES = [
  { name: '5 kB', length: 5_000, target: 100 },
  { name: '500 kB', length: 500_000, target: 300 },
] as const;
const JUMP_TARGET_MS = 50;

const titleOf = (size: string, round: number): string => `Article ${String(round)} of ${size}`;

function files(): Readonly<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const { name, length } of SIZES) {
    for (let round = 0; round <= ROUNDS; round++) {
      made[`sources/${name}/${String(round)}.txt`] = articleOf(titleOf(name, round), length);
    }
  }
  return made;
}

/**
 * Clicks a row and resolves with the milliseconds from the event of the click to the end of the first frame in which the page
 * shows the title and a paragraph below it. Measured by one clock, that of the window.
 */
async function clickToText(workbench: Workbench, title: string): Promise<number> {
  const { page } = workbench;
  const item = workbench.rows('Sources', title);
  await item.scrollIntoViewIfNeeded();
  await item.hover();
  await page.evaluate((words) => {
    const measured = Promise.withResolvers<number>();
    Object.assign(window, { verbatimMeasured: measured.promise });
    const shows = (): boolean => {
      const webview = document.querySelector<HTMLIFrameElement>('iframe.webview')?.contentDocument;
      const reader = webview?.querySelector<HTMLIFrameElement>('#active-frame')?.contentDocument;
      const paragraph = reader?.querySelector('article p:nth-of-type(2)');
      return reader?.querySelector('article h1')?.textContent === words && (paragraph?.getBoundingClientRect().height ?? 0) > 0;
    };
    const look = (started: number): void => {
      if (shows()) {
        setTimeout(() => measured.resolve(performance.now() - started)); // after this frame is painted
      } else {
        requestAnimationFrame(() => look(started));
      }
    };
    window.addEventListener('click', (event) => look(event.timeStamp), { capture: true, once: true });
  }, title);
  await item.click();
  return page.evaluate(() => (window as unknown as { readonly verbatimMeasured: Promise<number> }).verbatimMeasured);
}

/** Presses the key for the next quote, and resolves with the milliseconds from its event to the end of the first frame with the mark. */
async function keyToMark(workbench: Workbench, reader: ReaderPage): Promise<number> {
  const frame = await reader.frame();
  await frame.evaluate(() => {
    const measured = Promise.withResolvers<number>();
    Object.assign(window, { verbatimMeasured: measured.promise });
    const before = document.querySelector('.jump');
    const look = (started: number): void => {
      const now = document.querySelector('.jump');
      if (now !== null && now !== before) {
        setTimeout(() => measured.resolve(performance.now() - started));
      } else {
        requestAnimationFrame(() => look(started));
      }
    };
    window.addEventListener('keydown', (event) => look(event.timeStamp), { capture: true, once: true });
  });
  await workbench.page.keyboard.press('n');
  return frame.evaluate(() => (window as unknown as { readonly verbatimMeasured: Promise<number> }).verbatimMeasured);
}

async function measure(): Promise<readonly Row[]> {
  const workbench = await Workbench.start({ extensions: [packagedExtension()] });
  const reader = new ReaderPage(workbench);
  const rows: Row[] = [];
  try {
    workbench.setSettings({ 'verbatim.samples.visible': false });
    await workbench.open(workbench.folder('bench', files()));
    await workbench.showViews();
    await workbench.giveRoomTo('Sources');
    for (const { name, target } of SIZES) {
      await workbench.expand(workbench.rows('Sources', name).first());
      // The first opens the reader, which is not what is asked.
      await workbench.rows('Sources', titleOf(name, 0)).click();
      await reader.shows(titleOf(name, 0));
      const values: number[] = [];
      for (let round = 1; round <= ROUNDS; round++) {
        values.push(await clickToText(workbench, titleOf(name, round)));
        await reader.shows(titleOf(name, round));
      }
      rows.push(row({ name: `click to text, ${name}`, unit: 'ms', values, target, isBetter: 'lower' }));
    }
    await reader.focusText();
    const values: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      values.push(await keyToMark(workbench, reader));
    }
    rows.push(row({ name: 'jump to mark', unit: 'ms', values, target: JUMP_TARGET_MS, isBetter: 'lower' }));
  } finally {
    await workbench.close();
  }
  return rows;
}

/** In the real workbench, the reader open already: each source opened for the first time, the mark in an article of 500 kB. */
export const reader: Bench = { name: 'reader', run: measure };
