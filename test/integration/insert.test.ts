// Inserting quotes into drafts: by command, by dropping and by completion, as VS Code does it.
import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { formatOfDraft } from '../../src/vscode/drafts/draftFiles.ts';
import type { Services } from '../../src/vscode/services.ts';
import type { TreeNode } from '../../src/vscode/views/treeNodes.ts';
import { QUOTES_TYPE } from '../../src/shared/draggedQuotes.ts';
import { QuoteDrag } from '../../src/vscode/views/quoteDrag.ts';
import { children, eventually, remove, settled, workspaceRoot, write } from './running.ts';

const HARBOUR = 'Port of Lindvik to close its old harbour';
const CITED = `Anna Berglund, in “${HARBOUR}”, paragraph 2`;

describe('inserting', () => {
  let services: Services;
  let drafts = 0;
  const harbour = (): vscode.Uri => vscode.Uri.file(path.join(workspaceRoot(), 'sources/harbour.txt'));
  const set = (name: string, value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('verbatim').update(name, value, vscode.ConfigurationTarget.Workspace);

  async function quotes(): Promise<readonly TreeNode[]> {
    const places = await children(services.trees.sources, 'sources', HARBOUR, 'Anna Berglund');
    return places.filter((one) => one.context === 'passage').map((one) => one.node);
  }

  async function reported(): Promise<TreeNode> {
    const places = await children(services.trees.sources, 'sources', HARBOUR, 'Anna Berglund');
    return places.find((one) => one.context === 'passage.reported')?.node ?? assert.fail();
  }

  /** Opens a new draft with the cursor at the bar. */
  async function draft(extension: string, marked: string): Promise<vscode.TextEditor> {
    const at = marked.indexOf('|');
    const uri = write(`drafts/${String(++drafts)}.${extension}`, marked.replace('|', ''));
    const document = await vscode.workspace.openTextDocument(uri);
    const place = document.positionAt(at);
    return vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place), preview: false });
  }

  before(async () => {
    services = await settled();
  });

  afterEach(async () => {
    await set('cite.markdown', undefined);
    while (vscode.window.activeTextEditor !== undefined) {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    ['drafts', 'refs.bib', 'sources/harbour.txt.bib'].forEach(remove);
  });

  it('puts the words with a link at the cursor of a Markdown draft, which has the focus then; one undo takes it back', async () => {
    const { document } = await draft('md', 'As she said,|\n');
    await vscode.commands.executeCommand('verbatim.openInReader', harbour());
    const [, second] = await quotes();
    await vscode.commands.executeCommand('verbatim.insertQuote', second, [second]);
    const link = `([${CITED}](../sources/harbour.txt#L4,60-L4,90))`;
    assert.equal(document.getText(), `As she said, “Nobody will miss the cranes.” ${link}\n`);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    assert.equal(document.offsetAt(editor.selection.active), document.getText().length - 1);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), 'As she said,\n');
  });

  it('puts a footnote at the end, numbered on, and takes both back by one undo', async () => {
    await set('cite.markdown', 'footnote');
    const { document } = await draft('md', 'It was so.[^1] |\n\nMore.\n\n[^1]: Known.\n');
    const [, second] = await quotes();
    await vscode.commands.executeCommand('verbatim.insertQuote', second);
    assert.equal(
      document.getText(),
      `It was so.[^1] “Nobody will miss the cranes.”[^2]\n\nMore.\n\n[^1]: Known.\n\n[^2]: [${CITED}](../sources/harbour.txt#L4,60-L4,90)\n`,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), 'It was so.[^1] \n\nMore.\n\n[^1]: Known.\n');
  });

  it('makes a list of several', async () => {
    const { document } = await draft('md', 'Before.|\n');
    const both = await quotes();
    await vscode.commands.executeCommand('verbatim.insertQuote', both[0], both);
    assert.match(
      document.getText(),
      /^Before\.\n\n- “We have waited for this for twenty years,” \(\[.*\)\n- “Nobody will miss the cranes\.” \(\[.*\)\n$/,
    );
  });

  it('cites by key in LaTeX and for Pandoc, where the source has one', async () => {
    write('sources/harbour.txt.bib', '@misc{feldt:harbour, title = {Something else}}');
    await eventually(async () => assert.equal(await services.keys.keyOf(harbour().toString()), 'feldt:harbour'));
    const [, second] = await quotes();
    const latex = await draft('tex', 'So |');
    await vscode.commands.executeCommand('verbatim.insertQuote', second);
    assert.equal(latex.document.getText(), 'So \\enquote{Nobody will miss the cranes.}\\cite[para.~2]{feldt:harbour}');
    await set('cite.markdown', 'pandoc');
    const markdown = await draft('md', 'So |');
    await vscode.commands.executeCommand('verbatim.insertQuote', second);
    assert.equal(markdown.document.getText(), 'So “Nobody will miss the cranes.” [@feldt:harbour, para. 2]');
  });

  it('cites in words in plain text', async () => {
    const { document } = await draft('txt', '|');
    const [, second] = await quotes();
    await vscode.commands.executeCommand('verbatim.insertQuote', second);
    assert.equal(document.getText(), `“Nobody will miss the cranes.” (${CITED})`);
  });

  it('inserts what is marked in the reader', async () => {
    const { document } = await draft('md', '|');
    await vscode.commands.executeCommand('verbatim.openInReader', harbour());
    await vscode.commands.executeCommand('verbatim.nextQuote');
    await vscode.commands.executeCommand('verbatim.nextQuote');
    await vscode.commands.executeCommand('verbatim.insertQuote');
    assert.match(document.getText(), /^“Nobody will miss the cranes\.” \(/);
  });

  it('never inserts reported speech', async () => {
    const { document } = await draft('md', 'Before |');
    const [first] = await quotes();
    await vscode.commands.executeCommand('verbatim.insertQuote', await reported());
    assert.equal(document.getText(), 'Before ');
    await vscode.commands.executeCommand('verbatim.insertQuote', first, [first, await reported()]);
    assert.match(document.getText(), /^Before “We have waited for this for twenty years,” \([^\n]*\)$/);
  });

  it('never inserts into a source', async () => {
    const { document } = await draft('md', '|');
    const text = (await vscode.workspace.openTextDocument(harbour())).getText();
    await vscode.window.showTextDocument(harbour());
    const [first] = await quotes();
    await vscode.commands.executeCommand('verbatim.insertQuote', first);
    assert.equal((await vscode.workspace.openTextDocument(harbour())).getText(), text);
    assert.match(document.getText(), /^“We have/);
  });

  for (const [extension, style, isKeyed] of [
    ['md', 'link', false],
    ['md', 'footnote', false],
    ['md', 'pandoc', true],
    ['md', 'pandoc', false],
    ['tex', 'link', true],
    ['tex', 'link', false],
    ['txt', 'link', false],
  ] as const) {
    it(`writes what the check finds verbatim: .${extension}, ${style}${isKeyed ? ', by key' : ''}`, async () => {
      if (isKeyed) {
        write('sources/harbour.txt.bib', '@misc{feldt:harbour, title = {Something else}}');
        await eventually(async () => assert.equal(await services.keys.keyOf(harbour().toString()), 'feldt:harbour'));
      }
      await set('cite.markdown', style);
      const { document } = await draft(extension, 'It was said in the town: |');
      const both = await quotes();
      await vscode.commands.executeCommand('verbatim.insertQuote', both[0], both);
      const text = document.getText();
      const checked = await services.library.queries.checkDraft({
        uri: document.uri.toString(),
        text,
        format: formatOfDraft(document.uri, services.settings) ?? assert.fail(),
        minimumWords: 4,
        keys: await services.keys.standingIn(text),
      });
      // A citation in words alone names no source that a program could follow.
      const cites = isKeyed || extension === 'md' ? [harbour().toString()] : [];
      assert.deepEqual(
        checked?.quotations.map(({ words, verdict, cited }) => [words, verdict, cited]),
        [
          ['We have waited for this for twenty years,', 'verbatim', cites],
          ['Nobody will miss the cranes.', 'verbatim', cites],
        ],
        text,
      );
    });
  }

  describe('by dragging', () => {
    it('carries quotes under a type of our own and as text, never as addresses', async () => {
      const data = new vscode.DataTransfer();
      const [first] = await quotes();
      assert.ok(first);
      new QuoteDrag().handleDrag([first, await reported()], data);
      const types = [...data].map(([type]) => type);
      assert.deepEqual(types, [QUOTES_TYPE, 'text/plain']);
      assert.match((await data.get('text/plain')?.asString()) ?? '', /^“We have waited for this for twenty years,”\n\n\[reported\] /);
    });

    it('carries nothing where no quote is dragged', async () => {
      const data = new vscode.DataTransfer();
      const [source] = await children(services.trees.sources, 'sources');
      assert.ok(source);
      new QuoteDrag().handleDrag([source.node], data);
      assert.deepEqual([...data], []);
    });

    it('adds files that are dropped on the sources', async () => {
      const added: string[] = [];
      const data = new vscode.DataTransfer();
      data.set('text/uri-list', new vscode.DataTransferItem('file:///a/b.txt\r\n# a comment\r\nfile:///c%20d.md'));
      await new QuoteDrag((uris) => added.push(...uris.map((uri) => uri.path))).handleDrop(undefined, data);
      assert.deepEqual(added, ['/a/b.txt', '/c d.md']);
    });
  });

  describe('by completion', () => {
    async function completions(editor: vscode.TextEditor): Promise<readonly vscode.CompletionItem[]> {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.selection.active,
      );
      return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
    }

    const keyOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

    it('offers the quotes that have the words, with their speakers', async () => {
      const editor = await draft('md', 'She said: “nobody will mi|”');
      const [item, ...others] = await completions(editor);
      assert.ok(item);
      assert.deepEqual(others, []);
      assert.equal(item.detail, `Anna Berglund · ${HARBOUR} · ¶ 2`);
      assert.equal(item.insertText, `“Nobody will miss the cranes.” ([${CITED}](../sources/harbour.txt))`);
      assert.equal(editor.document.getText(item.range instanceof vscode.Range ? item.range : item.range?.inserting), '“nobody will mi”');
    });

    it('offers nothing after one word, behind a mark that closes, in a source, and of reported speech', async () => {
      for (const text of ['“nobody|', '“nobody will” miss the|', '“the port of Lindvik will|', '“no such words at all|']) {
        assert.deepEqual(await completions(await draft('md', text)), [], text);
      }
      const document = await vscode.workspace.openTextDocument(harbour());
      const end = document.positionAt(document.getText().indexOf(' miss'));
      assert.deepEqual(await completions(await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) })), []);
    });

    it('offers the keys of bibliographies and sources after an at sign, in no mail address', async () => {
      write('refs.bib', '@misc{zeta2020, author = {Zeta, Ann}, title = {A book of bridges}, year = 2020}\n@misc{other, title={x}}');
      write('sources/keyed.md', '---\ntitle: Keyed\ncitekey: zetaOwn\n---\n\nIt was.\n');
      try {
        await eventually(async () => {
          const keys = (await completions(await draft('md', 'see [@zet|'))).map(keyOf);
          assert.deepEqual(keys.toSorted(), ['zeta2020', 'zetaOwn']);
        });
        const [byTitle] = await completions(await draft('md', 'see @bridges|'));
        assert.ok(byTitle);
        assert.equal(keyOf(byTitle), 'zeta2020');
        assert.equal(byTitle.detail, 'Zeta, Ann, 2020');
        assert.deepEqual(await completions(await draft('md', 'anna@zet|')), []);
      } finally {
        remove('sources/keyed.md');
      }
    });
  });
});
