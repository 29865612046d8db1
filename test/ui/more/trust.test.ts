// A folder that is not trusted yet: neither its settings nor its links say which files are read.
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Workbench } from '../workbench.ts';

const QUIET = { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };

describe('A folder that is not trusted', () => {
  let workbench: Workbench;

  async function open(folder: string, trust: { readonly isTrusted: boolean }): Promise<void> {
    workbench.setSettings({ ...QUIET, 'security.workspace.trust.enabled': !trust.isTrusted });
    await workbench.open(folder);
    await workbench.showViews();
    await workbench.expand(workbench.rows('Sources', /^sources/));
  }

  before(function () {
    workbench = this.workbench;
  });

  after(() => workbench.setSettings({}));

  it('widens by its settings neither which files of its own are read nor those elsewhere, until it is trusted', async () => {
    const outside = workbench.folder('elsewhere', { 'secret.txt': 'A secret of mine\n\n“Rain,” said Ines Falk.\n' });
    const settings = { 'verbatim.sources.folders': [outside], 'verbatim.sources.include': ['**/*.txt'] };
    const folder = workbench.folder('untrusted', {
      'sources/open.txt': 'What anybody may read\n\n“Snow,” said Ines Falk.\n',
      'private/notes.txt': 'Notes in a folder\n\n“Sun,” said Ines Falk.\n',
      '.vscode/settings.json': JSON.stringify(settings),
    });
    await open(folder, { isTrusted: false });
    await workbench.rows('Sources', 'What anybody may read').waitFor();
    assert.equal(await workbench.rows('Sources', /^private/).count(), 0);
    assert.equal(await workbench.rows('Sources', new RegExp(`^${path.basename(outside)}`)).count(), 0);
    await workbench.screenshot('sec-untrusted');
    await workbench.page.locator('.statusbar').getByText('Restricted Mode').waitFor();

    await open(folder, { isTrusted: true });
    await workbench.rows('Sources', /^private/).waitFor();
    await workbench.rows('Sources', new RegExp(`^${path.basename(outside)}`)).waitFor();
  });

  it('has nothing read by its symbolic links, until it is trusted, and says so', async () => {
    const outside = workbench.folder('beyond', {
      'letter.txt': 'A letter of mine\n\n“Hail,” said Ines Falk.\n',
      'letters/other.txt': 'Another letter of mine\n\n“Fog,” said Ines Falk.\n',
    });
    const folder = workbench.folder('linking', { 'sources/open.txt': 'What anybody may read\n\n“Snow,” said Ines Falk.\n' });
    symlinkSync(path.join(outside, 'letter.txt'), path.join(folder, 'sources/letter.txt'));
    symlinkSync(path.join(outside, 'letters'), path.join(folder, 'sources/letters'), 'dir');
    symlinkSync(path.join(outside, 'letters'), path.join(folder, 'unrelated'), 'dir');
    await open(folder, { isTrusted: false });
    await workbench.rows('Sources', 'What anybody may read').waitFor();
    await workbench
      .view('Sources')
      .locator('.message')
      .getByText('2 symbolic links are not followed until you trust this folder.')
      .waitFor();
    assert.equal(await workbench.rows('Sources', /letter/).count(), 0);
    await workbench.screenshotInThemes('sec-links-not-followed');

    await open(folder, { isTrusted: true });
    await workbench.rows('Sources', 'A letter of mine').waitFor();
    await workbench.expand(workbench.rows('Sources', /^letters/));
    await workbench.rows('Sources', 'Another letter of mine').waitFor();
    assert.equal(await workbench.view('Sources').locator('.message').getByText('not followed').count(), 0);
  });
});
