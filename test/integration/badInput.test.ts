// Files that are not what a source should be: each is listed, the rest goes on, and places are the same in the text editor.
import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';
import { children, eventually, remove, settled, workspaceRoot, write } from './running.ts';

/** A slow machine needs so long for a file of more than a megabyte, in milliseconds. */
const LARGE_READ = 8_000;

const QUOTED = '“It is what it is,” said Ada Sommer.';

/** The bytes of a text in Windows-1252; of what is not ASCII only curly double marks. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((char) => ({ '“': 0x93, '”': 0x94 })[char] ?? char.charCodeAt(0)));
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer);
}

/** Name and content of files that hold one quote each, in ways that editors and parsers stumble over. */
const ODD: readonly (readonly [string, string | Uint8Array])[] = [
  ['only a title and a quote, no line end', `The title\n${QUOTED}`],
  ['byte order mark', `\ufeffThe title\n${QUOTED}\n`],
  ['UTF-16', utf16(`The title\n${QUOTED}\n`)],
  ['Windows-1252', windows1252(`The title\n${QUOTED}\n`)],
  ['CRLF', `The title\r\n\r\n${QUOTED}\r\n`],
  ['lone CR', `The title\r${QUOTED}\r`],
  ['mixed line ends', `The title\r\nA line of it.\rAnother line.\n${QUOTED}\n`],
  ['line separator', `The title\nA line\u2028with it.\n${QUOTED}\n`],
  ['markup', `The title\n<script>alert("x")</script> [a](command:workbench.action.quit) <!-- -->\n${QUOTED}\n`],
  ['emoji', `The title 🎉\n🎉🎉 😀${QUOTED}😀\n`],
  ['right to left', `The title\nשלום ‏עולם‏ مرحبا\n${QUOTED}\n`],
  ['unbalanced', `The title\n${'“'.repeat(40)}\n\n${QUOTED}\n`],
];

/** A file `locked.txt` and a folder `locked` that may not be read: root, as which tests may run, may read any file on disk. */
function lockedFiles(onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]>): vscode.FileSystemProvider {
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  return {
    onDidChangeFile,
    watch: () => ({ dispose: () => undefined }),
    stat: ({ path: name }) => ({
      type: name.endsWith('.txt') ? vscode.FileType.File : vscode.FileType.Directory,
      ctime: 0,
      mtime: 0,
      size: 10,
    }),
    readFile: refuse,
    readDirectory: refuse,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}

describe('bad input', () => {
  let services: Services;

  before(async () => {
    services = await settled();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    remove('sources/odd');
  });

  for (const [name, content] of ODD) {
    it(`${name}: a jump lands on the same words in the text editor`, async () => {
      const uri = write(`sources/odd/${name}.txt`, content);
      await vscode.commands.executeCommand('verbatim.openInReader', uri);
      const { article, analysis } = await services.library.open(uri.toString());
      const passage = analysis.passages.find((one) => article.text.slice(one.start, one.end) === '“It is what it is,”');
      assert.ok(passage, JSON.stringify(analysis.passages));
      const { start, end } = passage;
      await vscode.commands.executeCommand('verbatim.openInTextEditor', { kind: 'passage', uri, span: { start, end } });
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), uri.toString());
      // VS Code takes bytes beyond ASCII for UTF-8 unless it is told, and shows a sign of its own for each.
      const shown = name === 'Windows-1252' ? '\ufffdIt is what it is,\ufffd' : '“It is what it is,”';
      assert.equal(editor.document.getText(editor.selection), shown);
    });
  }

  it('a stray NUL is part of its line, though the text editor takes such a file for binary', async () => {
    const uri = write('sources/odd/nul.txt', `The title\nA line with \0 in it.\n${QUOTED}\n`);
    await vscode.commands.executeCommand('verbatim.openInReader', uri);
    await eventually(() => assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'The title'));
    await vscode.commands.executeCommand('verbatim.nextQuote');
    await vscode.commands.executeCommand('verbatim.copyQuote');
    assert.equal(await vscode.env.clipboard.readText(), '“It is what it is,”');
  });

  it('an empty file, and one of white space, are listed by their names and can be opened', async () => {
    for (const [name, text] of [
      ['empty.txt', ''],
      ['blank.md', ' \n\t\r\n'],
    ] as const) {
      const uri = write(`sources/odd/${name}`, text);
      await eventually(async () =>
        assert.ok((await children(services.trees.sources, 'sources', 'odd')).some((one) => one.label === name && one.context === 'source')),
      );
      await vscode.commands.executeCommand('verbatim.openInReader', uri);
      await eventually(() => assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, name));
    }
  });

  it('one line of 5 MB is read, with its quotes, while the rest goes on', async function () {
    this.timeout(60_000);
    const line = `The title\n${`${QUOTED} Nothing else was said that day. `.repeat(70_000)}`;
    assert.ok(line.length > 5_000_000 / 1.1);
    const uri = write('sources/odd/long.txt', line);
    write('sources/odd/short.txt', 'A short one\nNothing.');
    await eventually(async () =>
      assert.ok((await children(services.trees.sources, 'sources', 'odd')).some((one) => one.label === 'A short one')),
    );
    const { digest, analysis } = await services.library.open(uri.toString());
    assert.ok(digest.quoteCount > 1000);
    assert.ok(analysis.passages.every((one) => one.start < one.end && one.end <= line.length));
  });

  it('a file and a folder without permission are listed with the reason, and spoil only themselves', async () => {
    const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
    const registration = vscode.workspace.registerFileSystemProvider('verbatim-locked', lockedFiles(changed.event), { isReadonly: true });
    const file = vscode.Uri.parse('verbatim-locked:/locked.txt');
    const settings = vscode.workspace.getConfiguration('verbatim');
    try {
      const entries = [file.toString(), 'verbatim-locked:/locked'];
      await settings.update('sources.folders', entries, vscode.ConfigurationTarget.Workspace);
      await eventually(async () => {
        const listed = await children(services.trees.sources);
        const found = ['locked.txt', 'locked'].map((label) => listed.find((one) => one.label === label));
        assert.deepEqual(
          found.map((one) => [one?.description, one?.icon]),
          [
            ['may not be read', 'warning'],
            ['may not be read', 'warning'],
          ],
        );
        assert.ok(listed.some((one) => one.label === 'sources' && one.icon !== 'warning'));
      });
      await assert.rejects(services.library.open(file.toString()), /noPermission/);
    } finally {
      await settings.update('sources.folders', undefined, vscode.ConfigurationTarget.Workspace);
      registration.dispose();
      changed.dispose();
    }
  });

  it('a file that is deleted while it is read leaves its tab, under its name, and comes back with the file', async () => {
    const uri = write('sources/odd/fleeting.txt', `The fleeting title\n${QUOTED}\n`);
    await vscode.commands.executeCommand('verbatim.openInReader', uri);
    const label = (): string | undefined => vscode.window.tabGroups.activeTabGroup.activeTab?.label;
    await eventually(() => assert.equal(label(), 'The fleeting title'));
    remove('sources/odd/fleeting.txt');
    await eventually(() => assert.equal(label(), 'fleeting.txt'));
    write('sources/odd/fleeting.txt', `Another title\n${QUOTED}\n`);
    await eventually(() => assert.equal(label(), 'Another title'));
  });

  it('a file that is renamed in VS Code is followed; one that is renamed outside is missed', async () => {
    const uri = write('sources/odd/before.txt', `The title before\n${QUOTED}\n`);
    await vscode.commands.executeCommand('verbatim.openInReader', uri);
    const label = (): string | undefined => vscode.window.tabGroups.activeTabGroup.activeTab?.label;
    await eventually(() => assert.equal(label(), 'The title before'));
    const edit = new vscode.WorkspaceEdit();
    const after = vscode.Uri.joinPath(uri, '../after.txt');
    edit.renameFile(uri, after);
    assert.ok(await vscode.workspace.applyEdit(edit));
    write('sources/odd/after.txt', `The title after\n${QUOTED}\n`);
    await eventually(() => assert.equal(label(), 'The title after'));
    // VS Code tells of nothing when a file comes and goes within one round of its watcher.
    await delay(1000);
    renameSync(after.fsPath, path.join(workspaceRoot(), 'sources/odd/elsewhere.txt'));
    await eventually(() => assert.equal(label(), 'after.txt'));
  });

  it('an unsaved edit is what the reader shows, and the file again when it is given up', async () => {
    const uri = write('sources/odd/edited.txt', `The saved title\n${QUOTED}\n`);
    await vscode.commands.executeCommand('verbatim.openInReader', uri);
    const reader = (): string | undefined =>
      vscode.window.tabGroups.all.flatMap((group) => group.tabs).find((tab) => tab.input instanceof vscode.TabInputWebview)?.label;
    const editor = await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
    await editor.edit((builder) => builder.replace(new vscode.Range(0, 4, 0, 9), 'unsaved'));
    await eventually(() => assert.equal(reader(), 'The unsaved title'));
    assert.equal((await services.library.open(uri.toString())).analysis.people[0]?.name, 'Ada Sommer');
    const isEdited = (): boolean =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
    await eventually(async () => {
      // A page that has just been set may take the focus, also between the two: then it is given up once more.
      if (isEdited()) {
        await vscode.window.showTextDocument(editor.document, editor.viewColumn);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
      assert.equal(reader(), 'The saved title');
    });
  });

  it('a file that is over the limit is read when the limit is raised', async () => {
    const uri = write('sources/odd/large.txt', `The large one\n${'x '.repeat(600_000)}`);
    const limit = (value: number | undefined): Thenable<void> =>
      vscode.workspace.getConfiguration('verbatim').update('sources.maxFileSize', value, vscode.ConfigurationTarget.Workspace);
    const isListed = (label: string, context: string): Promise<number> =>
      eventually(async () => {
        const [large] = await children(services.trees.sources, 'sources', 'odd');
        assert.deepEqual([large?.label, large?.context], [label, context]);
      }, LARGE_READ);
    await limit(1);
    try {
      await isListed('large.txt', 'source.failed');
      await vscode.commands.executeCommand('verbatim.openInReader', uri);
      await limit(2);
      await isListed('The large one', 'source');
    } finally {
      await limit(undefined);
    }
  });
});
