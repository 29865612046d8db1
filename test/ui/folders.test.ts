// The view Sources without a folder, with an empty one, and with two.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './poll.ts';
import type { Workbench } from './workbench.ts';

describe('Sources view in other windows', () => {
  let workbench: Workbench;

  before(function () {
    workbench = this.workbench;
  });

  it('says what to do where nothing is listed, with one button', async () => {
    workbench.setSettings({ 'verbatim.samples.visible': false });
    try {
      await workbench.open();
      await workbench.showViews();
      await workbench.view('Sources').getByText('No folder is open.').waitFor();
      assert.equal(await workbench.view('Sources').locator('.welcome-view .monaco-button').count(), 1);
      await workbench.screenshot('welcome-no-folder');
      await workbench.open(workbench.folder('without-sources', { 'readme.txt': 'No source.' }));
      await workbench.showViews();
      await workbench.view('Sources').getByText('No sources found.').waitFor();
      assert.equal(await workbench.view('Sources').locator('.welcome-view .monaco-button').count(), 1);
    } finally {
      workbench.setSettings({});
    }
  });

  it('says the same above the samples', async () => {
    await workbench.open(workbench.folder('only-samples', { 'readme.txt': 'No source.' }));
    await workbench.showViews();
    await workbench.rows('Sources', 'Sample Articles').waitFor();
    await workbench.view('Sources').locator('.message').getByText('No sources found.').waitFor();
  });

  it('lists files of one name in two folders apart, and removes the one that is meant', async () => {
    const folder = workbench.folder('two', {
      'north/sources/same.txt': 'The paper of the north\n\n“Snow,” said Ines Falk.\n',
      'south/sources/same.txt': 'The paper of the south\n\n“Sun,” said Ines Falk.\n',
    });
    const file = path.join(folder, 'two.code-workspace');
    writeFileSync(file, JSON.stringify({ folders: [{ path: 'north' }, { path: 'south' }] }));
    await workbench.open(file);
    await workbench.showViews();
    for (const root of ['north', 'south']) {
      await workbench.expand(workbench.rows('Sources', new RegExp(`^${root}`)));
    }
    await workbench
      .rows('Sources', /^sources/)
      .nth(1)
      .waitFor();
    for (const index of [0, 1]) {
      await workbench.expand(workbench.rows('Sources', /^sources/).nth(index));
    }
    await workbench.rows('Sources', 'The paper of the north').waitFor();
    await workbench.chooseFromMenu(workbench.rows('Sources', 'The paper of the south'), /^Remove from Sources/);
    await workbench.rows('Sources', 'The paper of the south').waitFor({ state: 'detached' });
    await workbench.rows('Sources', 'The paper of the north').waitFor();
    const settings = path.join(folder, 'south/.vscode/settings.json');
    await eventually(() => Promise.resolve(existsSync(settings)), true);
    assert.deepEqual(JSON.parse(readFileSync(settings, 'utf8')), { 'verbatim.sources.exclude': ['sources/same.txt'] });
    assert.equal(existsSync(path.join(folder, 'north/.vscode')), false);
    await workbench.command('Verbatim: Undo Remove from Sources');
    await workbench.rows('Sources', 'The paper of the south').waitFor();
    await workbench.screenshot('two-folders');
  });
});
