// Searching all sources, from the files to the place in the reader. Where a reader stands is asked of the text editor.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { eventually, fileOf, remove, running, settled, write } from './running.ts';
import { standsAt, withPick } from './picks.ts';

const harbour = (): vscode.Uri => fileOf('sources/harbour.txt');
const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
/** A reader that is new takes the focus after its page is there, in milliseconds: a pick that is open by then would be closed. */
const TAKES_FOCUS = 500;
const NEXT = 'workbench.action.quickOpenSelectNext';

/** Searches as somebody who types that, and goes to the n-th row, from 0. */
async function search(typed: string, row = 0): Promise<string> {
  await withPick(['verbatim.searchSources', typed], ...Array.from({ length: row }, () => NEXT), ACCEPT);
  return standsAt();
}

describe('search', () => {
  before(settled);

  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('verbatim.openInReader', harbour());
    await sleep(TAKES_FOCUS);
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('goes to a text, to the very words', async () => {
    assert.equal(await search('“in Aldermoor”', 1), 'in Aldermoor');
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'A clinic without a doctor');
  });

  for (const [typed, row, expected] of [
    ['OKOYE', 0, 'Tom Okoye'],
    ['"we answer the phone, and', 0, '"We answer the phone, and that is all,"'],
    ['cranes', 1, 'cranes'],
  ] as const) {
    it(`goes to ${expected} for ${typed}`, async () => assert.equal(await search(typed, row), expected));
  }

  it('goes to what one person said', async () => {
    assert.equal(await search('speaker:berglund cran'), '“Nobody will miss the cranes.”');
  });

  it('goes to a source by its title, its publisher and its path', async () => {
    await withPick(['verbatim.searchSources', 'source:gazette source:north'], ACCEPT);
    await eventually(() => assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'A clinic without a doctor'));
  });

  it('gives the place back when nothing is chosen', async () => {
    await vscode.commands.executeCommand('verbatim.nextQuote');
    await withPick(['verbatim.searchSources', 'doctor'], NEXT, 'workbench.action.closeQuickOpen');
    assert.equal(await standsAt(), '“We have waited for this for twenty years,”');
  });

  it('goes nowhere when nothing is found', async () => {
    await vscode.commands.executeCommand('verbatim.nextQuote');
    await withPick(['verbatim.searchSources', 'zebra'], ACCEPT, 'workbench.action.closeQuickOpen');
    assert.equal(await standsAt(), '“We have waited for this for twenty years,”');
  });

  it('finds what is not saved, and not what the file still says', async () => {
    const { library, store } = await running();
    const uri = write('sources/quay.txt', 'The quay\n\nAn otter lives there.');
    try {
      await eventually(() => assert.equal(library.state(uri.toString()).kind, 'ready'));
      const document = await vscode.workspace.openTextDocument(uri);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, new vscode.Range(2, 3, 2, 8), 'heron');
      await vscode.workspace.applyEdit(edit);
      await sleep(600);
      assert.equal(await search('heron'), 'heron');
      assert.deepEqual((await library.queries.search({ typed: 'otter', limit: 9 }))?.hits, []);
      await document.save();
    } finally {
      remove('sources/quay.txt');
      await eventually(() => assert.equal(store.get(uri), undefined));
    }
  });
});
