// Who is quoted: the table as a document that follows the sources, the export, and the groups of the setting.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { saveFigures } from '../../src/vscode/figures/exportFigures.ts';
import { withPick } from './picks.ts';
import { children, eventually, outsideFolder, remove, running, settled, workspaceSetting, write, addressOf } from './running.ts';

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const NEXT = 'workbench.action.quickOpenSelectNext';

/** The rows that "Show Who Is Quoted…" lists. */
const BY = { person: 0, source: 1, publisher: 2, group: 3 } as const;

/** Shows a table as a person does, and answers its document, which must be in front. */
async function show(by: keyof typeof BY): Promise<vscode.TextDocument> {
  const title = `Who Is Quoted by ${by[0]?.toUpperCase() ?? ''}${by.slice(1)} – All Sources.md`;
  // A reader that comes meanwhile takes the focus, which closes the pick: a person asks again.
  await eventually(async () => {
    await withPick(['verbatim.showQuoted'], ...Array.from({ length: BY[by] }, () => NEXT), ACCEPT);
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, title);
  });
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document);
  assert.equal(path.posix.basename(document.uri.path), title);
  return document;
}

/** The cells of the rows of a table, by the first of them. */
function rowsOf(document: vscode.TextDocument): ReadonlyMap<string, readonly string[]> {
  const lines = document
    .getText()
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  const rows = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return new Map(rows.map(([name = '', ...cells]) => [name, cells]));
}

async function setGroups(value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('verbatim').update('groups', value, vscode.ConfigurationTarget.Workspace);
}

describe('who is quoted', () => {
  before(async () => {
    await vscode.workspace.getConfiguration('verbatim').update('samples.visible', false, vscode.ConfigurationTarget.Global);
    await settled();
  });

  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await setGroups(undefined);
    await vscode.workspace.getConfiguration('verbatim').update('samples.visible', undefined, vscode.ConfigurationTarget.Global);
    await settled();
  });

  it('is a table in Markdown that nobody can edit, with the words inside quotation marks', async () => {
    const document = await show('person');
    assert.equal(document.languageId, 'markdown');
    const rows = rowsOf(document);
    assert.deepEqual(rows.get('Anna Berglund'), ['2', '40.0%', '13', '43.3%', '1', '1']);
    assert.deepEqual(rows.get('Tom Okoye')?.[0], '2');
    assert.match(document.getText(), /^# Who Is Quoted by Person – All Sources\n\nSources: 3\. Quotes: 5\. Words in quotes: 30\./);
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(document.isDirty, false);
  });

  it('brings the second table to the front, and the first one again', async () => {
    const first = await show('person');
    const second = await show('publisher');
    assert.deepEqual([...rowsOf(second).keys()], ['Invented Gazette', 'No publisher told']);
    const again = await show('person');
    assert.equal(again.uri.toString(), first.uri.toString());
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 2);
  });

  it('comes to the front over a reader too', async () => {
    const { store } = await running();
    const [file] = [...store.all()];
    await vscode.commands.executeCommand('verbatim.openInReader', file?.uri);
    await show('source');
    await vscode.commands.executeCommand('verbatim.openToSide', file?.uri);
    await show('source');
  });

  it('is of a source or a folder alone where that is clicked on', async () => {
    const { trees } = await running();
    const [root] = await children(trees.sources);
    const folder = (await children(trees.sources, root?.label ?? '')).find(({ label }) => label === 'north');
    assert.ok(folder);
    await withPick(['verbatim.showQuoted', folder.node], ACCEPT);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.match(document.getText(), /^# Who Is Quoted by Person – north\n/);
    assert.deepEqual([...rowsOf(document).keys()], ['Maria Lopez']);
  });

  it('follows the sources', async () => {
    const document = await show('source');
    assert.equal(rowsOf(document).has('The quay'), false);
    try {
      write('sources/quay.txt', 'The quay | [x](command:y)\n\n“An otter lives there,” said Ines Falk.');
      await eventually(() => assert.equal(rowsOf(document).size, 4));
      assert.match(document.getText(), /The quay \\\| \\\[x\\\]\(command:y\)/);
    } finally {
      remove('sources/quay.txt');
    }
    await eventually(() => assert.doesNotMatch(document.getText(), /The quay/));
  });

  it('is told by the groups of the setting, and says where that is wrong', async () => {
    await setGroups({ Council: ['anna BERGLUND', 'Nobody Else'] });
    const document = await show('group');
    const rows = rowsOf(document);
    assert.deepEqual(rows.get('Council (nobody found: Nobody Else)'), ['1', '2', '40.0%', '13', '43.3%', '1', '1']);
    assert.equal(rows.get('In no group')?.[0], '2');
    await setGroups({ Council: 'Anna Berglund' });
    await eventually(() => assert.match(document.getText(), /“Council” must be a list of names/));
    await setGroups({ Council: [] });
    await eventually(() => assert.deepEqual(rowsOf(document).get('Council')?.[1], '0'));
  });

  it('takes people into a group', async () => {
    await setGroups(undefined);
    const { trees } = await running();
    await eventually(async () => assert.ok((await children(trees.people)).length > 0));
    const person = (await children(trees.people)).find(({ label }) => label === 'Tom Okoye');
    assert.ok(person);
    await setGroups({ Crews: ['Ines Falk'] });
    await withPick(['verbatim.addToGroup', person.node], ACCEPT);
    assert.deepEqual(workspaceSetting('groups'), { Crews: ['Ines Falk', 'Tom Okoye'] });
  });

  describe('exported', () => {
    let folder: string;
    const save = async (name: string): Promise<string> => {
      const target = addressOf(path.join(folder, name));
      await saveFigures(await running(), { by: 'person', within: undefined }, target);
      return readFileSync(target.fsPath, 'utf8');
    };

    before(() => {
      folder = outsideFolder();
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('is CSV, JSON or Markdown, by the name of the file', async () => {
      const csv = await save('a.csv');
      assert.match(csv, /^\ufeffkind,name,role,quotes,/);
      assert.match(csv, /^person,Anna Berglund,,2,40,13,43\.33,1,1\r$/m);
      const json = JSON.parse(await save('a.json')) as { readonly version: number; readonly rows: readonly { readonly quotes: number }[] };
      assert.equal(json.version, 1);
      assert.equal(
        json.rows.reduce((sum, { quotes }) => sum + quotes, 0),
        5,
      );
      assert.equal(await save('a.md'), (await show('person')).getText());
      assert.deepEqual(readdirSync(folder).sort(), ['a.csv', 'a.json', 'a.md']);
    });

    it('replaces what was there, and leaves it where it cannot', async () => {
      await save('b.json');
      await save('b.json');
      await assert.rejects(save('b.txt'), /must end with \.csv, \.json or \.md/);
      await assert.rejects(save('b.json/e.csv'), /could not be written, and is as it was/);
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.endsWith('.tmp')),
        [],
      );
      assert.match(readFileSync(path.join(folder, 'b.json'), 'utf8'), /"version": 1/);
    });
  });
});
