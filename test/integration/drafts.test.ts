// A draft in the running extension: what VS Code is told of its quotations, and what is done about them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';
import { eventually, fileOf, remove, settled, write } from './running.ts';

const DRAFT = 'drafts/harbour.md';
const HARBOUR = 'sources/harbour.txt';
const RIGHT = '“We have waited for this for twenty years,” Berglund said.';
const WRONG = '“We have waited for this for thirty years,” Berglund said.';

let services: Services;

/** Shows a draft of this text. */
async function draft(text: string, name = DRAFT): Promise<vscode.TextEditor> {
  write(name, text);
  const document = await vscode.workspace.openTextDocument(fileOf(name));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  if (document.getText() !== text) {
    await editor.edit((edit) => edit.replace(all, text));
  }
  return editor;
}

function told(name = DRAFT): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(fileOf(name)).filter(({ source }) => source === 'Verbatim');
}

/** The verdict of each diagnostic with the marked words. */
function verdicts({ document }: vscode.TextEditor): readonly string[] {
  return told(vscode.workspace.asRelativePath(document.uri)).map(({ code, range }) => `${code as string}: ${document.getText(range)}`);
}

/** Waits until the draft was checked as it is now. */
async function checked({ document }: vscode.TextEditor): Promise<void> {
  const { checks } = await services.drafts.load();
  await eventually(async () => assert.ok(await checks.fresh(document)));
}

async function fixes({ document }: vscode.TextEditor): Promise<readonly vscode.CodeAction[]> {
  const [first] = told(vscode.workspace.asRelativePath(document.uri));
  assert.ok(first);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, first.range, 'quickfix');
}

async function fix(editor: vscode.TextEditor, title: string): Promise<vscode.CodeAction> {
  const found = (await fixes(editor)).find((one) => one.title.startsWith(title));
  assert.ok(found, title);
  return found;
}

async function run(command: vscode.Command | undefined): Promise<void> {
  assert.ok(command);
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

async function hoverAt({ document }: vscode.TextEditor, words: string): Promise<vscode.MarkdownString> {
  const at = document.positionAt(document.getText().indexOf(words));
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  const found = hovers.flatMap(({ contents }) => contents).filter((one) => one instanceof vscode.MarkdownString && one.isTrusted);
  assert.equal(found.length, 1);
  return found[0] as vscode.MarkdownString;
}

describe('a draft', () => {
  before(async () => {
    services = await settled();
  });

  afterEach(async () => {
    for (let left = services.corrections.all().length; left > 0; left--) {
      await vscode.commands.executeCommand('verbatim.undoCorrection');
    }
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  after(() => {
    ['drafts', '.verbatim', 'refs.bib', 'more.bib'].forEach(remove);
  });

  it('is told of what differs, with the words and the passage, and of nothing that is verbatim', async () => {
    const editor = await draft(`${RIGHT}\n\n${WRONG}\n`);
    await eventually(() => assert.deepEqual(verdicts(editor), ['differs: “We have waited for this for thirty years,”']));
    const [diagnostic] = told();
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(diagnostic.message, /“thirty” is “twenty” in the source\. Anna Berglund in “Port of Lindvik to close its old harbour”/);
    const [{ location } = { location: undefined }] = diagnostic.relatedInformation ?? [];
    assert.equal(location?.uri.toString(), fileOf(HARBOUR).toString());
    const source = await vscode.workspace.openTextDocument(fileOf(HARBOUR));
    assert.equal(source.getText(location.range), 'We have waited for this for twenty years');
  });

  it('is led to the words by their lines, also where these end in several ways, and in the text that was taken out of a page', async () => {
    const [words, others] = ['the ferry is late on every day of the week', 'no tram has come early to this town'];
    const lines = write('sources/lines.txt', `Lines\r\rBefore.\r\n\nAt noon 😀 “${words},” Tom Okoye said.\n`);
    write(
      'sources/page.html',
      `<html><body><article><h1>A page</h1><p>Before.</p>\n\n<p>“${others},” he said.</p></article></body></html>`,
    );
    await settled();
    await draft(`“${words.replace('day', 'night')},” he said.\n\n“${others.replace('tram', 'bus')},” he said.\n`);
    await eventually(() => assert.equal(told().length, 2));
    const locations = told()
      .flatMap(({ relatedInformation }) => relatedInformation ?? [])
      .map(({ location }) => location);
    assert.deepEqual(
      locations.map(({ uri }) => (uri.scheme === lines.scheme ? uri.toString() : uri.scheme)),
      [lines.toString(), 'verbatim-text'],
    );
    const [inFile, inPage] = await Promise.all(
      locations.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)),
    );
    assert.deepEqual([inFile, inPage], [words, others]);
    ['sources/lines.txt', 'sources/page.html'].forEach(remove);
    await settled();
  });

  it('is told of each kind of fault', async () => {
    const editor = await draft(
      [
        '“We answer the phone, and that is all,” Lopez said ([Lindvik](../sources/harbour.txt)).',
        '“We have waited for this for twenty years,” Tom Okoye said.',
        '“300 jobs were at risk,” said Okoye.',
        '“Nobody has ever said these very words,” she said.',
      ].join('\n\n'),
    );
    await checked(editor);
    await eventually(() =>
      assert.deepEqual(
        told().map(({ code, severity }) => [code, severity]),
        [
          ['other-source', vscode.DiagnosticSeverity.Warning],
          ['other-speaker', vscode.DiagnosticSeverity.Warning],
          ['not-a-quotation', vscode.DiagnosticSeverity.Warning],
          ['not-found', vscode.DiagnosticSeverity.Information],
        ],
      ),
    );
  });

  it('is checked again when it is typed in, when a source changes, and forgotten when it is closed', async () => {
    const editor = await draft(`${WRONG}\n`);
    await eventually(() => assert.equal(told().length, 1));
    const at = editor.document.getText().indexOf('thirty');
    const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 6));
    await editor.edit((edit) => edit.replace(range, 'twenty'));
    await eventually(() => assert.equal(told().length, 0));
    await editor.edit((edit) => edit.replace(range, 'ninety'));
    await eventually(() => assert.equal(told().length, 1));
    write('sources/ninety.txt', 'Ninety years\n\n“We have waited for this for ninety years,” Anna Berglund said.\n');
    await eventually(() => assert.equal(told().length, 0));
    remove('sources/ninety.txt');
    await eventually(() => assert.equal(told().length, 1));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(() => assert.equal(told().length, 0));
  });

  it('is checked again by itself when a bibliography changes, once for changes that come together, saved or not', async () => {
    const entry = (title: string): string => `@misc{zeta2020, title = {${title}}}\n`;
    const text = '“We have waited for this for twenty years,” Berglund said [@zeta2020].\n';
    const fault = ['other-source: “We have waited for this for twenty years,”'];
    const editor = await draft(text);
    await checked(editor);
    assert.deepEqual(verdicts(editor), []);
    write('refs.bib', entry('A clinic without a doctor'));
    await eventually(() => assert.deepEqual(verdicts(editor), fault));
    write('refs.bib', entry('Port of Lindvik to close its old harbour'));
    write('more.bib', '\n');
    await eventually(() => assert.deepEqual(verdicts(editor), []));
    await vscode.window.showTextDocument(fileOf('more.bib'), { viewColumn: vscode.ViewColumn.Beside, preview: false });
    await vscode.window.showTextDocument(fileOf('refs.bib'), { viewColumn: vscode.ViewColumn.Beside, preview: false });
    const { checks } = await services.drafts.load();
    const began: string[] = [];
    const listener = checks.onDidBegin(({ uri }) => began.push(vscode.workspace.asRelativePath(uri)));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(fileOf('refs.bib'), new vscode.Range(0, 0, 1, 0), entry('A clinic without a doctor'));
    edit.insert(fileOf('more.bib'), new vscode.Position(0, 0), '@misc{other, title = {Another}}');
    await vscode.workspace.applyEdit(edit);
    await eventually(() => assert.deepEqual(verdicts(editor), fault));
    assert.deepEqual(began, [DRAFT]);
    listener.dispose();
    assert.equal(editor.document.getText(), text);
    for (const name of ['refs.bib', 'more.bib']) {
      await vscode.window.showTextDocument(fileOf(name));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await eventually(() => assert.deepEqual(verdicts(editor), []));
  });

  it('is none where it is a source, or has the name of a file about a project', async () => {
    await draft(`${WRONG}\n`, 'drafts/README.md');
    await draft(`${WRONG}\n`, 'sources/copy.md');
    await settled();
    const editor = await draft(`${WRONG}\n`);
    await eventually(() => assert.equal(verdicts(editor).length, 1));
    assert.deepEqual(told('drafts/README.md'), []);
    await eventually(() => assert.deepEqual(told('sources/copy.md'), []));
    remove('sources/copy.md');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await settled();
  });

  it('shows what it would be with the source’s words, takes them when that is accepted, and one undo takes them back', async () => {
    const editor = await draft(`He said *this*: ${WRONG}\n`);
    await eventually(() => assert.equal(told().length, 1));
    const before = editor.document.getText();
    const action = await fix(editor, 'Replace with');
    assert.equal(action.isPreferred, true);
    await run(action.command);
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.original.toString(), editor.document.uri.toString());
    const proposed = (await vscode.workspace.openTextDocument(input.modified)).getText();
    assert.equal(proposed, `He said *this*: ${RIGHT}\n`);
    assert.equal(editor.document.getText(), before);
    await vscode.commands.executeCommand('verbatim.acceptWords');
    assert.equal(editor.document.getText(), proposed);
    await eventually(() => assert.equal(vscode.window.activeTextEditor?.document, editor.document));
    await eventually(() => assert.equal(told().length, 0));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
    await eventually(() => assert.equal(told().length, 1));
  });

  it('keeps its markup, its lines and its own marks when the source’s words are put in', async () => {
    const block = await draft('Berglund said:\n\n> We have waited for\n> this for thirty years.\n', 'drafts/block.md');
    await eventually(() => assert.equal(verdicts(block).length, 1));
    await run((await fix(block, 'Replace with')).command);
    await vscode.commands.executeCommand('verbatim.acceptWords');
    assert.equal(block.document.getText(), 'Berglund said:\n\n> We have waited for\n> this for twenty years.\n');
    const latex = await draft("\\emph{Berglund} said: ``we have waited for this~for thirty years''.\n", 'drafts/harbour.tex');
    await eventually(() => assert.equal(verdicts(latex).length, 1));
    await run((await fix(latex, 'Replace with')).command);
    await vscode.commands.executeCommand('verbatim.acceptWords');
    assert.equal(latex.document.getText(), "\\emph{Berglund} said: ``we have waited for this~for twenty years''.\n");
    await eventually(() => assert.deepEqual(verdicts(latex), []));
    const adoc = await draft('_Berglund_ said: "`we have waited\nfor this{nbsp}for thirty years`".\n', 'drafts/harbour.adoc');
    await eventually(() => assert.equal(verdicts(adoc).length, 1));
    await run((await fix(adoc, 'Replace with')).command);
    await vscode.commands.executeCommand('verbatim.acceptWords');
    assert.equal(adoc.document.getText(), '_Berglund_ said: "`we have waited\nfor this{nbsp}for twenty years`".\n');
    await eventually(() => assert.deepEqual(verdicts(adoc), []));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const marked = await draft('*Berglund* said:\n\n   We have waited for\n   this for thirty years.\n', 'drafts/harbour.rst');
    await eventually(() => assert.equal(verdicts(marked).length, 1));
    await run((await fix(marked, 'Replace with')).command);
    await vscode.commands.executeCommand('verbatim.acceptWords');
    assert.equal(marked.document.getText(), '*Berglund* said:\n\n   We have waited for\n   this for twenty years.\n');
    await eventually(() => assert.deepEqual(verdicts(marked), []));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.window.showTextDocument(block.document);
  });

  it('stays as it is when what is shown is not wanted, and shows nothing that is out of date', async () => {
    const editor = await draft(`${WRONG}\n`);
    await eventually(() => assert.equal(told().length, 1));
    const before = editor.document.getText();
    await run((await fix(editor, 'Replace with')).command);
    await vscode.commands.executeCommand('verbatim.discardWords');
    assert.equal(editor.document.getText(), before);
    await run((await fix(editor, 'Replace with')).command);
    await eventually(() => assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, new vscode.Position(0, 0), 'Then: ');
    await vscode.workspace.applyEdit(edit);
    await eventually(() =>
      assert.ok(!vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputTextDiff))),
    );
  });

  it('names the right speaker, and cites the right source, by quick fixes', async () => {
    const editor = await draft('“We have waited for this for twenty years,” Tom Okoye said.\n');
    await eventually(() => assert.equal(told().length, 1));
    const speaker = await fix(editor, 'Change the Speaker to Anna Berglund');
    assert.ok(speaker.edit);
    await vscode.workspace.applyEdit(speaker.edit);
    assert.equal(editor.document.getText(), '“We have waited for this for twenty years,” Anna Berglund said.\n');
    await eventually(() => assert.equal(told().length, 0));
    const other = await draft('“We answer the phone, and that is all,” Lopez said ([so](../sources/harbour.txt)).\n', 'drafts/other.md');
    await eventually(() => assert.equal(verdicts(other).length, 1));
    const cite = await fix(other, 'Cite “A clinic without a doctor”');
    assert.ok(cite.edit);
    await vscode.workspace.applyEdit(cite.edit);
    assert.match(other.document.getText(), /\(\[so\]\(\.\.\/sources\/north\/clinic\.md#L12,2-L12,38\)\)/);
    await eventually(() => assert.equal(verdicts(other).length, 0));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is left alone where a person ignores a quotation, until its words change or that is undone', async () => {
    const editor = await draft(`${WRONG}\n`);
    await eventually(() => assert.equal(told().length, 1));
    await run((await fix(editor, 'Ignore This Quotation')).command);
    await eventually(() => assert.equal(told().length, 0));
    assert.match((await hoverAt(editor, 'waited')).value, /ignored/);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Then: '));
    await checked(editor);
    assert.equal(told().length, 0);
    await vscode.commands.executeCommand('verbatim.undoCorrection');
    await eventually(() => assert.equal(told().length, 1));
  });

  it('says in a hover who has said it, where, and among which sentences, and takes nothing of it for Markdown', async () => {
    write('sources/marks.txt', 'Marks\n\n[Click](command:evil) **now**. “It is `never` too late for <b>this</b>,” Anna Berglund said.\n');
    const editor = await draft('“It is `never` too late for <b>this</b>,” Berglund said.\n', 'drafts/marks.txt');
    await settled();
    await checked(editor);
    await eventually(async () => {
      const { value, isTrusted } = await hoverAt(editor, 'never');
      assert.match(value, /^\*\*Verbatim\*\* · \[Open in Reader\]\(command:verbatim\.openInReader\?/);
      assert.match(value, /Anna Berglund · “Marks” · paragraph 1/);
      assert.ok(value.includes('\\[Click\\]\\(command\\:evil\\)'), value);
      assert.ok(value.includes('\\<b\\>this'));
      assert.deepEqual(isTrusted, { enabledCommands: ['verbatim.openInReader'] });
    });
    const [, argument = ''] = /openInReader\?([^)]*)\)/.exec((await hoverAt(editor, 'never')).value) ?? [];
    await vscode.commands.executeCommand('verbatim.openInReader', ...(JSON.parse(decodeURIComponent(argument)) as unknown[]));
    await eventually(() => assert.equal(services.readers.active?.uri?.toString(), fileOf('sources/marks.txt').toString()));
    remove('sources/marks.txt');
    await settled();
  });

  it('says in a hover over what is marked only what the marking does not, and else all of it', async () => {
    const editor = await draft(`${WRONG}\n\n“The owls of the marsh never read a single page,” he said.\n`);
    await eventually(() => assert.equal(told().length, 2));
    const { value } = await hoverAt(editor, 'waited');
    assert.match(value, /^\[Open in Reader\]\([^)]*\)$/);
    const at = editor.document.positionAt(editor.document.getText().indexOf('owls'));
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, at);
    assert.deepEqual(
      hovers.flatMap(({ contents }) => contents).filter((one) => one instanceof vscode.MarkdownString && one.isTrusted),
      [],
    );
    const configuration = vscode.workspace.getConfiguration('verbatim');
    await configuration.update('check.severity.differs', 'none', vscode.ConfigurationTarget.Workspace);
    await eventually(async () => {
      const { value: all } = await hoverAt(editor, 'waited');
      assert.match(all, /^\*\*Differs from the source\*\* · \[Open in Reader\]/);
      assert.match(all, /“thirty” is “twenty” in the source/);
      assert.match(all, /\*\*We have waited for this for twenty years\*\*/);
      assert.equal(all.split('Port of Lindvik').length, 2, all);
    });
    await configuration.update('check.severity.differs', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('is reported on as Markdown, CSV, JSON and SARIF', async () => {
    const editor = await draft(`${RIGHT}\n\n${WRONG}\n`);
    await eventually(() => assert.equal(told().length, 1));
    const reports: string[] = [];
    for (const form of ['Markdown', 'CSV', 'JSON', 'SARIF']) {
      await vscode.commands.executeCommand('verbatim.reportDraft', editor.document.uri, form);
      const report = vscode.window.activeTextEditor?.document;
      assert.equal(report?.isUntitled, true);
      reports.push(report.getText());
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    const [markdown = '', csv = '', json = '', sarif = ''] = reports;
    assert.match(markdown, /^# Quotations of drafts\/harbour\.md\n[^]*Differs from the source[^]*“thirty” is “twenty” in the source/);
    assert.match(csv, /differs[^]*sources\/harbour\.txt/);
    const read = JSON.parse(json) as { readonly drafts: readonly { readonly quotations: readonly { readonly verdict: string }[] }[] };
    assert.deepEqual(
      read.drafts[0]?.quotations.map(({ verdict }) => verdict),
      ['verbatim', 'differs'],
    );
    assert.match(sarif, /"ruleId": "differs"/);
  });

  it('is marked as the settings say', async () => {
    const configuration = vscode.workspace.getConfiguration('verbatim');
    const editor = await draft(`${WRONG}\n\n“Ask the crew now,” he said.\n`);
    await eventually(() => assert.equal(told().length, 2));
    await configuration.update('check.severity.differs', 'error', vscode.ConfigurationTarget.Workspace);
    await configuration.update('check.minimumWords', 5, vscode.ConfigurationTarget.Workspace);
    await eventually(() =>
      assert.deepEqual(
        told().map(({ severity }) => severity),
        [vscode.DiagnosticSeverity.Error],
      ),
    );
    await configuration.update('check.severity.differs', 'none', vscode.ConfigurationTarget.Workspace);
    await eventually(() => assert.equal(told().length, 0));
    await configuration.update('check.lens', true, vscode.ConfigurationTarget.Workspace);
    await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        editor.document.uri,
      );
      assert.ok(lenses.some(({ command }) => command?.title.startsWith('Differs from the source · Anna Berglund in') === true));
    });
    for (const name of ['check.severity.differs', 'check.minimumWords', 'check.lens']) {
      await configuration.update(name, undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
