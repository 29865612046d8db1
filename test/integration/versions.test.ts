// One quotation in several sources: listed once with all its places, gone to by each of them, and compared.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ComparisonPanel } from '../../src/vscode/comparison/comparisonPanel.ts';
import type { Services } from '../../src/vscode/services.ts';
import type { Target } from '../../src/vscode/target.ts';
import { children, eventually, remove, settled, write } from './running.ts';

const FIRST = `The dam above the village

Ingrid Halvorsen, the chief engineer, spoke on Monday.

“I did not promise that the northern valve would open before the winter,” Halvorsen said.

“Nobody asked the mill about the water,” she said.
`;
const SECOND = `---
title: The dam, a day later
publisher: Invented Gazette
date: 2025-03-04
---

“I did promise that the northern valve would open before the winter,” the miller Peter Aldous said. He named Ingrid Halvorsen and Ruth Mbeki.
`;
const THIRD = `The dam at a glance

“I did not promise that the northern valve would open before the winter,” said Ingrid Halvorsen.
`;

describe('versions of a quotation', () => {
  let services: Services;
  let uris: readonly vscode.Uri[];

  before(async () => {
    services = await settled();
    uris = [write('sources/dam-1.txt', FIRST), write('sources/dam-2.md', SECOND), write('sources/dam-3.txt', THIRD)];
    await eventually(() => uris.forEach((uri) => assert.equal(services.library.state(uri.toString()).kind, 'ready')));
    await vscode.commands.executeCommand('verbatim.quotes.focus');
  });

  after(async () => {
    uris.forEach((uri) => remove(vscode.workspace.asRelativePath(uri)));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('verbatim.groupQuotesBySource');
    await eventually(() => uris.forEach((uri) => assert.equal(services.store.get(uri.toString()), undefined)));
  });

  /** The place of the first passage of a source that holds these words. */
  async function quote(index: number, words: string): Promise<Extract<Target, { kind: 'passage' }>> {
    const uri = uris[index] ?? assert.fail();
    const passage = (await services.library.queries.digest(uri.toString()))?.passages.find((one) => one.words.includes(words));
    assert.ok(passage);
    return { kind: 'passage', uri, span: { start: passage.start, end: passage.end } };
  }

  it('are one row under the person, with their places below it', async () => {
    await vscode.commands.executeCommand('verbatim.groupQuotesByPerson');
    const rows = await children(services.trees.quotes, 'Ingrid Halvorsen');
    assert.deepEqual(
      rows.map(({ label, description, context }) => [label, description, context]),
      [
        ['“I did not promise that…', 'in 3 sources', 'passage.shared'],
        ['“Nobody asked the mill about the water,”', '¶ 3 · The dam above the village', 'passage'],
      ],
    );
    const places = await children(services.trees.quotes, 'Ingrid Halvorsen', rows[0]?.label ?? '');
    assert.deepEqual(
      places.map(({ label, description, icon }) => [label, description, icon]),
      [
        ['The dam above the village', '¶ 2', 'quote'],
        ['The dam, a day later', 'other words · Peter Aldous · 4 Mar 2025 · ¶ 1', 'diff'],
        ['The dam at a glance', '¶ 1', 'quote'],
      ],
    );
    assert.match(rows[0]?.spoken ?? '', /in 3 sources/);
    assert.match(places[1]?.spoken ?? '', /^The dam, a day later, other words, Peter Aldous, 4 Mar 2025, paragraph 1, “I did promise/);
  });

  it('are found in the tree where another place stands for them', async () => {
    const target = await quote(2, 'northern valve');
    const node = await services.trees.quotes.find(target);
    assert.equal(node?.kind === 'passage' ? node.file.key : undefined, target.uri.toString());
    assert.equal(node?.parent?.kind, 'passage');
    const [first] = await children(services.trees.quotes, 'Ingrid Halvorsen');
    assert.equal((await services.trees.quotes.find(await quote(0, 'northern valve')))?.id, first?.node.id);
  });

  it('keep their places in the views by source, which tell of the others', async () => {
    await vscode.commands.executeCommand('verbatim.groupQuotesBySource');
    const rows = await children(services.trees.quotes, 'The dam at a glance');
    assert.equal(rows.length, 1);
    assert.equal(rows[0]?.context, 'passage.shared');
    assert.match(rows[0].spoken, /also in 2 other sources/);
    const { quotes } = services.trees;
    const { tooltip } = await quotes.resolveTreeItem(await quotes.getTreeItem(rows[0].node), rows[0].node);
    assert.match(tooltip instanceof vscode.MarkdownString ? tooltip.value : '', /also&nbsp;in&nbsp;2&nbsp;other&nbsp;sources/);
  });

  it('are one row of the list of all quotes', async () => {
    const { passages } = await services.library.queries.findPassages({ filter: 'northern valve', limit: 9 });
    assert.deepEqual(
      passages.map(({ uri, shared }) => [uri, shared]),
      [[uris[0]?.toString(), { sources: 3 }]],
    );
  });

  it('are compared: what differs is told in words, and who is said to have said it', async () => {
    const panel = await vscode.commands.executeCommand<ComparisonPanel>('verbatim.compareVersions', await quote(2, 'northern valve'));
    const { heading, base, versions } = panel.comparison;
    assert.deepEqual([heading, base], ['One quotation in 3 sources', 0]);
    assert.deepEqual(
      versions.map(({ source, origin, attribution, summary, differences }) => [source, origin, attribution, summary, differences]),
      [
        ['The dam above the village', 'paragraph 2', 'Said by Ingrid Halvorsen', 'In the same words', []],
        [
          'The dam, a day later',
          'Invented Gazette · 4 Mar 2025 · paragraph 1',
          'Said by Peter Aldous',
          '1 difference in the words',
          ['Left out: “not”'],
        ],
        ['The dam at a glance', 'paragraph 1', 'Said by Ingrid Halvorsen', 'In the same words', []],
      ],
    );
    assert.equal(versions[1]?.otherSpeaker, 'Attributed to someone else: Peter Aldous here, Ingrid Halvorsen there.');
    assert.equal(versions[2]?.otherSpeaker, undefined);
    await eventually(() => assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'Versions'));
  });

  it('are compared as the sources are now', async () => {
    const panel = await vscode.commands.executeCommand<ComparisonPanel>('verbatim.compareVersions', await quote(0, 'northern valve'));
    write('sources/dam-3.txt', THIRD.replace('before the winter', 'before the long winter'));
    try {
      // The longest is the base only when a comparison is begun.
      await eventually(() => assert.deepEqual(panel.comparison.versions[2]?.differences, ['Only here: “long”']));
      assert.equal(panel.comparison.base, 0);
    } finally {
      write('sources/dam-3.txt', THIRD);
    }
    await eventually(() => assert.deepEqual(panel.comparison.versions[2]?.differences, []));
  });

  it('are not compared where there are none, and it is said why', async () => {
    const before = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
    await vscode.commands.executeCommand('verbatim.compareVersions', await quote(0, 'Nobody asked'));
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, before);
  });
});
