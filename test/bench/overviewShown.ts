// How long does it take from the key that asks for an overview to the first frame with its marks, in a VS Code that has read 100,000 articles?
import { startProbeHost } from './hostProbe.ts';
import { type Row, row } from './row.ts';
import { Workbench } from '../ui/workbench.ts';

const ROUNDS = 5;
const TARGET_MS = 500;
const LIMIT_MS = 15 * 60_000;
/** Sources are looked over, and people listed, when a folder is opened again. */
const SETTLED_MS = 120_000;

/** Asks for the overview by the palette, and resolves with the milliseconds from the event of the key, by the window's clock. */
async function keyToMarks(workbench: Workbench): Promise<number> {
  const { page } = workbench;
  await page.evaluate(() => {
    const measured = Promise.withResolvers<number>();
    Object.assign(window, { verbatimMeasured: measured.promise });
    const shows = (): boolean =>
      [...document.querySelectorAll<HTMLIFrameElement>('iframe.webview')].some((webview) => {
        const shown = webview.contentDocument?.querySelector<HTMLIFrameElement>('#active-frame')?.contentDocument;
        return (shown?.querySelector('.chart .mark')?.getBoundingClientRect().height ?? 0) > 0;
      });
    const look = (started: number): void => {
      if (shows()) {
        setTimeout(() => measured.resolve(performance.now() - started)); // after this frame is painted
      } else {
        requestAnimationFrame(() => look(started));
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter') {
        window.removeEventListener('keydown', onKey, { capture: true });
        look(event.timeStamp);
      }
    };
    window.addEventListener('keydown', onKey, { capture: true });
  });
  await workbench.command('Verbatim: Show Overview');
  return page.evaluate(() => (window as unknown as { readonly verbatimMeasured: Promise<number> }).verbatimMeasured);
}

/** Has the files of a workspace read by one host, and shows the overview of all in the window of the next. */
export async function measureShown(workspace: string, files: readonly string[]): Promise<readonly Row[]> {
  const host = await startProbeHost('libraryProbe.ts', { 'verbatim.samples.visible': false });
  try {
    await host.run({ files, asked: [] }, { folder: workspace, limit: LIMIT_MS });
    const workbench = new Workbench(host.window);
    await workbench.open(workspace);
    await workbench.showViews();
    await workbench.giveRoomTo('People');
    await workbench.rows('People', /\p{L}/u).first().waitFor({ timeout: SETTLED_MS });
    const values: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      values.push(await keyToMarks(workbench));
      await workbench.command('View: Close All Editors');
      await workbench.page.locator('iframe.webview').first().waitFor({ state: 'detached' });
    }
    const [first = 0, ...again] = values;
    const shown = (name: string, times: readonly number[]): Row =>
      row({ name, unit: 'ms', values: times, target: TARGET_MS, isBetter: 'lower' });
    return [shown(`key to overview of ${String(files.length)} articles, the first`, [first]), shown('… again', again)];
  } finally {
    await host.close();
  }
}
