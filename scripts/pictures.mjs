// `npm run pictures`: takes the README's pictures into docs/, of the packaged extension and the sample articles only.
import './node24.mjs';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageExtension } from './package.mjs';

const { Workbench } = await import('../test/ui/workbench.ts');
const { ReaderPage } = await import('../test/ui/readerPage.ts');

const docs = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../docs');
const ARTICLE = 'Brackenford closes the Old Weir Bridge, and splits a family';
const LIGHT = { 'workbench.colorTheme': 'Light Modern' };

const extension = await packageExtension();
const workbench = await Workbench.start({ extensions: [extension], viewport: { width: 1200, height: 760 }, settings: LIGHT });
const reader = new ReaderPage(workbench);
const take = (name) => workbench.page.screenshot({ path: path.join(docs, `${name}.png`) });

try {
  mkdirSync(docs, { recursive: true });
  await workbench.open();
  await workbench.showViews();
  await workbench.rows('Sources', ARTICLE).click();
  await reader.shows(ARTICLE);
  await workbench.expand(workbench.rows('Sources', ARTICLE));
  await workbench.expand(workbench.rows('Sources', 'Owen Pemberly').first());
  await take('sources');

  await reader.people.getByRole('button', { name: /Nora Pemberly/ }).click();
  await take('person');
  await reader.people.getByRole('button', { name: /Nora Pemberly/ }).click();

  await reader.quote('“closing the town in order to save it.”').click();
  await reader.card.waitFor();
  await take('speaker');
  await workbench.page.keyboard.press('Escape');

  await workbench.command('Verbatim: Go to Quote…');
  await workbench.filterPick('ferry', /ferry sinks/);
  await workbench.page.waitForTimeout(300); // the preview follows the highlight
  await take('go-to-quote');
} finally {
  await workbench.close();
}
process.exit(0);
