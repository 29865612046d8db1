// Going to people and quotes, and to the same character in the text editor: where a reader stands is asked of the text editor.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { standsAt, withPick } from './picks.ts';
import { eventually, fileOf, settled } from './running.ts';

const harbour = (): vscode.Uri => fileOf('sources/harbour.txt');
const clinic = (): vscode.Uri => fileOf('sources/north/clinic.md');

describe('jumps', () => {
  before(settled);

  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('verbatim.openInReader', harbour());
  });

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('go from quote to quote, round and round', async () => {
    const visited: string[] = [];
    for (let step = 0; step < 5; step++) {
      await vscode.commands.executeCommand('verbatim.nextQuote');
      visited.push(await standsAt());
    }
    assert.deepEqual(visited, [
      '“We have waited for this for twenty years,”',
      '“Nobody will miss the cranes.”',
      '“a gift to the rail company”',
      '“Ask the crews,”',
      '“We have waited for this for twenty years,”',
    ]);
    await vscode.commands.executeCommand('verbatim.previousQuote');
    assert.equal(await standsAt(), '“Ask the crews,”');
  });

  it('keep to the person that is chosen', async () => {
    await vscode.commands.executeCommand('verbatim.openInReader', { kind: 'person', uri: harbour(), person: 0 });
    assert.equal(await standsAt(), 'Anna Berglund');
    const visited: string[] = [];
    for (let step = 0; step < 3; step++) {
      await vscode.commands.executeCommand('verbatim.nextQuote');
      visited.push(await standsAt());
    }
    assert.deepEqual(visited, [
      '“We have waited for this for twenty years,”',
      '“Nobody will miss the cranes.”',
      '“We have waited for this for twenty years,”',
    ]);
    await vscode.commands.executeCommand('verbatim.nextMention');
    assert.equal(await standsAt(), 'Berglund');
    await vscode.commands.executeCommand('verbatim.nextMention');
    assert.equal(await standsAt(), 'Anna Berglund');
    await vscode.commands.executeCommand('verbatim.clearPerson');
    await vscode.commands.executeCommand('verbatim.previousMention');
    assert.equal(await standsAt(), 'Tom Okoye');
  });

  it('arrive though the source is read again for a change before it is shown', async () => {
    const { readers, library } = await settled();
    const { article } = await library.open(clinic().toString());
    const start = article.text.indexOf('We answer the phone');
    const reader = readers.active;
    assert.ok(reader);
    await Promise.all([reader.open(clinic(), { place: { start, end: start + 9 } }), reader.follow()]);
    await eventually(() => assert.deepEqual(reader.place, { start, end: start + 9 }));
    assert.equal(reader.opened?.uri, clinic().toString());
  });

  it('stay at the person who is picked, and choose him or her', async () => {
    await withPick(['verbatim.goToPerson'], 'workbench.action.quickOpenSelectNext', 'workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(await standsAt(), 'Tom Okoye');
    await vscode.commands.executeCommand('verbatim.nextQuote');
    assert.equal(await standsAt(), '“a gift to the rail company”');
  });

  it('stay at the quote that is picked', async () => {
    await vscode.commands.executeCommand('verbatim.nextQuote');
    await withPick(['verbatim.goToQuote'], 'workbench.action.quickOpenSelectNext', 'workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(await standsAt(), '“Nobody will miss the cranes.”', 'the next after the one where the reader stood');
  });

  it('give the place back when nothing is picked', async () => {
    await vscode.commands.executeCommand('verbatim.nextQuote');
    await withPick(
      ['verbatim.goToQuote'],
      'workbench.action.quickOpenSelectNext',
      'workbench.action.quickOpenSelectNext',
      'workbench.action.closeQuickOpen',
    );
    assert.equal(await standsAt(), '“We have waited for this for twenty years,”');
  });

  it('leave no reader behind that was opened for a look only', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const document = await vscode.window.showTextDocument(harbour());
    document.selection = new vscode.Selection(3, 4, 3, 9);
    await withPick(['verbatim.goToQuote'], 'workbench.action.quickOpenSelectNext', 'workbench.action.closeQuickOpen');
    await eventually(() =>
      assert.deepEqual(
        vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.input instanceof vscode.TabInputText)),
        [true],
      ),
    );
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 3);
  });

  it('open the text editor at the same character, in Markdown too', async () => {
    await vscode.commands.executeCommand('verbatim.openInReader', clinic());
    await vscode.commands.executeCommand('verbatim.nextQuote');
    assert.equal(await standsAt(), '"We answer the phone, and that is all,"');
  });

  it('open the reader at the character of the text editor', async () => {
    const editor = await vscode.window.showTextDocument(harbour());
    const offset = editor.document.getText().indexOf('the cranes');
    const at = editor.document.positionAt(offset);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('verbatim.openInReader');
    await vscode.commands.executeCommand('workbench.action.closeOtherEditors');
    assert.equal(await standsAt(), '“Nobody will miss the cranes.”');
  });
});
