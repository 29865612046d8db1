// What is corrected in the running extension: in the views, in the reader, in the file, and back.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { NewCorrection } from '../../src/library/corrections/correction.ts';
import type { Services } from '../../src/vscode/services.ts';
import { children, eventually, fileOf, remove, running, settled, type Shown, workspaceRoot, write } from './running.ts';

const FILE = '.verbatim/corrections.json';
const ADDED = 'sources/bridge.txt';
const HARBOUR = 'sources/harbour.txt';

let services: Services;

function textOfFile(): string {
  const file = path.join(workspaceRoot(), FILE);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function kinds(): readonly string[] {
  return [...textOfFile().matchAll(/"kind": "(\w+)"/g)].map(([, kind]) => kind ?? '');
}

/** Everybody in the view People, as shown. */
async function everybody(): Promise<readonly Shown[]> {
  const nodes = await children(services.trees.people);
  return nodes.filter(({ context }) => context === 'person');
}

async function namesEventually(check: (names: readonly string[]) => boolean): Promise<void> {
  await eventually(async () => {
    const names = (await everybody()).map(({ label }) => label);
    assert.ok(check(names), names.join(', '));
  });
}

async function nodeOf(name: string): Promise<Shown['node']> {
  const found = (await everybody()).find(({ label }) => label === name);
  assert.ok(found, name);
  return found.node;
}

/** Runs a command that asks, and takes what is highlighted each time it does. */
async function accepting(command: string, ...args: readonly unknown[]): Promise<void> {
  const state = { isDone: false };
  const done = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => (state.isDone = true));
  for (let tries = 0; !state.isDone && tries < 40; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await done;
}

async function undoAll(): Promise<void> {
  for (let left = services.corrections.all().length; left > 0; left--) {
    await vscode.commands.executeCommand('verbatim.undoCorrection');
  }
}

describe('corrections', () => {
  before(async () => {
    await running();
    write(ADDED, 'A bridge for Lindvik\n\nAnna Berglund opened the bridge. “It will hold,” Berglund said.\n\nB. Okoye was not there.\n');
    services = await settled();
    await eventually(() => assert.ok(services.store.get(fileOf(ADDED))));
    services = await settled();
  });

  afterEach(undoAll);

  after(async () => {
    remove('.verbatim');
    remove(ADDED);
    await eventually(() => assert.equal(services.store.get(fileOf(ADDED)), undefined));
    await settled();
  });

  it('takes who is no person out of the views, and one undo brings him back', async () => {
    assert.equal(textOfFile(), '');
    await vscode.commands.executeCommand('verbatim.notPerson', await nodeOf('Tom Okoye'));
    await namesEventually((names) => !names.includes('Tom Okoye'));
    assert.deepEqual(kinds(), ['notPerson']);
    assert.match(textOfFile(), /"source": "sources\/harbour\.txt"/);
    await vscode.commands.executeCommand('verbatim.undoCorrection');
    await namesEventually((names) => names.includes('Tom Okoye'));
    assert.deepEqual(kinds(), []);
  });

  it('makes one person of two in two sources, who shows it, and two again', async () => {
    await accepting('verbatim.mergePeople', await nodeOf('Tom Okoye'), [await nodeOf('Tom Okoye'), await nodeOf('B. Okoye')]);
    await namesEventually((names) => names.includes('Tom Okoye') && !names.includes('B. Okoye'));
    const places = await children(services.trees.people, 'Tom Okoye');
    assert.equal(places.length, 2);
    assert.ok(places.every(({ description }) => description.includes('corrected by hand')));
    await vscode.commands.executeCommand('verbatim.undoCorrection');
    await namesEventually((names) => names.includes('B. Okoye'));
  });

  it('keeps two of one name apart who may be one, and offers them first to be merged', async () => {
    write(
      'sources/doubts/a.txt',
      'The tide at Lindvik\n\nOttoline Brandt opened the harbour fair in Lindvik.\n\n“It is late,” said Brandt.\n',
    );
    write('sources/doubts/b.txt', 'The tide at Brask\n\nOttoline Brandt opened the wine fair in Brask.\n\n“It is early,” said Brandt.\n');
    const count = (names: readonly string[]): number => names.filter((name) => name === 'Ottoline Brandt').length;
    await namesEventually((names) => count(names) === 2);
    // The first who is offered, and the name that both have.
    await accepting('verbatim.mergePeople', await nodeOf('Ottoline Brandt'));
    await namesEventually((names) => count(names) === 1);
    assert.deepEqual(kinds(), ['merge']);
    await vscode.commands.executeCommand('verbatim.undoCorrection');
    await namesEventually((names) => count(names) === 2);
    remove('sources/doubts');
    await namesEventually((names) => count(names) === 0);
  });

  it('sets somebody apart from those of the same name in other sources', async () => {
    const shared = await nodeOf('Anna Berglund');
    assert.equal(shared.kind, 'shared');
    const people = [{ source: fileOf(ADDED).toString(), name: 'Anna Berglund' }];
    await services.corrections.add([{ kind: 'apart', people }]);
    await namesEventually((names) => names.filter((name) => name === 'Anna Berglund').length === 2);
  });

  it('takes a quote out, and changes who says one', async () => {
    const { node } = await passageNodeIn(HARBOUR, 'Nobody will miss');
    assert.ok(node.kind === 'passage' && node.speaker === 'Anna Berglund');
    // Who says most is asked for first.
    await accepting('verbatim.changeSpeaker', node);
    await eventually(async () => {
      const { description, node: moved } = await passageNodeIn(HARBOUR, 'Nobody will miss');
      assert.match(description, /corrected by hand/);
      assert.ok(moved.kind === 'passage' && moved.speaker === 'Tom Okoye');
    });
    await vscode.commands.executeCommand('verbatim.notQuote', (await passageNodeIn(HARBOUR, 'Ask the crews')).node);
    await eventually(async () => {
      await assert.rejects(passageNodeIn(HARBOUR, 'Ask the crews'));
    });
    assert.deepEqual(kinds(), ['speaker', 'notQuote']);
  });

  it('shows a quote that is marked by hand in an open reader', async () => {
    const reader = await services.readers.open(fileOf(HARBOUR), {});
    const words = 'Nobody will miss the cranes.';
    const opened = await services.library.open(fileOf(HARBOUR).toString());
    const start = opened.article.text.indexOf('300 jobs were at risk');
    await vscode.window.showTextDocument(fileOf(HARBOUR)).then((editor) => {
      const { document } = editor;
      editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + 21));
    });
    await accepting('verbatim.markQuote');
    await eventually(() => {
      const passages = reader.opened?.digest.passages ?? [];
      assert.ok(passages.some((one) => one.words === '300 jobs were at risk' && one.kind === 'direct' && one.rule === 'corrected'));
      assert.ok(passages.some((one) => one.words.includes(words)));
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('follows its words when the source changes, and is listed as lost when they are gone', async () => {
    const text = readFileSync(fileOf(ADDED).fsPath, 'utf8');
    await services.corrections.add([rename(ADDED, 'B. Okoye', 'Ben Okoye')]);
    await namesEventually((names) => names.includes('Ben Okoye'));
    write(ADDED, `Written first: ${text}`);
    await namesEventually((names) => names.includes('Ben Okoye'));
    assert.equal(services.library.lostCorrections.get(fileOf(ADDED).toString())?.length, 0);
    write(ADDED, text.replace('B. Okoye', 'C. Moss'));
    await eventually(() =>
      assert.deepEqual(
        services.library.lostCorrections.get(fileOf(ADDED).toString())?.map(({ words }) => words),
        ['B. Okoye'],
      ),
    );
    write(ADDED, text);
    await namesEventually((names) => names.includes('Ben Okoye'));
  });

  it('leaves a file that cannot be read as it is, and tells of the line', async () => {
    await services.corrections.add([rename(ADDED, 'B. Okoye', 'Ben Okoye')]);
    const good = textOfFile();
    const broken = good.replace('"version": 1,', '"version": 1');
    write(FILE, broken);
    await eventually(() =>
      assert.deepEqual(
        vscode.languages
          .getDiagnostics(fileOf(FILE))
          .filter(({ source }) => source === 'Verbatim')
          .map(({ range }) => range.start.line),
        [2],
      ),
    );
    await assert.rejects(services.corrections.add([rename(ADDED, 'B. Okoye', 'Bo Okoye')]), /line 3/);
    assert.equal(textOfFile(), broken);
    await namesEventually((names) => names.includes('Ben Okoye'));
    write(FILE, good);
    await eventually(() =>
      assert.deepEqual(
        vscode.languages.getDiagnostics(fileOf(FILE)).filter(({ source }) => source === 'Verbatim'),
        [],
      ),
    );
  });

  it('takes over what somebody else writes into the file, and survives a new index', async () => {
    await services.corrections.add([rename(ADDED, 'B. Okoye', 'Ben Okoye')]);
    await namesEventually((names) => names.includes('Ben Okoye'));
    write(FILE, textOfFile().replace('"Ben Okoye"', '"Bea Okoye"'));
    await namesEventually((names) => names.includes('Bea Okoye'));
    services.library.clear();
    await settled();
    await namesEventually((names) => names.includes('Bea Okoye'));
  });

  it('is kept elsewhere when a setting says so', async () => {
    const configuration = vscode.workspace.getConfiguration('verbatim');
    await configuration.update('corrections.location', 'notes/kept', vscode.ConfigurationTarget.Workspace);
    await services.corrections.add([rename(ADDED, 'B. Okoye', 'Ben Okoye')]);
    assert.ok(existsSync(path.join(workspaceRoot(), 'notes/kept/corrections.json')));
    await undoAll();
    await configuration.update('corrections.location', undefined, vscode.ConfigurationTarget.Workspace);
    remove('notes/kept');
  });
});

function rename(file: string, name: string, to: string): NewCorrection {
  return { kind: 'rename', people: [{ source: fileOf(file).toString(), name }], name: to };
}

/** A quote of a source, wherever it is listed in the view Quotes. */
async function passageNodeIn(file: string, words: string): Promise<Shown> {
  const source = services.store.get(fileOf(file));
  assert.ok(source);
  const node = await services.trees.sources.find({ kind: 'source', uri: source.uri });
  assert.ok(node);
  const people = await services.trees.sources.getChildren(node);
  for (const person of people) {
    for (const child of await services.trees.sources.getChildren(person)) {
      if (child.kind === 'passage' && child.passage.words.includes(words)) {
        const item = await services.trees.sources.getTreeItem(child);
        return { node: child, label: '', description: String(item.description), context: '', icon: '', spoken: '', isOpen: false };
      }
    }
  }
  assert.fail(`“${words}” is listed`);
}
