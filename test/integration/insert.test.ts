// Inserting quotes into drafts: by command, by dropping and by completion, as VS Code does it.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CheckedDraft } from '../../src/library/check/checkedDraft.ts';
import { formatOfDraft } from '../../src/vscode/drafts/draftFiles.ts';
import type { Services } from '../../src/vscode/services.ts';
import type { TreeNode } from '../../src/vscode/views/treeNodes.ts';
import { QUOTES_TYPE } from '../../src/shared/draggedQuotes.ts';
import { quotesOfNodes } from '../../src/vscode/copy/nodePassages.ts';
import { QuoteDrag } from '../../src/vscode/views/quoteDrag.ts';
import { children, eventually, fileOf, remove, settled, write } from './running.ts';

const HARBOUR = 'Port of Lindvik to close its old harbour';
const CITED = `Anna Berglund, in “${HARBOUR}”, paragraph 2`;

describe('inserting', () => {
  let services: Services;
  let drafts = 0;
  const harbour = (): vscode.Uri => fileOf('sources/harbour.txt');
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

  it('links in reStructuredText, with a name that no other link has, or puts a footnote or a key there, as in Markdown', async () => {
    const [, second] = await quotes();
    const inserted = async (): Promise<string> => {
      const { document } = await draft('rst', 'It was so [1]_. |\n\n.. [1] Known.\n');
      await vscode.commands.executeCommand('verbatim.insertQuote', second);
      return document.getText();
    };
    const link = `\`${CITED} <../sources/harbour.txt#L4,60-L4,90>\`__`;
    assert.equal(await inserted(), `It was so [1]_. “Nobody will miss the cranes.” (${link})\n\n.. [1] Known.\n`);
    await set('cite.markdown', 'footnote');
    const noted = `It was so [1]_. “Nobody will miss the cranes.”\\ [2]_\n\n.. [1] Known.\n\n.. [2] ${link}\n`;
    assert.equal(await inserted(), noted);
    write('sources/harbour.txt.bib', '@misc{feldt:harbour, title = {Something else}}');
    await eventually(async () => assert.equal(await services.keys.keyOf(harbour().toString()), 'feldt:harbour'));
    await set('cite.markdown', 'pandoc');
    const keyed = 'It was so [1]_. “Nobody will miss the cranes.” :cite:p:`feldt:harbour`\n\n.. [1] Known.\n';
    assert.equal(await inserted(), keyed);
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
    ['adoc', 'link', false],
    ['adoc', 'footnote', false],
    ['adoc', 'pandoc', true],
    ['rst', 'link', false],
    ['rst', 'footnote', false],
    ['rst', 'pandoc', true],
    ['txt', 'link', false],
  ] as const) {
    it(`writes what the check finds verbatim: .${extension}, ${style}${isKeyed ? ', by key' : ''}`, async () => {
      if (isKeyed) {
        write('sources/harbour.txt.bib', '@misc{feldt:harbour, title = {Something else}}');
      }
      const key = isKeyed ? 'feldt:harbour' : undefined;
      await eventually(async () => assert.equal(await services.keys.keyOf(harbour().toString()), key));
      await set('cite.markdown', style);
      const { document } = await draft(extension, 'It was said in the town: |');
      const both = await quotes();
      await vscode.commands.executeCommand('verbatim.insertQuote', both[0], both);
      const text = document.getText();
      const asked = {
        uri: document.uri.toString(),
        text,
        format: formatOfDraft(document.uri, services.settings) ?? assert.fail(),
        minimumWords: 4,
        keys: await services.keys.standingIn(text),
      };
      let checked: CheckedDraft | undefined;
      // The draft is in view, and who asks last is answered.
      await eventually(async () => assert.ok((checked = await services.library.queries.checkDraft(asked))));
      // A citation in words alone names no source that a program could follow.
      const cites = isKeyed || (extension !== 'tex' && extension !== 'txt') ? [harbour().toString()] : [];
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
    const { token } = new vscode.CancellationTokenSource();
    const drag = (): QuoteDrag => new QuoteDrag({ quotesOf: (nodes) => quotesOfNodes(services, nodes, token) });

    it('carries quotes under a type of our own and as text, never as addresses', async () => {
      const data = new vscode.DataTransfer();
      const [first] = await quotes();
      assert.ok(first);
      await drag().handleDrag([await reported(), first], data, token);
      const types = [...data].map(([type]) => type);
      assert.deepEqual(types, [QUOTES_TYPE, 'text/plain']);
      assert.match((await data.get('text/plain')?.asString()) ?? '', /^\[reported\] [^]*\n\n“We have waited for this for twenty years,”$/);
    });

    it('carries all that a person is quoted with, and nothing that is reported', async () => {
      const data = new vscode.DataTransfer();
      const [first] = await quotes();
      const people = await children(services.trees.sources, 'sources', HARBOUR);
      const person = people.find(({ label }) => label === 'Anna Berglund')?.node;
      assert.ok(first);
      assert.ok(person);
      await drag().handleDrag([first, person], data, token);
      assert.equal(
        await data.get('text/plain')?.asString(),
        '“We have waited for this for twenty years,”\n\n“Nobody will miss the cranes.”',
      );
    });

    it('carries nothing where no quote is dragged', async () => {
      const data = new vscode.DataTransfer();
      const [source] = await children(services.trees.sources, 'sources');
      assert.ok(source);
      await drag().handleDrag([source.node], data, token);
      assert.deepEqual([...data], []);
    });
  });

  describe('by completion', () => {
    async function completions(editor: vscode.TextEditor, trigger?: string): Promise<readonly vscode.CompletionItem[]> {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.selection.active,
        trigger,
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
      assert.equal(item.insertText, `“Nobody will miss the cranes.” ([${CITED}](../sources/harbour.txt#L4,60-L4,90))`);
      assert.equal(editor.document.getText(item.range instanceof vscode.Range ? item.range : item.range?.inserting), '“nobody will mi”');
    });

    const inserted = async (marked: string): Promise<string> => {
      const [item] = await completions(await draft('md', marked));
      return typeof item?.insertText === 'string' ? item.insertText : '';
    };

    it('links to the lines as they are now, also in a buffer that is not saved, and to a page as a whole', async () => {
      const told = 'the lamps on the pier will burn all night';
      write(
        'sources/pier.html',
        `<html><body><article><h1>Pier</h1><p>Before it.</p><p>“${told},” said Tom Okoye.</p></article></body></html>`,
      );
      const text = (await vscode.workspace.openTextDocument(harbour())).getText();
      try {
        await eventually(async () => assert.match(await inserted('“the lamps on|'), /\]\(\.\.\/sources\/pier\.html\)\)$/));
        write('sources/harbour.txt', text.replaceAll('\n', '\r\n').replace('By', '\rBy'));
        await eventually(async () => {
          assert.match(await inserted('“nobody will mi|'), /harbour\.txt#L5,60-L5,90\)\)$/);
        });
        const source = await vscode.window.showTextDocument(harbour(), { preview: false });
        await source.edit((edit) => edit.insert(new vscode.Position(3, 0), '\n\n'));
        await eventually(async () => {
          assert.match(await inserted('“nobody will mi|'), /harbour\.txt#L7,60-L7,90\)\)$/);
        });
        await vscode.window.showTextDocument(harbour());
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      } finally {
        remove('sources/pier.html');
        write('sources/harbour.txt', text);
      }
      await eventually(async () => assert.match(await inserted('“nobody will mi|'), /harbour\.txt#L4,60-L4,90\)\)$/));
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

    it('offers them in LaTeX in the braces of commands that cite, and in no others', async () => {
      write('refs.bib', '@misc{zeta:2020, author = {Zeta, Ann}, title = {A book of bridges}}\n@misc{other, title={x}}');
      for (const [text, trigger] of [
        ['So \\cite{|}', '{'],
        ['So \\parencite[see][3]{other,|}', ','],
        ['So \\textcite{other,\n  |}', undefined],
      ] as const) {
        await eventually(async () => {
          assert.deepEqual((await completions(await draft('tex', text), trigger)).map(keyOf), ['other', 'zeta:2020'], text);
        });
      }
      const editor = await draft('tex', 'So \\footcite[3]{other, zet|}');
      const [item, ...others] = await completions(editor);
      assert.ok(item);
      assert.deepEqual([keyOf(item), others], ['zeta:2020', []]);
      assert.equal(editor.document.getText(item.range instanceof vscode.Range ? item.range : item.range?.inserting), 'zet');
      for (const [name, text] of [
        ['tex', '\\emph{zet|}'],
        ['tex', '\\label{|}'],
        ['tex', '% \\cite{zet|}'],
        ['tex', 'see @zet|'],
        ['md', '\\cite{zet|}'],
        ['txt', '\\cite{zet|}'],
      ] as const) {
        assert.deepEqual(await completions(await draft(name, text)), [], text);
      }
    });

    it('offers nothing at a comma but keys', async () => {
      const editor = await draft('md', 'She said: “nobody will,|');
      assert.equal((await completions(editor)).length, 1);
      assert.deepEqual(await completions(editor, ','), []);
    });
  });
});
