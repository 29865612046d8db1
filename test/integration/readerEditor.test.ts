// The reader as VS Code's editor of one file: "Reopen Editor With… Verbatim Reader". What tabs there are is asked of VS Code.
import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Reader } from '../../src/vscode/views/reader.ts';
import { standsAt, withPick } from './picks.ts';
import { eventually, fileOf, remove, settled, write } from './running.ts';

const EDITOR_TYPE = 'verbatim.readerEditor';
const PANEL_TYPE = /verbatim\.reader$/;

const harbour = (): vscode.Uri => fileOf('sources/harbour.txt');
const clinic = (): vscode.Uri => fileOf('sources/north/clinic.md');

/** Opens a file as "Reopen Editor With…" does, and answers its reader once it shows the text. */
async function openWith(uri: vscode.Uri, column?: vscode.ViewColumn): Promise<Reader> {
  const { readers } = await settled();
  await vscode.commands.executeCommand('vscode.openWith', uri, EDITOR_TYPE, column);
  let reader: Reader | undefined;
  await eventually(() => {
    reader = readers.readerFor(uri);
    assert.equal(reader?.opened?.uri, uri.toString());
  });
  assert.ok(reader);
  return reader;
}

/** The tabs, in order: the path of the file of an editor, or "reader" for a panel. */
function tabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.map(({ input, label }) => {
      if (input instanceof vscode.TabInputCustom) {
        assert.equal(input.viewType, EDITOR_TYPE);
        return `editor ${vscode.workspace.asRelativePath(input.uri)}`;
      }
      if (input instanceof vscode.TabInputWebview) {
        return PANEL_TYPE.test(input.viewType) ? 'reader' : input.viewType;
      }
      return `text ${label}`;
    }),
  );
}

const closeAll = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');

describe('the editor of a file', () => {
  before(settled);
  beforeEach(closeAll);
  after(closeAll);

  it('shows the file under its own name, as the reader that is in use', async () => {
    const { readers } = await settled();
    const reader = await openWith(harbour());
    assert.deepEqual(tabs(), ['editor sources/harbour.txt']);
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'harbour.txt');
    assert.equal(readers.active, reader);
    assert.equal(reader.opened?.article.title, 'Port of Lindvik to close its old harbour');
  });

  it('is jumped about in like any reader', async () => {
    const reader = await openWith(harbour());
    await vscode.commands.executeCommand('verbatim.nextQuote');
    await vscode.commands.executeCommand('verbatim.nextQuote');
    assert.equal(await standsAt(), '“Nobody will miss the cranes.”');
    await withPick(['verbatim.goToPerson'], 'workbench.action.quickOpenSelectNext', 'workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(await standsAt(), 'Tom Okoye');
    assert.equal(reader.chosenPerson, 1);
    await vscode.commands.executeCommand('verbatim.readerBack');
    assert.deepEqual(tabs(), ['editor sources/harbour.txt']);
  });

  it('is told of by events, and forgotten when it is closed', async () => {
    const { readers } = await settled();
    const selected: string[] = [];
    const listening = readers.onDidSelect(({ uri, span }) => selected.push(`${path.basename(uri.path)} ${String(span?.start)}`));
    const reader = await openWith(harbour());
    await vscode.commands.executeCommand('verbatim.nextQuote');
    listening.dispose();
    const start = reader.opened?.article.text.indexOf('“We have waited');
    assert.deepEqual(selected, [`harbour.txt ${String(start)}`]);
    await closeAll();
    await eventually(() => assert.equal(readers.active, undefined));
  });

  it('never shows another source: that is opened in a reader', async () => {
    const { readers } = await settled();
    const editor = await openWith(harbour());
    await vscode.commands.executeCommand('verbatim.openInReader', clinic());
    await eventually(() => assert.deepEqual(tabs(), ['editor sources/harbour.txt', 'reader']));
    assert.equal(editor.uri?.toString(), harbour().toString());
    assert.equal(readers.active?.opened?.uri, clinic().toString());
    await vscode.commands.executeCommand('verbatim.openInReader', harbour());
    assert.deepEqual(tabs(), ['editor sources/harbour.txt', 'reader'], 'the reader is seen, the editor is not');
  });

  it('is what "Open in Reader" goes to where no reader is open', async () => {
    const { readers } = await settled();
    const editor = await openWith(harbour());
    const text = await vscode.window.showTextDocument(harbour());
    const at = text.document.positionAt(text.document.getText().indexOf('the cranes'));
    text.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('verbatim.openInReader');
    assert.equal(readers.active, editor);
    assert.deepEqual(tabs(), ['editor sources/harbour.txt', 'text harbour.txt']);
    const { place, opened } = editor;
    assert.equal(opened?.article.text.slice(place?.start, place?.end), '“Nobody will miss the cranes.”');
  });

  it('lends itself to no preview of another source, and is back when nothing is picked', async () => {
    const { readers } = await settled();
    const editor = await openWith(harbour());
    await vscode.commands.executeCommand('verbatim.nextQuote');
    await eventually(async () => assert.equal((await editor.snapshot())?.page?.hasFocus, true));
    const { place } = editor;
    const seen: (readonly string[])[] = [];
    const watching = vscode.window.tabGroups.onDidChangeTabs(() => seen.push(tabs()));
    await withPick(['verbatim.searchSources', 'doctor'], 'workbench.action.quickOpenSelectNext', 'workbench.action.closeQuickOpen');
    watching.dispose();
    assert.ok(
      seen.some((one) => one.join() === 'editor sources/harbour.txt,reader'),
      'the other source was seen in a reader',
    );
    await eventually(() => assert.deepEqual(tabs(), ['editor sources/harbour.txt']));
    assert.equal(readers.active, editor);
    assert.equal(editor.uri?.toString(), harbour().toString());
    assert.deepEqual(editor.place, place);
    assert.equal(editor.panel.visible, true);
  });

  it('follows what is typed beside it and not saved, though the file is no source', async () => {
    // In the browser VS Code saves by itself what is typed.
    const saveByItself = (value: string | undefined): Thenable<void> =>
      vscode.workspace.getConfiguration().update('files.autoSave', value, vscode.ConfigurationTarget.Workspace);
    await saveByItself('off');
    const note = write('notes/followed.txt', 'A note that is no source.\n“It is late,” said Anna Berglund.\n');
    try {
      const { store } = await settled();
      assert.equal(store.isSource(note), false);
      const reader = await openWith(note);
      const editor = await vscode.window.showTextDocument(note, { viewColumn: vscode.ViewColumn.Beside });
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '“It is early,” said Tom Okoye.\n'));
      await eventually(() =>
        assert.deepEqual(
          reader.opened?.analysis.people.map(({ name }) => name),
          ['Tom Okoye', 'Anna Berglund'],
        ),
      );
      assert.equal(editor.document.isDirty, true);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await eventually(() =>
        assert.deepEqual(
          reader.opened?.analysis.people.map(({ name }) => name),
          ['Anna Berglund'],
        ),
      );
    } finally {
      await saveByItself(undefined);
      await closeAll();
      remove('notes/followed.txt');
    }
  });

  it('can be there twice, each looked at in its own way', async () => {
    const { readers } = await settled();
    const first = await openWith(harbour());
    await vscode.commands.executeCommand('verbatim.nextQuote');
    await openWith(harbour(), vscode.ViewColumn.Beside);
    await eventually(() => assert.notEqual(readers.active, first));
    await eventually(() => assert.equal(readers.active?.opened?.uri, harbour().toString()));
    assert.deepEqual(tabs(), ['editor sources/harbour.txt', 'editor sources/harbour.txt']);
    assert.equal(readers.active?.place, undefined);
    assert.ok(first.place);
  });

  it('is gone when its file is renamed, which VS Code opens as it opens any', async () => {
    const { readers } = await settled();
    const before = write('sources/renamed.txt', 'A title\n“It is late,” said Anna Berglund.\n');
    const after = fileOf('sources/new name.txt');
    try {
      await openWith(before);
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(before, after);
      await vscode.workspace.applyEdit(edit);
      await eventually(() => assert.deepEqual(tabs(), ['text new name.txt']));
      await eventually(() => assert.equal(readers.active, undefined));
    } finally {
      await closeAll();
      remove('sources/renamed.txt');
      remove('sources/new name.txt');
    }
  });

  it('shows the document where the text that was taken out of it is reopened', async () => {
    const page = write(
      'sources/page.html',
      '<html><body><article><h1>Pier</h1><p>“It is shut,” said Tom Okoye.</p></article></body></html>',
    );
    try {
      const { readers } = await settled();
      await vscode.commands.executeCommand('verbatim.openInTextEditor', page);
      const address = vscode.window.activeTextEditor?.document.uri;
      assert.equal(address?.scheme, 'verbatim-text');
      await vscode.commands.executeCommand('vscode.openWith', address, EDITOR_TYPE);
      await eventually(() => assert.equal(readers.readerFor(page)?.opened?.uri, page.toString()));
    } finally {
      await closeAll();
      remove('sources/page.html');
    }
  });

  it('shows the sample articles, and a place in them', async () => {
    const { store } = await settled();
    const [sample] = await store.sampleFiles();
    assert.ok(sample);
    const reader = await openWith(sample);
    await vscode.commands.executeCommand('verbatim.nextQuote');
    assert.ok(reader.place);
    assert.match(await standsAt(), /\S/);
  });
});
