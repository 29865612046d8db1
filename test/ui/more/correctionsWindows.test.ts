// Where corrections are kept: in a window without a folder, in one with several, and in another place by setting.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../poll.ts';
import type { Workbench } from '../workbench.ts';

interface Kept {
  readonly corrections: readonly { readonly name: string; readonly people: readonly { readonly source: string }[] }[];
}

/** The sources of the corrections in a file, each with the name that it gives; undefined where there is no file. */
function keptIn(file: string): Promise<readonly (readonly [source: string, name: string])[] | undefined> {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : undefined;
  return Promise.resolve(kept?.corrections.flatMap(({ name, people }) => people.map(({ source }) => [source, name] as const)));
}

/** A source in which one person speaks. */
function source(person: string): string {
  return `What ${person} saw\n\n“It snowed all night,” said ${person}.\n`;
}

describe('Corrections in other windows', () => {
  let workbench: Workbench;

  const undo = (): Promise<void> => workbench.command('Verbatim: Undo Last Correction');

  /** Gives a person of the view another name. */
  async function rename(view: 'Sources' | 'People', before: string, after: string): Promise<void> {
    await workbench.chooseFromMenu(workbench.rows(view, before), /^Rename Person/);
    await workbench.answer(after);
    await workbench.rows(view, after).waitFor();
  }

  /** Waits until a correction stands in the list with its source. */
  async function listed(name: string, file: string): Promise<void> {
    await workbench.command('Verbatim: Show Corrections…');
    await workbench.quickInput.locator('.monaco-list-row').filter({ hasText: name }).filter({ hasText: file }).waitFor();
  }

  before(function () {
    workbench = this.workbench;
  });

  describe('without a folder', () => {
    const OLD = 'Joost van der Wiel';
    const NEW = 'Joris van der Wiel';
    let file: string;

    before(() => {
      file = path.join(workbench.host.server.userData, 'User/globalStorage/verbatim-tools.verbatim-sources/corrections.json');
    });

    // All windows without a folder have the file.
    after(() => rmSync(file, { force: true }));

    /** Opens the sample in which the person is named. */
    async function showPeople(): Promise<void> {
      await workbench.showViews();
      await workbench.giveRoomTo('Sources');
      await workbench.expand(workbench.rows('Sources', 'Herring boats stay in port'));
    }

    it('keeps them with the extension, where the next window finds them', async () => {
      await workbench.open();
      await showPeople();
      await rename('Sources', OLD, NEW);
      await eventually(() => keptIn(file), [['sample:sint-aldo-herring.txt', NEW]]);
      await workbench.reloadWindow();
      await showPeople();
      await workbench.rows('Sources', NEW).waitFor();
      await listed(NEW, 'Sample article: sint-aldo-herring.txt');
      await workbench.screenshot('corrected-without-folder');
      await workbench.closePopups();
      await undo();
      await workbench.rows('Sources', OLD).waitFor();
      await eventually(() => keptIn(file), []);
    });
  });

  describe('with several folders', () => {
    let folder: string;
    let outside: string;

    const home = (place: string): string => path.join(folder, place, 'corrections.json');

    before(() => {
      folder = workbench.folder('kept', {
        'south/sources/sun.txt': source('Ines Falk'),
        'north/sources/snow.txt': source('Tom Okoye'),
        'north/inner/sources/ice.txt': source('Ruth Hale'),
      });
      outside = path.join(workbench.folder('kept-outside', { 'rain.txt': source('Maria Lopez') }), 'rain.txt');
    });

    /** Opens a window on the folders, the first one last in the alphabet. */
    async function open(settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
      const file = path.join(folder, 'kept.code-workspace');
      const folders = ['south', 'north', 'north/inner'].map((name) => ({ path: name }));
      const always = { 'verbatim.samples.visible': false, 'verbatim.sources.folders': [path.dirname(outside)] };
      writeFileSync(file, JSON.stringify({ folders, settings: { ...always, ...settings } }));
      await workbench.open(file);
      await workbench.showViews();
      await workbench.giveRoomTo('People');
    }

    it('keeps each in the innermost folder of its source, and those of others in the first', async () => {
      await open();
      await rename('People', 'Ines Falk', 'Inez Falk');
      await rename('People', 'Tom Okoye', 'Thomas Okoye');
      await rename('People', 'Ruth Hale', 'Ruth Hale-Ito');
      await rename('People', 'Maria Lopez', 'Mary Lopez');
      await eventually(
        () => keptIn(home('south/.verbatim')),
        [
          [outside, 'Mary Lopez'],
          ['sources/sun.txt', 'Inez Falk'],
        ],
      );
      await eventually(() => keptIn(home('north/.verbatim')), [['sources/snow.txt', 'Thomas Okoye']]);
      await eventually(() => keptIn(home('north/inner/.verbatim')), [['sources/ice.txt', 'Ruth Hale-Ito']]);
      await listed('Ruth Hale-Ito', 'inner/sources/ice.txt');
      await workbench.screenshot('corrected-in-folders');
      await workbench.closePopups();
      for (const name of ['Maria Lopez', 'Ruth Hale', 'Tom Okoye', 'Ines Falk']) {
        await undo();
        await workbench.rows('People', new RegExp(`^${name}(?!-)`)).waitFor();
      }
      for (const place of ['south', 'north', 'north/inner']) {
        await eventually(() => keptIn(home(`${place}/.verbatim`)), []);
      }
    });

    it('keeps all in one file that several folders share, by absolute path where it is in none of them', async () => {
      const shared = path.join(folder, 'shared');
      // One of them keeps its own, though a folder that lies in it does not.
      workbench.folder('kept', { 'north/.vscode/settings.json': JSON.stringify({ 'verbatim.corrections.location': 'notes/own' }) });
      await open({ 'verbatim.corrections.location': shared });
      await rename('People', 'Ines Falk', 'Inez Falk');
      await rename('People', 'Tom Okoye', 'Thomas Okoye');
      await rename('People', 'Ruth Hale', 'Ruth Hale-Ito');
      await eventually(() => keptIn(home('north/notes/own')), [['sources/snow.txt', 'Thomas Okoye']]);
      await eventually(
        () => keptIn(home('shared')),
        [
          [path.join(folder, 'north/inner/sources/ice.txt'), 'Ruth Hale-Ito'],
          [path.join(folder, 'south/sources/sun.txt'), 'Inez Falk'],
        ],
      );
    });
  });
});
