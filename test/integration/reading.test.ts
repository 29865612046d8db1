// Reading on: from source to source, what is read, and where one stopped.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';
import type { TreeNode } from '../../src/vscode/views/treeNodes.ts';
import { withPick } from './picks.ts';
import { children, eventually, fileOf, remove, settled, type Shown, shown, write } from './running.ts';

const HARBOUR = 'Port of Lindvik to close its old harbour';
const CLINIC = 'A clinic without a doctor';
const harbour = (): vscode.Uri => fileOf('sources/harbour.txt');
const clinic = (): vscode.Uri => fileOf('sources/north/clinic.md');

describe('reading on', () => {
  let services: Services;

  before(async () => {
    services = await settled();
  });

  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('verbatim.showAllSources');
    (await services.reading()).unmark(Array.from(services.store.all(), ({ key }) => key));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const inReader = (): string => services.readers.active?.uri?.toString() ?? '';
  const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`verbatim.${command}`, ...args);

  /** The sources that the view lists below a node, in their order, without the samples. */
  async function listed(parent?: TreeNode): Promise<readonly Shown[]> {
    const found: Shown[] = [];
    for (const node of await services.trees.sources.getChildren(parent)) {
      if (node.kind === 'source') {
        found.push(await shown(services.trees.sources, node));
      } else if (node.kind === 'range' || (node.kind === 'folder' && node.group.kind !== 'samples')) {
        found.push(...(await listed(node)));
      }
    }
    return found;
  }

  const addresses = (rows: readonly Shown[]): readonly string[] => rows.map(({ node }) => node.target?.uri.toString() ?? '');
  const row = async (title: string): Promise<Shown> => {
    const found = (await listed()).find(({ label }) => label === title);
    assert.ok(found, title);
    return found;
  };

  for (const group of ['showSourcesAsTree', 'showSourcesAsList']) {
    it(`goes through the sources in the order of the view and back, and stays at its ends: ${group}`, async () => {
      await run(group);
      try {
        const order = addresses(await listed());
        assert.equal(order.length, 3);
        const visited: string[] = [];
        for (let step = 0; step < 4; step++) {
          await run('nextSource');
          visited.push(inReader());
        }
        assert.deepEqual(visited, [...order, order.at(-1)]);
        for (let step = 0; step < 3; step++) {
          await run('previousSource');
          visited.push(inReader());
        }
        assert.deepEqual(visited.slice(-3), [order[1], order[0], order[0]]);
      } finally {
        await run('showSourcesAsTree');
      }
    });
  }

  it('goes through folders and ranges of very many sources, past those that are read', async function () {
    this.timeout(120_000);
    try {
      for (let index = 0; index < 1_100; index++) {
        write(`sources/many/f${String(index).padStart(4, '0')}.txt`, `Title ${String(index)}`);
      }
      await services.store.rescan();
      services = await settled();
      const order = addresses(await listed());
      assert.equal(order.length, 1_103);
      const reading = await services.reading();
      const unread = [3, 501, 502, 1_099].map((index) => fileOf(`sources/many/f${String(index).padStart(4, '0')}.txt`).toString());
      reading.mark(new Map(order.filter((uri) => !unread.includes(uri) && uri !== harbour().toString()).map((uri) => [uri, 0])));
      const tree = await services.trees.sources.tree();
      const next = async (uri: string | undefined, step: 1 | -1): Promise<string | undefined> =>
        (await tree.neighbour(uri === undefined ? undefined : vscode.Uri.parse(uri), step, (file) => !tree.isRead(file)))?.key;
      const wanted = order.filter((uri) => unread.includes(uri) || uri === harbour().toString());
      const forward: (string | undefined)[] = [await next(undefined, 1)];
      const back: (string | undefined)[] = [await next(undefined, -1)];
      while (forward.at(-1) !== undefined) {
        forward.push(await next(forward.at(-1), 1));
        back.push(await next(back.at(-1), -1));
      }
      assert.deepEqual(forward, [...wanted, undefined]);
      assert.deepEqual(back, [...wanted.toReversed(), undefined]);
      // Each of all, as the view has them.
      const everything = await Promise.all(
        order.slice(0, -1).map(async (uri) => (await tree.neighbour(vscode.Uri.parse(uri), 1, () => true))?.key),
      );
      assert.deepEqual(everything, order.slice(1));
      await run('showUnreadSources');
      assert.deepEqual(addresses(await listed()).toSorted(), wanted.toSorted());
      reading.unmark(order);
    } finally {
      remove('sources/many');
      await services.store.rescan();
    }
  });

  it('shows in the views what is read, and says so', async () => {
    assert.deepEqual([(await row(HARBOUR)).icon, (await row(HARBOUR)).description], ['file-text', '']);
    await run('markRead', (await row(HARBOUR)).node, undefined);
    const read = await row(HARBOUR);
    assert.deepEqual([read.icon, read.description], ['check', '']);
    assert.match(read.spoken, /, read$/);
    const [people] = (await children(services.trees.quotes)).filter(({ label }) => label === HARBOUR);
    assert.equal(people?.icon, 'check', 'in all views');
    await run('markUnread', (await row(HARBOUR)).node, undefined);
    assert.equal((await row(HARBOUR)).icon, 'file-text');
  });

  it('marks all that is selected, and all in a folder', async () => {
    const [one, other] = [(await row(HARBOUR)).node, (await row(CLINIC)).node];
    await run('markRead', one, [one, other]);
    assert.deepEqual([(await row(HARBOUR)).icon, (await row(CLINIC)).icon], ['check', 'check']);
    const [sources] = await services.trees.sources.getChildren();
    await run('markUnread', sources, undefined);
    assert.deepEqual([(await row(HARBOUR)).icon, (await row(CLINIC)).icon], ['file-text', 'file-text']);
  });

  it('lists what is not read, and shows what it is asked to reveal', async () => {
    await run('markRead', (await row(CLINIC)).node, undefined);
    await run('showUnreadSources');
    assert.deepEqual((await listed()).map(({ label }) => label).toSorted(), [HARBOUR, 'empty.txt']);
    await run('nextUnreadSource');
    await run('nextUnreadSource');
    assert.notEqual(inReader(), clinic().toString(), 'what is read is passed over');
    await run('openInReader', clinic());
    await run('revealInTree');
    assert.equal((await listed()).length, 3);
    // What other tests open is not to be revealed.
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('tells of a source that has changed since it was read', async () => {
    const before = 'Cranes for sale\n“They are strong,” said Ada Sommer.\n';
    write('sources/cranes.txt', before);
    try {
      await eventually(async () => assert.ok((await listed()).some(({ label }) => label === 'Cranes for sale')));
      await run('markRead', (await row('Cranes for sale')).node, undefined);
      assert.equal((await row('Cranes for sale')).icon, 'check');
      write('sources/cranes.txt', `${before}Nobody has bought one yet.\n`);
      await eventually(async () => {
        const { icon, description, spoken } = await row('Cranes for sale');
        assert.deepEqual([icon, description], ['file-text', 'changed since it was read']);
        assert.match(spoken, /changed since it was read$/);
      });
      write('sources/cranes.txt', before);
      await eventually(async () => assert.equal((await row('Cranes for sale')).icon, 'check'));
    } finally {
      remove('sources/cranes.txt');
    }
  });

  it('follows a file and a folder that are renamed, and forgets nothing that is gone for a while', async () => {
    write('sources/port/ferry.txt', 'The ferry\nIt sails at nine.\n');
    const rename = async (before: string, after: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(fileOf(before), fileOf(after));
      assert.ok(await vscode.workspace.applyEdit(edit));
      await eventually(async () => {
        const found = (await listed()).find(({ label }) => label === 'The ferry');
        const path = found?.node.target?.uri.path ?? '';
        assert.ok(path.includes(after), `${path} is below ${after}`);
        assert.equal(found?.icon, 'check');
      });
    };
    try {
      await eventually(async () => assert.ok((await listed()).some(({ label }) => label === 'The ferry')));
      await run('markRead', (await row('The ferry')).node, undefined);
      await rename('sources/port/ferry.txt', 'sources/port/boat.txt');
      await rename('sources/port', 'sources/quay');
      remove('sources/quay');
      await eventually(async () => assert.ok(!(await listed()).some(({ label }) => label === 'The ferry')));
      write('sources/quay/boat.txt', 'The ferry\nIt sails at nine.\n');
      await eventually(async () => assert.equal((await row('The ferry')).icon, 'check'));
    } finally {
      remove('sources/port');
      remove('sources/quay');
    }
  });

  it('opens a source where one stopped, and at its start what is read', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => `This is the line of number ${String(index)}, and it goes on for a while.`);
    const long = write('sources/long.txt', `A long source\n${lines.join('\n')}\n`);
    try {
      await eventually(() => assert.ok(services.store.isSource(long)));
      await run('openInReader', long);
      const reader = services.readers.active;
      const at = (): number => reader?.standsAt?.start ?? 0;
      const { article } = await services.library.open(long.toString());
      const start = article.text.indexOf('number 150');
      await reader?.jump({ start, end: start + 10 });
      const reading = await services.reading();
      let offset = 0;
      await eventually(() => {
        offset = reading.open(long.toString()).anchor?.offset ?? 0;
        assert.ok(offset > start - 3_000 && offset < start, String(offset));
      });
      await run('openInReader', clinic());
      await run('openInReader', long);
      await eventually(() => assert.ok(Math.abs(at() - offset) < 300, `${String(at())} for ${String(offset)}`));
      await run('openInReader', clinic());
      reading.mark(new Map([[long.toString(), article.text.length]]));
      await run('openInReader', long);
      await eventually(() => assert.ok(at() < 300, String(at())));
    } finally {
      remove('sources/long.txt');
    }
  });

  it('lists what was read last, and opens what is chosen', async () => {
    await run('openInReader', harbour());
    await run('openInReader', fileOf('sources/empty.txt'));
    await run('openInReader', clinic());
    await withPick(['verbatim.openRecentSource'], 'workbench.action.quickOpenSelectNext', 'workbench.action.acceptSelectedQuickOpenItem');
    await eventually(() => assert.equal(inReader(), harbour().toString()));
  });

  it('writes the size of the letters, and takes it back', async () => {
    const size = (): unknown => vscode.workspace.getConfiguration('verbatim').inspect('reader.fontSize')?.globalValue;
    try {
      await run('increaseReaderFont');
      const larger = size();
      assert.ok(typeof larger === 'number' && larger > 14, String(larger));
      await run('increaseReaderFont');
      await run('decreaseReaderFont');
      await run('decreaseReaderFont');
      assert.equal(size(), larger - 1);
    } finally {
      await run('resetReaderFont');
    }
    assert.equal(size(), undefined);
  });
});
