// Many at once: what is selected together is copied, inserted and exported together, and what is dropped on the sources is added.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { CancelledError } from '../../src/library/library.ts';
import { quotesOfNodes } from '../../src/vscode/copy/nodePassages.ts';
import { addDropped } from '../../src/vscode/edits/addToSources.ts';
import { saveQuotes } from '../../src/vscode/exports/exportQuotes.ts';
import { allQuotes, scopeOfNodes } from '../../src/vscode/exports/quotesScope.ts';
import type { Services } from '../../src/vscode/services.ts';
import { QuoteDrag } from '../../src/vscode/views/quoteDrag.ts';
import type { TreeNode } from '../../src/vscode/views/treeNodes.ts';
import {
  cancelledToken,
  children,
  eventually,
  fileOf,
  outsideFolder,
  remove,
  settled,
  workspaceRoot,
  workspaceSetting,
  write,
  addressOf,
  entryOf,
} from './running.ts';

const HARBOUR = 'Port of Lindvik to close its old harbour';
const CLINIC = 'A clinic without a doctor';
const WAITED = '“We have waited for this for twenty years,”';
const CRANES = '“Nobody will miss the cranes.”';
const PHONE = '"We answer the phone, and that is all,"';

describe('many at once', () => {
  let services: Services;

  async function copied(...args: readonly unknown[]): Promise<string> {
    await vscode.env.clipboard.writeText('nothing was copied');
    await vscode.commands.executeCommand('verbatim.copyQuote', ...args);
    return vscode.env.clipboard.readText();
  }

  async function node(label: string, ...above: readonly string[]): Promise<TreeNode> {
    const found = (await children(services.trees.sources, ...above)).find((one) => one.label === label);
    return found?.node ?? assert.fail(label);
  }

  const berglund = (): Promise<TreeNode> => node('Anna Berglund', 'sources', HARBOUR);
  const okoye = (): Promise<TreeNode> => node('Tom Okoye', 'sources', HARBOUR);
  const phone = (): Promise<TreeNode> => node(PHONE, 'sources', 'north', CLINIC, 'Maria Lopez');
  const cranes = (): Promise<TreeNode> => node(CRANES, 'sources', HARBOUR, 'Anna Berglund');

  before(async () => {
    await vscode.workspace.getConfiguration('verbatim').update('samples.visible', false, vscode.ConfigurationTarget.Global);
    services = await settled();
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.getConfiguration('verbatim').update('samples.visible', undefined, vscode.ConfigurationTarget.Global);
    await settled();
  });

  describe('selected', () => {
    it('are copied in order of the sources and of the text, each once, whatever the order of the clicks', async () => {
      const selected = [await cranes(), await berglund(), await phone(), await cranes()];
      assert.equal(await copied(selected[0], selected), [PHONE, WAITED, CRANES].join('\n\n'));
    });

    it('stand for all that people are quoted with, and for nothing that is reported of them', async () => {
      const selected = [await okoye(), await berglund()];
      assert.equal(await copied(selected[0], selected), [WAITED, CRANES, '“a gift to the rail company”', '“Ask the crews,”'].join('\n\n'));
    });

    it('are marked where they are reported passages, which were chosen as such', async () => {
      const places = await children(services.trees.sources, 'sources', HARBOUR, 'Anna Berglund');
      const reported = places.find(({ context }) => context === 'passage.reported')?.node;
      const selected = [await cranes(), reported];
      assert.match(await copied(selected[0], selected), new RegExp(`^\\\\\\[reported\\\\\\] [^]*\\n\\n${CRANES}$`));
    });

    it('are the people of all sources too', async () => {
      const everybody = (await children(services.trees.people)).filter(({ label }) => label === 'Anna Berglund' || label === 'Maria Lopez');
      assert.equal(everybody.length, 2);
      const selected = everybody.map((one) => one.node);
      assert.equal(await copied(selected[0], selected), [PHONE, WAITED, CRANES].join('\n\n'));
    });

    it('are inserted as a list, which one undo takes back', async () => {
      const uri = write('drafts/many.md', 'Said:\n\n');
      try {
        const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
        editor.selection = new vscode.Selection(2, 0, 2, 0);
        const selected = [await cranes(), await okoye()];
        await vscode.commands.executeCommand('verbatim.insertQuote', selected[0], selected);
        const lines = editor.document
          .getText()
          .split('\n')
          .filter((line) => line.startsWith('- '));
        assert.deepEqual(
          lines.map((line) => /^- (“[^”]*”)/.exec(line)?.[1]),
          [CRANES, '“a gift to the rail company”', '“Ask the crews,”'],
        );
        await vscode.commands.executeCommand('undo');
        assert.equal(editor.document.getText(), 'Said:\n\n');
      } finally {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        remove('drafts');
      }
    });

    it('are copied as links, a line each', async () => {
      await vscode.env.clipboard.writeText('');
      const selected = [await okoye(), await cranes()];
      await vscode.commands.executeCommand('verbatim.copyQuoteLink', selected[0], selected);
      const lines = (await vscode.env.clipboard.readText()).split('\n');
      assert.deepEqual(
        lines.map((line) => /#L(\d+),/.exec(line)?.[1]),
        ['4', '5', '6'],
      );
    });
  });

  describe('exported', () => {
    let folder: string;

    async function exported(name: string, ...nodes: readonly TreeNode[]): Promise<string> {
      const target = addressOf(path.join(folder, name));
      const scope = nodes.length === 0 ? allQuotes(services) : scopeOfNodes(services, nodes);
      assert.ok(scope);
      await saveQuotes(services, scope, target);
      return readFileSync(target.fsPath, 'utf8');
    }

    before(() => {
      folder = outsideFolder();
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('have speaker, confidence, source, paragraph and offsets, and what is reported says so', async () => {
      const file = JSON.parse(await exported('a.json', await berglund(), await cranes())) as {
        readonly scope: string;
        readonly passages: readonly { readonly kind: string; readonly words: string; readonly start: number; readonly end: number }[];
      };
      assert.equal(file.scope, '2 selected entries');
      assert.deepEqual(
        file.passages.map(({ kind }) => kind),
        ['reported', 'direct', 'direct'],
      );
      const text = readFileSync(path.join(workspaceRoot(), 'sources/harbour.txt'), 'utf8');
      for (const { words, start, end } of file.passages) {
        assert.equal(text.slice(start, end), words);
      }
      const { start, end, ...last } = { ...file.passages.at(-1) };
      assert.deepEqual(last, {
        kind: 'direct',
        words: CRANES,
        speaker: 'Anna Berglund',
        confidence: 'high',
        paragraph: 2,
        source: { title: HARBOUR, file: 'sources/harbour.txt' },
      });
      assert.equal(Number(end) - Number(start), CRANES.length);
    });

    it('are of a person, a source, a folder or all, as CSV', async () => {
      const words = async (...nodes: readonly TreeNode[]): Promise<number> => (await exported('b.csv', ...nodes)).split('\r\n').length - 2;
      assert.equal(await words(await berglund()), 3);
      assert.equal(await words(await node(CLINIC, 'sources', 'north')), 2);
      assert.equal(await words(await node('north', 'sources')), 2);
      const all = await words();
      assert.equal(all, await words(await node('sources')));
      assert.ok(all >= 7, String(all));
      assert.match(
        await exported('b.csv', await phone()),
        /^\ufeffkind,words,speaker,.*\r\ndirect,"""We answer[^\n]*,Maria Lopez,high,A clinic/,
      );
    });

    it('are a text in Markdown, in which reported speech is no block of a quotation', async () => {
      const text = await exported('c.md', await berglund());
      assert.match(text, new RegExp(`^# Quotes: Anna Berglund\n\n## ${HARBOUR}\n\nsources/harbour\\.txt\n\n`));
      assert.match(text, new RegExp(`\n> ${CRANES}\n>\n> — Anna Berglund, paragraph 2, characters \\d+ to \\d+\n`));
      const reported = text.split('\n').filter((line) => line.startsWith('\\[reported\\] '));
      assert.equal(reported.length, 1);
    });

    it('leave a file as it was that cannot be written, is no format, or would be empty', async () => {
      await exported('d.md', await phone());
      const scope = scopeOfNodes(services, [await phone()]) ?? assert.fail();
      const at = (name: string): vscode.Uri => addressOf(path.join(folder, name));
      await assert.rejects(saveQuotes(services, scope, at('d.txt')), /must end with/);
      await assert.rejects(saveQuotes(services, scope, at('d.md/e.csv')), /could not be written/);
      const nothing = scopeOfNodes(services, [await node('empty.txt', 'sources')]) ?? assert.fail();
      await assert.rejects(saveQuotes(services, nothing, at('d.md')), /no quotes to export/);
      await assert.rejects(saveQuotes(services, allQuotes(services), at('d.md'), cancelledToken()), CancelledError);
      assert.match(readFileSync(at('d.md').fsPath, 'utf8'), /^# Quotes: "We answer/);
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.endsWith('.tmp')),
        [],
      );
    });
  });

  describe('a thousand', () => {
    const COUNT = 1000;

    before(async function () {
      this.timeout(90_000);
      for (let index = 0; index < COUNT / 2; index++) {
        const number = String(index).padStart(3, '0');
        const lines = [
          `Paper ${number}`,
          '',
          `“We count to ${number},” said Ada Holm.`,
          '',
          `“And I on from ${number},” said Bea Holm.`,
          '',
        ];
        write(`sources/many/${number}.txt`, lines.join('\n'));
      }
      await eventually(() => assert.equal(services.store.size, COUNT / 2 + 3), 20_000);
      await settled();
    });

    after(async () => {
      remove('sources/many');
      await settled();
    });

    it('are copied soon, and given up at once', async () => {
      const many = (await children(services.trees.people)).filter(({ label }) => / Holm$/.test(label)).map((one) => one.node);
      assert.equal(many.length, 2);
      const started = performance.now();
      const text = await copied(many[0], many);
      const took = performance.now() - started;
      assert.equal(text.split('\n\n').length, COUNT);
      assert.ok(text.startsWith('“We count to 000,”\n\n“And I on from 000,”\n\n“We count to 001,”'));
      assert.ok(took < 5_000, `${took.toFixed(0)} ms`);
      await assert.rejects(quotesOfNodes(services, many, cancelledToken()), CancelledError);
    });
  });

  describe('dropped on the sources', () => {
    let outside: string;
    const uri = (name: string): vscode.Uri => addressOf(path.join(outside, name));
    const drop = (...names: readonly string[]): Promise<void> => addDropped(services, names.map(uri), { hasUnplaced: false });

    beforeEach(() => {
      outside = outsideFolder();
      mkdirSync(path.join(outside, 'papers'));
      writeFileSync(path.join(outside, 'one.txt'), 'The first of two\n\n“It is one,” said Ines Falk.\n');
      writeFileSync(path.join(outside, 'two.log'), 'The second of two\n\n“It is two,” said Ines Falk.\n');
      writeFileSync(path.join(outside, 'papers/three.txt'), 'A third\n\n“It is three,” said Ines Falk.\n');
      writeFileSync(path.join(outside, 'picture.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]));
    });

    afterEach(async () => {
      await vscode.workspace.getConfiguration('verbatim').update('sources.folders', undefined, vscode.ConfigurationTarget.Workspace);
      rmSync(outside, { recursive: true, force: true });
      await settled();
    });

    it('are added together, a folder as a folder, in one change of the settings', async () => {
      let changes = 0;
      const listener = vscode.workspace.onDidChangeConfiguration((event) => {
        changes += event.affectsConfiguration('verbatim.sources.folders') ? 1 : 0;
      });
      await drop('papers', 'one.txt', 'two.log');
      listener.dispose();
      assert.equal(changes, 1);
      assert.deepEqual(
        workspaceSetting('sources.folders'),
        ['papers', 'one.txt', 'two.log'].map((name) => entryOf(uri(name))),
      );
      assert.ok(services.store.isSource(uri('papers/three.txt')));
      assert.ok(services.store.isSource(uri('two.log')));
      assert.ok(services.store.folder(uri('papers'))?.added);
    });

    it('say which are sources already, cannot be read, or are not there, and add the rest', async () => {
      const edits = await services.edits();
      const names = (uris: readonly vscode.Uri[]): readonly string[] => uris.map((one) => path.posix.basename(one.path));
      await drop('one.txt');
      const harbour = fileOf('sources/harbour.txt');
      const answer = await edits.add([uri('one.txt'), harbour, uri('picture.png'), uri('gone.txt'), uri('two.log')]);
      assert.deepEqual([answer.known, answer.unreadable, answer.missing, answer.added, answer.excluded].map(names), [
        ['one.txt', 'harbour.txt'],
        ['picture.png'],
        ['gone.txt'],
        ['two.log'],
        [],
      ]);
      await assert.rejects(
        drop('picture.png', 'one.txt'),
        /^UserError: Not added: “picture\.png”\. Only text, web pages, PDF, Word documents and mail are read\. “one\.txt” is a source already\.$/,
      );
    });

    it('are told of by an address each, wherever the list says it, and never by what is no file', async () => {
      const taken: { uris: readonly vscode.Uri[]; hasUnplaced: boolean }[] = [];
      const drag = new QuoteDrag({ quotesOf: async () => Promise.resolve([]), take: (uris, options) => taken.push({ uris, ...options }) });
      const data = new vscode.DataTransfer();
      data.set('text/uri-list', new vscode.DataTransferItem('file:///a/b.txt\r\n# a comment\r\nfile:///c%20d.md\r\nfile:///a/b.txt'));
      await drag.handleDrop(undefined, data);
      assert.deepEqual(
        taken.map(({ uris, hasUnplaced }) => [uris.map((one) => one.path), hasUnplaced]),
        [[['/a/b.txt', '/c d.md'], false]],
      );
      data.set('application/vnd.code.tree.verbatim.sources', new vscode.DataTransferItem('{}'));
      await drag.handleDrop(undefined, data);
      assert.equal(taken.length, 1, 'what is dragged out of the list itself is no file that is dropped');
      await assert.rejects(
        addDropped(services, [vscode.Uri.parse('https://example.com/a.txt')], { hasUnplaced: false }),
        /Not added: “a\.txt”\. No file or folder can be found there/,
      );
      await assert.rejects(addDropped(services, [], { hasUnplaced: true }), /does not say where dropped files come from/);
    });
  });
});
