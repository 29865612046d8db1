// What the views list, and how it looks and is spoken.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';
import type { TreeNode } from '../../src/vscode/views/treeNodes.ts';
import type { TreeProvider } from '../../src/vscode/views/treeProvider.ts';
import { children, eventually, fileOf, remove, settled, shown, write } from './running.ts';

const HARBOUR = 'Port of Lindvik to close its old harbour';

describe('the views', () => {
  let services: Services;

  before(async () => {
    services = await settled();
  });

  async function everyNode(tree: TreeProvider): Promise<readonly TreeNode[]> {
    const all: TreeNode[] = [];
    const waiting: (TreeNode | undefined)[] = [undefined];
    while (waiting.length > 0) {
      const found = await tree.getChildren(waiting.pop());
      all.push(...found);
      waiting.push(...found);
    }
    return all;
  }

  it('list title, publisher and date of a source as the text tells them', async () => {
    // Whoever has looked at it before has begun to read it.
    (await services.reading()).unmark([fileOf('sources/north/clinic.md').toString()]);
    const [clinic] = await children(services.trees.sources, 'sources', 'north');
    assert.deepEqual(
      [clinic?.label, clinic?.description, clinic?.context, clinic?.icon],
      ['A clinic without a doctor', 'Invented Gazette · 3 Feb 2025', 'source', 'file-text'],
    );
    assert.match(clinic?.spoken ?? '', /^A clinic without a doctor, Invented Gazette, 3 Feb 2025, 1 person, \d+ quotes?/);
  });

  it('list the people of a source, under each the quotes and then the mentions', async () => {
    const people = await children(services.trees.sources, 'sources', HARBOUR);
    assert.deepEqual(
      people.filter((one) => one.context === 'person').map((one) => [one.label, one.icon]),
      [
        ['Anna Berglund', 'person'],
        ['Tom Okoye', 'person'],
      ],
    );
    const places = await children(services.trees.sources, 'sources', HARBOUR, 'Anna Berglund');
    const kinds = places.map((one) => one.context);
    assert.deepEqual(
      kinds,
      [...kinds].sort((a, b) => Number(a === 'mention') - Number(b === 'mention')),
    );
    assert.deepEqual(
      places.filter((one) => one.icon === 'quote').map((one) => one.label),
      ['“We have waited for this for twenty years,”', '“Nobody will miss the cranes.”'],
    );
    const quote = places.find((one) => one.icon === 'quote');
    assert.match(quote?.description ?? '', /^¶ \d/);
    assert.match(quote?.spoken ?? '', /^Direct quote, paragraph \d+, .*twenty years/);
    assert.equal(places.filter((one) => one.context === 'mention').length, 2);
  });

  it('name every node once and by the same id again, each with the node above it', async () => {
    for (const tree of [services.trees.sources, services.trees.people, services.trees.quotes]) {
      const nodes = await everyNode(tree);
      const ids = nodes.map((node) => node.id);
      assert.ok(ids.length > 5);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(
        (await everyNode(tree)).map((node) => node.id),
        ids,
      );
      for (const node of nodes) {
        const parent = tree.getParent(node);
        assert.ok(parent === undefined || ids.includes(parent.id));
      }
    }
  });

  it('speak every node in words: what it is, of whom, how many and where', async () => {
    const { sources, people, quotes } = services.trees;
    const found = new Map<TreeNode['kind'], string>();
    for (const tree of [sources, people, quotes]) {
      for (const node of await everyNode(tree)) {
        const { label, spoken } = await shown(tree, node);
        assert.ok(spoken !== '', `${node.kind} ${label} is spoken`);
        assert.ok(!/[·¶]/.test(spoken), `signs are for the eye: ${spoken}`);
        if (node.kind !== 'passage' && node.kind !== 'mention') {
          assert.ok(spoken.startsWith(label), `${label} is called so: ${spoken}`);
        }
        found.set(node.kind, found.get(node.kind) ?? spoken);
      }
    }
    assert.match(found.get('passage') ?? '', /^(?:Direct quote|Partial quote|Reported), paragraph \d+, .{10}/);
    assert.match(found.get('mention') ?? '', /^Mention, paragraph \d+, .{10}/);
    assert.match(found.get('person') ?? '', /\d+ (?:quotes?|mentions?|reported)/);
    assert.match(found.get('source') ?? '', /\d+ (?:person|people)/);
    assert.ok(
      ['folder', 'speaker'].every((kind) => found.has(kind as TreeNode['kind'])),
      [...found.keys()].join(', '),
    );
  });

  it('show text as text: nothing in a tooltip is a link, a command or HTML', async () => {
    const uri = write(
      'sources/hostile.txt',
      'A [title](command:workbench.action.quit) <b>bold</b>\n“Click [here](command:workbench.action.quit) <img src=x>,” said Ada Sommer.\n',
    );
    try {
      await eventually(async () =>
        assert.ok((await children(services.trees.sources, 'sources')).some((one) => one.label.startsWith('A [title]'))),
      );
      for (const node of (await everyNode(services.trees.sources)).filter((one) => one.target?.uri.toString() === uri.toString())) {
        const item = await services.trees.sources.resolveTreeItem(await services.trees.sources.getTreeItem(node), node);
        const { tooltip } = item;
        assert.ok(tooltip instanceof vscode.MarkdownString);
        assert.ok(tooltip.isTrusted !== true && tooltip.supportHtml !== true);
        assert.equal(/(?<!\\)\]\(command:/.test(tooltip.value), false);
      }
    } finally {
      remove('sources/hostile.txt');
    }
  });

  it('say of a person who is named in several sources how many', async () => {
    write('sources/other.txt', 'Harbour master moves on\nTom Okoye left the port in June.\n“I have seen enough cranes,” Okoye said.\n');
    try {
      await eventually(async () => {
        const okoye = (await children(services.trees.people)).find((one) => one.label === 'Tom Okoye');
        assert.match(okoye?.description ?? '', /2 sources$/);
      });
      assert.deepEqual((await children(services.trees.people, 'Tom Okoye')).map((one) => one.label).sort(), [
        'Harbour master moves on',
        HARBOUR,
      ]);
    } finally {
      remove('sources/other.txt');
    }
  });

  it('list quotes by source and by person, as chosen, and remember it', async () => {
    assert.ok((await children(services.trees.quotes)).some((one) => one.label === HARBOUR));
    await vscode.commands.executeCommand('verbatim.groupQuotesByPerson');
    try {
      const labels = (await children(services.trees.quotes)).map((one) => one.label);
      assert.ok(labels.includes('Anna Berglund') && !labels.includes(HARBOUR));
      const [quote] = await children(services.trees.quotes, 'Maria Lopez');
      assert.match(quote?.description ?? '', /· A clinic without a doctor$/);
    } finally {
      await vscode.commands.executeCommand('verbatim.groupQuotesBySource');
    }
  });

  it('order people by count when asked to', async () => {
    await vscode.commands.executeCommand('verbatim.sortPeopleByCount');
    try {
      const people = (await children(services.trees.sources, 'sources', HARBOUR)).filter((one) => one.node.kind === 'person');
      const counts = people.map((one) => (one.node.kind === 'person' ? one.node.person.quoteCount : 0));
      assert.deepEqual(
        counts,
        [...counts].sort((a, b) => b - a),
      );
    } finally {
      await vscode.commands.executeCommand('verbatim.sortPeopleByMention');
    }
  });

  it('show sources as a list', async () => {
    await vscode.commands.executeCommand('verbatim.showSourcesAsList');
    try {
      await eventually(async () => {
        const roots = await children(services.trees.sources);
        assert.deepEqual(
          roots.filter((one) => one.context === 'source').map((one) => one.label),
          ['A clinic without a doctor', 'empty.txt', HARBOUR],
        );
      });
    } finally {
      await vscode.commands.executeCommand('verbatim.showSourcesAsTree');
    }
  });

  it('find the node of a place', async () => {
    const { trees } = services;
    const passage = (await everyNode(trees.sources)).find((node) => node.kind === 'passage');
    assert.ok(passage?.target);
    assert.equal((await trees.sources.find(passage.target))?.id, passage.id);
    assert.equal((await trees.quotes.find(passage.target))?.kind, 'passage');
    assert.equal(await trees.reveal(passage.target), true);
    assert.equal(await trees.sources.find({ kind: 'source', uri: vscode.Uri.file('/nowhere.txt') }), undefined);
  });

  it('never list more than 500 children: 20,000 files in ranges, the rest on demand', async function () {
    this.timeout(120_000);
    const fill = (count: number): void => {
      for (let index = 0; index < count; index++) {
        write(`sources/many/f${String(index).padStart(5, '0')}.txt`, `Title ${String(index)}`);
      }
    };
    try {
      fill(20_000);
      await services.store.rescan();
      const ranges = await children(services.trees.sources, 'sources', 'many');
      assert.deepEqual([ranges.length, ranges[0]?.label, ranges[0]?.context], [40, 'f00000.txt – f00499.txt', 'range']);
      const [first] = ranges;
      assert.ok(first);
      assert.equal((await services.trees.sources.getChildren(first.node)).length, 500);
      const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), 'sources/many/f19999.txt');
      assert.equal((await services.trees.sources.find({ kind: 'source', uri }))?.kind, 'source');
    } finally {
      remove('sources/many');
      await services.store.rescan();
    }
  });

  it('end a long list with an entry that lists more', async function () {
    this.timeout(60_000);
    const lines = Array.from({ length: 700 }, (_, index) => `“This is the quote of number ${String(index)},” said Ada Sommer.`);
    write('sources/long.txt', `Ada Sommer talks\n${lines.join('\n')}\n`);
    try {
      await eventually(
        async () => assert.ok((await children(services.trees.quotes)).some((one) => one.label === 'Ada Sommer talks')),
        20_000,
      );
      const listed = await children(services.trees.quotes, 'Ada Sommer talks');
      assert.equal(listed.length, 500);
      const more = listed.at(-1);
      assert.deepEqual([more?.label, more?.description], ['Show 500 more', '201 not shown']);
      await vscode.commands.executeCommand('verbatim.loadMore', more?.node);
      const all = await children(services.trees.quotes, 'Ada Sommer talks');
      assert.equal(all.length, 700);
      const last = await shown(services.trees.quotes, all.at(-1)?.node ?? (all[0]?.node as TreeNode));
      assert.equal(last.context.startsWith('passage'), true);
    } finally {
      remove('sources/long.txt');
    }
  });
});
