// The index in the extension host: where it is kept, and what it follows.
import assert from 'node:assert/strict';
import { globSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';
import { eventually, remove, settled, workspaceRoot, write } from './running.ts';

/** A slow machine needs so long for a thousand files, in milliseconds. */
const THOUSAND_READ = 60_000;
const COUNT = 1000;

describe('the index', () => {
  let services: Services;
  const folder = (): string => path.join(services.context.storageUri?.fsPath ?? '', 'index');
  const files = (): readonly string[] => globSync('*.db*', { cwd: folder() }).map((name) => path.join(folder(), name));
  const holds = (word: string): boolean => files().some((file) => readFileSync(file).includes(word));
  const quotesOf = async (name: string): Promise<number | undefined> => {
    const { items } = await services.library.queries.people({ order: 'count', filter: name }, { offset: 0, limit: 1 });
    return items[0]?.quotes;
  };

  before(async () => {
    services = await settled();
  });

  // In the browser VS Code saves by itself what is typed.
  const saveByItself = (value: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration().update('files.autoSave', value, vscode.ConfigurationTarget.Workspace);

  afterEach(async () => {
    await saveByItself(undefined);
    remove('sources/tides');
    await services.store.rescan();
    await settled();
  });

  it('is kept in the storage of the workspace, for its owner alone', () => {
    assert.equal(statSync(folder()).mode & 0o777, 0o700);
    assert.deepEqual([...new Set(files().map((file) => statSync(file).mode & 0o777))], [0o600]);
    assert.ok(holds('harbour'));
  });

  it('follows a thousand files that come, are replaced at once, and go', async function () {
    this.timeout(3 * THOUSAND_READ);
    const name = (number: number): string => `tide-${String(number)}.txt`;
    const tides = path.join(workspaceRoot(), 'sources/tides');
    const writeAll = (below: string, speaker: string): void => {
      mkdirSync(below, { recursive: true });
      for (let number = 0; number < COUNT; number++) {
        writeFileSync(path.join(below, name(number)), `Tide ${String(number)}\n\n“The sea is late,” said ${speaker}.\n`);
      }
    };
    writeAll(tides, 'Ottoline Brandt');
    await eventually(async () => assert.equal(await quotesOf('Ottoline Brandt'), COUNT), THOUSAND_READ);
    const others = path.join(workspaceRoot(), 'other-tides');
    writeAll(others, 'Casimir Dunmore');
    for (let number = 0; number < COUNT; number++) {
      renameSync(path.join(others, name(number)), path.join(tides, name(number)));
    }
    remove('other-tides');
    await eventually(async () => {
      assert.equal(await quotesOf('Casimir Dunmore'), COUNT);
      assert.equal(await quotesOf('Ottoline Brandt'), undefined);
    }, THOUSAND_READ);
    remove('sources/tides');
    await eventually(async () => assert.equal(await quotesOf('Casimir Dunmore'), undefined), THOUSAND_READ);
  });

  it('answers by what is typed and not saved, and stores it nowhere', async () => {
    const uri = write('sources/tides/typed.txt', 'Tides\n\n“The sea is late,” said Ottoline Brandt.\n');
    await eventually(async () => assert.equal(await quotesOf('Ottoline Brandt'), 1));
    await saveByItself('off');
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.positionAt(document.getText().length), '\n“Unwritable xylophones,” said Philippa Quarrington.\n');
    await vscode.workspace.applyEdit(edit);
    await eventually(async () => assert.equal(await quotesOf('Philippa Quarrington'), 1));
    assert.equal(document.isDirty, true);
    // Words of texts lie in the file as they are, in small letters.
    assert.equal(holds('xylophones'), false);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(async () => assert.equal(await quotesOf('Philippa Quarrington'), undefined));
  });
});
