// What VS Code may ask about the text of sources: symbols, hovers, definitions, references, highlights, folding, growing selections.
import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import type { OpenedSource } from '../../src/library/library.ts';
import { docxFile, paragraph } from '../support/docxFile.ts';
import { provideDocumentSymbols } from '../../src/vscode/language/documentSymbols.ts';
import { SourceDocument, sourceDocument } from '../../src/vscode/language/sourceDocument.ts';
import { provideWorkspaceSymbols, resolveWorkspaceSymbol } from '../../src/vscode/language/workspaceSymbols.ts';
import type { Services } from '../../src/vscode/services.ts';
import { textAddressOf } from '../../src/vscode/workspace/textAddress.ts';
import { cancelledToken, eventually, fileOf, remove, settled, write } from './running.ts';

const harbour = (): vscode.Uri => fileOf('sources/harbour.txt');

/** Wrapped lines that end in CR LF, and characters of two code units before names and quotes. */
const FERRY = [
  'The ferry 🚢 of Lindvik',
  '',
  '🎉🎉 “The quay was never a place for',
  'cranes 🏗 alone,” said Anna Berglund, the',
  'mayor of Lindvik. “It may be a place for',
  'people at last.”',
  '',
  'Berglund 🙂 had no more to say.',
  '',
].join('\r\n');

/** Runs one of VS Code's commands that ask all providers. */
async function ask<T>(command: string, uri: vscode.Uri, ...more: readonly unknown[]): Promise<readonly T[]> {
  return (await vscode.commands.executeCommand<readonly T[] | undefined>(`vscode.execute${command}`, uri, ...more)) ?? [];
}

/** The place of some words in a document, as far as the cursor can be put there. */
function placeOf(document: vscode.TextDocument, words: string, nth = 0): vscode.Position {
  let at = -1;
  for (let count = 0; count <= nth; count++) {
    at = document.getText().indexOf(words, at + 1);
    assert.ok(at >= 0, `“${words}” is in the text`);
  }
  return document.positionAt(at);
}

/** Symbols with what stands below them, as one line each. */
function outline(symbols: readonly vscode.DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail, children }) => [`${'  '.repeat(depth)}${name} | ${detail}`, ...outline(children, depth + 1)]);
}

const flat = (symbols: readonly vscode.DocumentSymbol[]): readonly vscode.DocumentSymbol[] =>
  symbols.flatMap((one) => [one, ...flat(one.children)]);

const hoverText = (hovers: readonly vscode.Hover[]): string =>
  hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value))).join('\n');

/** Each place as its file and words. */
async function wordsAt(locations: readonly vscode.Location[]): Promise<readonly string[]> {
  return Promise.all(
    locations.map(async ({ uri, range }) => {
      const document = await vscode.workspace.openTextDocument(uri);
      return `${path.basename(uri.path)}: ${document.getText(range).replace(/\s+/g, ' ')}`;
    }),
  );
}

describe('the text of a source in an editor', () => {
  let services: Services;

  before(async () => {
    write('sources/ferry.txt', FERRY);
    services = await settled();
    await eventually(() => assert.equal(services.library.state(ferry().toString()).kind, 'ready'));
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  after(() => ['sources/ferry.txt', 'sources/jose.txt', 'sources/ferry.docx', 'notes/ferry-draft.md'].forEach(remove));

  const ferry = (): vscode.Uri => fileOf('sources/ferry.txt');

  /** The document, when VS Code asks us about it. */
  async function shown(uri: vscode.Uri): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await eventually(async () => assert.ok((await ask('DocumentSymbolProvider', uri)).length > 0));
    return document;
  }

  it('has its people and quotes in the Outline, each with what is known of it', async () => {
    await shown(harbour());
    assert.deepEqual(outline(await ask('DocumentSymbolProvider', harbour())), [
      'The port of Lindvik will close its old harbour in May | Anna Berglund · reported',
      'Anna Berglund | mayor · 2 quotes, 1 reported, 2 mentions',
      '“We have waited for this for twenty years,” | Anna Berglund',
      '“Nobody will miss the cranes.” | Anna Berglund',
      'Tom Okoye | 2 quotes, 2 reported, 1 mention',
      'the plan “a gift to the rail company” | Tom Okoye · reported',
      '  “a gift to the rail company” | Tom Okoye',
      'that 300 jobs were at risk | Tom Okoye · likely · reported',
      '“Ask the crews,” | Tom Okoye',
    ]);
  });

  it('has symbols that lie in each other as VS Code wants them, and none below a place that it is not in', async () => {
    for (const uri of [harbour(), ferry()]) {
      const document = await shown(uri);
      const check = (symbol: vscode.DocumentSymbol): void => {
        assert.ok(symbol.range.contains(symbol.selectionRange), symbol.name);
        assert.ok(document.validateRange(symbol.range).isEqual(symbol.range), symbol.name);
        symbol.children.forEach((child) => {
          assert.ok(symbol.range.contains(child.range), `${child.name} in ${symbol.name}`);
          check(child);
        });
      };
      (await ask<vscode.DocumentSymbol>('DocumentSymbolProvider', uri)).forEach(check);
    }
  });

  it('is told apart to the character, with lines that end in CR LF and characters of two code units', async () => {
    const document = await shown(ferry());
    const symbols = flat(await ask<vscode.DocumentSymbol>('DocumentSymbolProvider', ferry()));
    assert.deepEqual(
      symbols.map(({ range }) => document.getText(range)),
      ['“The quay was never a place for\r\ncranes 🏗 alone,”', 'Anna Berglund', '“It may be a place for\r\npeople at last.”'],
    );
  });

  it('says over a name who that is, here and in all sources', async () => {
    const document = await shown(harbour());
    const text = hoverText(await ask('HoverProvider', harbour(), placeOf(document, 'Berglund said')));
    const argument = [{ webviewSection: 'name', verbatimUri: harbour().toString(), start: 116, end: 129, person: 0 }];
    assert.deepEqual(text.split('\n\n'), [
      `**Anna Berglund** · mayor · [Open in Reader](command:verbatim.openInReader?${encodeURIComponent(JSON.stringify(argument))})`,
      'In this source\\: 2 quotes\\, 1 reported\\, 2 mentions',
      'In 2 sources\\: 4 quotes\\, 1 reported\\, 4 mentions',
      'First mention · paragraph 1:',
      '> The port of Lindvik will close its old harbour in May\\, mayor **Anna Berglund** said on Monday\\.',
    ]);
  });

  it('says over a quote who says it, and why', async () => {
    const document = await shown(harbour());
    const text = hoverText(await ask('HoverProvider', harbour(), placeOf(document, 'the cranes')));
    assert.match(text, /^\*\*Direct quote\\, Anna Berglund\\, paragraph 2\*\* · \[Open in Reader\]\(command:verbatim\.openInReader\?/);
    assert.match(text, /Speaker\\: the last to speak is Berglund\\, named in paragraph 2$/);
  });

  it('goes from a name to where it first stands in full', async () => {
    const document = await shown(harbour());
    const found = await ask<vscode.LocationLink>('DefinitionProvider', harbour(), placeOf(document, 'Berglund said'));
    assert.deepEqual(
      found.map(({ targetUri, targetRange }) => [targetUri.toString(), document.getText(targetRange), targetRange.start.line]),
      [[harbour().toString(), 'Anna Berglund', 2]],
    );
    assert.deepEqual(await ask('DefinitionProvider', harbour(), placeOf(document, 'cranes')), []);
  });

  it('lists every mention of a person in every source', async () => {
    const document = await shown(harbour());
    const found = await ask<vscode.Location>('ReferenceProvider', harbour(), placeOf(document, 'Anna Berglund'));
    assert.deepEqual(await wordsAt(found), [
      'ferry.txt: Anna Berglund',
      'ferry.txt: Berglund',
      'harbour.txt: Anna Berglund',
      'harbour.txt: Berglund',
    ]);
  });

  it('leads to all that a person is quoted and reported with', async () => {
    const document = await shown(ferry());
    const found = await ask<vscode.Location>('ImplementationProvider', ferry(), placeOf(document, 'Berglund', 1));
    assert.deepEqual(await wordsAt(found), [
      'ferry.txt: “The quay was never a place for cranes 🏗 alone,”',
      'ferry.txt: “It may be a place for people at last.”',
      'harbour.txt: The port of Lindvik will close its old harbour in May',
      'harbour.txt: “We have waited for this for twenty years,”',
      'harbour.txt: “Nobody will miss the cranes.”',
    ]);
  });

  it('marks the mentions of one person, and leaves other words to VS Code', async () => {
    const document = await shown(harbour());
    const marked = await ask<vscode.DocumentHighlight>('DocumentHighlights', harbour(), placeOf(document, 'Berglund said'));
    assert.deepEqual(
      marked.map(({ range }) => document.getText(range)),
      ['Anna Berglund', 'Berglund'],
    );
    const others = await ask<vscode.DocumentHighlight>('DocumentHighlights', harbour(), placeOf(document, 'harbour'));
    assert.deepEqual([...new Set(others.map(({ range }) => document.getText(range)))], ['harbour']);
  });

  it('folds paragraphs and quotes of several lines', async () => {
    await shown(ferry());
    const ranges = await ask<vscode.FoldingRange>('FoldingRangeProvider', ferry());
    assert.deepEqual(
      ranges.map(({ start, end }) => [start, end]),
      [
        [2, 5],
        [4, 5],
      ],
    );
  });

  it('lets a selection grow from the words of a quote to the quote, the paragraph and the text', async () => {
    const document = await shown(ferry());
    const [first] = await ask<vscode.SelectionRange>('SelectionRangeProvider', ferry(), [placeOf(document, 'quay')]);
    const grown: string[] = [];
    for (let selection = first; selection !== undefined; selection = selection.parent) {
      grown.push(document.getText(selection.range).replaceAll('\r\n', ' '));
    }
    // VS Code puts the lines of its own in between.
    const ours = [
      'quay',
      'The quay was never a place for cranes 🏗 alone,',
      '“The quay was never a place for cranes 🏗 alone,”',
      '🎉🎉 “The quay was never a place for cranes 🏗 alone,” said Anna Berglund, the mayor of Lindvik. “It may be a place for people at last.”',
      FERRY.replaceAll('\r\n', ' '),
    ];
    assert.deepEqual(
      grown.filter((one) => ours.includes(one)),
      ours,
    );
  });

  it('follows what is typed and not saved', async () => {
    const document = await shown(ferry());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(ferry(), placeOf(document, 'Berglund 🙂'), '“It floats,” said Tom Okoye. ');
    await vscode.workspace.applyEdit(edit);
    const symbols = flat(await ask<vscode.DocumentSymbol>('DocumentSymbolProvider', ferry()));
    assert.deepEqual(
      symbols.map(({ range }) => document.getText(range).replace(/\s+/g, ' ')),
      [
        '“The quay was never a place for cranes 🏗 alone,”',
        'Anna Berglund',
        '“It may be a place for people at last.”',
        '“It floats,”',
        'Tom Okoye',
      ],
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is not answered for where nobody waits any more, or the text has changed meanwhile', async () => {
    const document = await shown(ferry());
    assert.equal(await provideDocumentSymbols(services, document, cancelledToken()), undefined);
    const { store, library } = services;
    const { token } = new vscode.CancellationTokenSource();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(ferry(), new vscode.Position(0, 0), 'Now: ');
    const open = async (uri: string): Promise<OpenedSource> => {
      const opened = await library.open(uri);
      await vscode.workspace.applyEdit(edit);
      return opened;
    };
    assert.equal(await sourceDocument({ store, library: { open } }, document, token), undefined);
    assert.ok((await sourceDocument(services, document, token)) instanceof SourceDocument);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is that which was taken out of a document, too, and never the code of a page', async () => {
    const words = ['“The quay floats,” said Anna Berglund, the mayor of Lindvik.', 'Berglund was glad.'];
    const uri = write('sources/ferry.docx', docxFile({ body: words.map((one) => paragraph(one)).join('') }));
    await eventually(() => assert.equal(services.library.state(uri.toString()).kind, 'ready'));
    const document = await shown(textAddressOf(uri));
    const symbols = flat(await ask<vscode.DocumentSymbol>('DocumentSymbolProvider', document.uri));
    assert.deepEqual(
      symbols.map(({ range }) => document.getText(range)),
      ['“The quay floats,”', 'Anna Berglund'],
    );
    await shown(harbour());
    const found = await ask<vscode.Location>('ReferenceProvider', harbour(), placeOf(await shown(harbour()), 'Anna Berglund'));
    assert.ok((await wordsAt(found)).includes('ferry.docx.txt: Anna Berglund'));
    remove('sources/ferry.docx');
    await eventually(() => assert.equal(services.store.isSource(uri), false));
  });

  it('is nothing special in a draft', async () => {
    const uri = write('notes/ferry-draft.md', '“Nobody will miss the cranes,” said Anna Berglund.\n');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await shown(harbour());
    const at = placeOf(document, 'Anna Berglund');
    assert.deepEqual(await ask('DocumentSymbolProvider', uri), []);
    for (const command of ['ReferenceProvider', 'DefinitionProvider', 'ImplementationProvider']) {
      assert.deepEqual(await ask(command, uri, at), [], command);
    }
    assert.ok(!hoverText(await ask('HoverProvider', uri, at)).includes('First mention'));
  });
});

describe('the symbols of the workspace', () => {
  before(async () => {
    write(
      'sources/jose.txt',
      'A bell for the tower\n\n“The bell is cracked, and nobody told the council,” said José Gonzálvez, a founder.\n',
    );
    await settled();
  });

  after(() => remove('sources/jose.txt'));

  const find = async (typed: string): Promise<readonly vscode.SymbolInformation[]> =>
    vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', typed);
  const names = async (typed: string): Promise<readonly string[]> => (await find(typed)).map(({ name }) => name);

  it('are the people and quotes of all sources, also where nothing is typed', async () => {
    const all = await names('');
    assert.ok(all.includes('Anna Berglund') && all.includes('“Nobody will miss the cranes.”'), all.join('\n'));
    const { token } = new vscode.CancellationTokenSource();
    const ours = await provideWorkspaceSymbols(await settled(), '', token);
    assert.ok(ours.length <= 200, String(ours.length));
    assert.equal(ours.filter(({ kind }) => kind !== vscode.SymbolKind.Class).length, 100);
  });

  it('hold what was typed, letter for letter, for VS Code leaves out the others', async () => {
    await eventually(async () => assert.deepEqual((await names('gonzalvez'))[0], 'José Gonzálvez · gonzalvez'));
    assert.ok((await names('cranes')).includes('“Nobody will miss the cranes.”'));
    // By the speaker, whose name stands there once and as it is written.
    assert.ok((await names('okoye')).some((name) => /^“Ask the crews,” · Tom Okoye\b/.test(name)));
    assert.deepEqual(await names('zzqx'), []);
  });

  it('have their places looked up when somebody goes there', async () => {
    const services = await settled();
    const { token } = new vscode.CancellationTokenSource();
    for (const words of ['“Nobody will miss the cranes.”', 'Anna Berglund']) {
      const symbol = (await provideWorkspaceSymbols(services, words, token)).find(({ name }) => name === words);
      assert.ok(symbol);
      assert.ok(symbol.location.range.isEmpty);
      const { location } = await resolveWorkspaceSymbol(services, symbol, token);
      const document = await vscode.workspace.openTextDocument(location.uri);
      assert.equal(document.getText(location.range), words);
    }
  });
});
