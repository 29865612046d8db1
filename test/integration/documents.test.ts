// Web pages, PDF, Word documents and mail as sources: listed, read, and the text that is taken out of them in a text editor.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';
import { docxFile, paragraph } from '../support/docxFile.ts';
import { linesAt, pdfFile } from '../support/pdfFile.ts';
import { children, eventually, remove, settled, write } from './running.ts';

const TITLE = 'A ferry for the far bank';
const SENTENCES: readonly string[] = [
  'The river town of Ostrava Bend will have a ferry again in spring.',
  '“We start in April,” said harbour master Edda Vance. “Bring a coat.”',
  'Her brother Tobias Vance said that nobody would use it.',
];
const FIRST = '“We start in April,”';

function page(...body: readonly string[]): string {
  const meta = '<meta name="author" content="Nora Feldt"><meta property="article:published_time" content="2025-03-04T10:00:00+01:00">';
  const furniture = '<nav><a href="/">Home</a> <a href="/more">More of “our” news</a></nav>';
  const paragraphs = body.map((words) => `<p>${words}</p>`).join('\n');
  return `<!doctype html><html><head><meta charset="utf-8"><title>${TITLE}</title>${meta}</head><body>${furniture}<article><h1>${TITLE}</h1>${paragraphs}</article></body></html>`;
}

const pdf = (trailer = ''): Uint8Array =>
  pdfFile({ pages: [linesAt([TITLE], { size: 20 }).concat(linesAt(SENTENCES, { y: 730 }))], trailer });
const docx = (): Uint8Array =>
  docxFile({ body: paragraph(TITLE, '<w:pStyle w:val="Title"/>') + SENTENCES.map((one) => paragraph(one)).join('') });
const mail = (): string =>
  [
    `Subject: ${TITLE}`,
    'From: Nora Feldt <nora@paper.example>',
    'Date: Tue, 4 Mar 2025 10:00:00 +0100',
    'Content-Type: text/plain; charset=utf-8',
  ]
    .concat('', ...SENTENCES.map((one) => `${one}\r\n`))
    .join('\r\n');
const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'1f'.repeat(32)}> /U <${'1f'.repeat(32)}> /P -44 >> /ID [<${'1f'.repeat(16)}> <${'1f'.repeat(16)}>]`;

const READ: readonly (readonly [name: string, content: string | Uint8Array])[] = [
  ['ferry.html', page(...SENTENCES)],
  ['ferry.pdf', pdf()],
  ['ferry.docx', docx()],
  ['ferry.eml', mail()],
];

const UNREAD: readonly (readonly [name: string, content: Uint8Array, reason: string])[] = [
  ['damaged.docx', docx().slice(0, 400), 'damaged, or not what its name says'],
  ['locked.pdf', pdf(LOCK), 'locked with a password'],
  ['scanned.pdf', pdfFile({ pages: [[]] }), 'without text'],
];

const closeAll = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');

describe('documents', () => {
  let services: Services;

  before(async () => {
    services = await settled();
  });

  afterEach(async () => {
    await closeAll();
    remove('sources/papers');
  });

  /** The first quote of a source, as a node of a view points at it. */
  async function firstQuote(uri: vscode.Uri): Promise<{ readonly kind: 'passage'; readonly uri: vscode.Uri; readonly span: object }> {
    const { article, analysis } = await services.library.open(uri.toString());
    const passage = analysis.passages.find(({ start, end }) => article.text.slice(start, end) === FIRST);
    assert.ok(passage, article.text);
    return { kind: 'passage', uri, span: { start: passage.start, end: passage.end } };
  }

  /** Opens the text of a source at its first quote. */
  async function openText(uri: vscode.Uri): Promise<vscode.TextEditor> {
    await vscode.commands.executeCommand('verbatim.openInTextEditor', await firstQuote(uri));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    return editor;
  }

  /** Waits until "Open in Text Editor" has selected the words at which the reader stands. */
  async function readerStandsAt(words: string): Promise<void> {
    await vscode.commands.executeCommand('verbatim.openInTextEditor');
    await eventually(() => {
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.getText(editor.selection), words);
    });
  }

  it('of each format are listed by their titles, with the people in them', async () => {
    const uris = READ.map(([name, content]) => write(`sources/papers/${name}`, content));
    await eventually(async () => {
      const listed = await children(services.trees.sources, 'sources', 'papers');
      assert.deepEqual(
        listed.map(({ label, context }) => [label, context]),
        uris.map(() => [TITLE, 'source']),
      );
    }, 20_000);
    for (const uri of uris) {
      const digest = await services.library.queries.digest(uri.toString());
      assert.deepEqual(digest?.people.map(({ name }) => name).slice(0, 2), ['Edda Vance', 'Tobias Vance'], uri.path);
      assert.ok(digest.passages.some(({ words }) => words === FIRST));
    }
    const dated = uris.filter(({ path }) => /\.(?:html|eml)$/.test(path));
    for (const uri of dated) {
      const { article } = await services.library.open(uri.toString());
      assert.deepEqual([article.title, article.date?.slice(0, 10)], [TITLE, '2025-03-04']);
      assert.match(article.byline ?? '', /Nora Feldt/);
    }
  });

  it('are listed without the pages in the folder that a browser saves with a page', async () => {
    const frame = page('An advertisement that is no article at all.').replaceAll(TITLE, 'A frame');
    write('sources/papers/ferry.html', page(...SENTENCES));
    write('sources/papers/ferry_files/saved_resource.html', frame);
    write('sources/papers/case_files/one.html', page(...SENTENCES));
    await eventually(async () => {
      const listed = await children(services.trees.sources, 'sources', 'papers');
      assert.deepEqual(listed.map(({ label }) => label).sort(), [TITLE, 'case_files']);
    }, 20_000);
  });

  it('that cannot be read are listed with the reason, beside one that can', async () => {
    write('sources/papers/ferry.html', page(...SENTENCES));
    UNREAD.forEach(([name, content]) => write(`sources/papers/${name}`, content));
    await eventually(async () => {
      const listed = await children(services.trees.sources, 'sources', 'papers');
      const shown = (label: string): unknown =>
        listed.filter((one) => one.label === label).map(({ description, context }) => [description, context]);
      for (const [name, , reason] of UNREAD) {
        assert.deepEqual(shown(name), [[reason, 'source.failed']]);
      }
      assert.equal(listed.find(({ label }) => label === TITLE)?.context, 'source');
    }, 20_000);
  });

  it('that cannot be read open no text editor', async () => {
    for (const [name, content] of UNREAD) {
      const uri = write(`sources/papers/${name}`, content);
      await vscode.commands.executeCommand('verbatim.openInTextEditor', uri);
      assert.equal(vscode.window.activeTextEditor, undefined, name);
    }
  });

  for (const [name, content] of READ) {
    it(`${name}: the text is shown read-only, at the quote, and leads back to it`, async () => {
      const uri = write(`sources/papers/${name}`, content);
      const { document, selection } = await openText(uri);
      const { article } = await services.library.open(uri.toString());
      assert.equal(document.getText(), article.text);
      assert.equal(document.getText(selection), FIRST);
      assert.match(document.fileName, new RegExp(`/papers/${name.replace('.', '\\.')}\\.txt$`));
      await assert.rejects(Promise.resolve(vscode.workspace.fs.writeFile(document.uri, new Uint8Array())));
      const at = document.positionAt(document.getText().indexOf('coat'));
      await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
      await vscode.commands.executeCommand('verbatim.openInReader');
      await readerStandsAt('“Bring a coat.”');
    });
  }

  it('open from the text at what is selected, and in a menu by the address of the text', async () => {
    const uri = write('sources/papers/ferry.pdf', pdf());
    const { document } = await openText(uri);
    const start = document.getText().indexOf('nobody');
    const selection = new vscode.Range(document.positionAt(start), document.positionAt(start + 'nobody would'.length));
    await vscode.window.showTextDocument(document, { selection });
    await vscode.commands.executeCommand('verbatim.openInReader', document.uri);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(0, 0, 0, 0) });
    await readerStandsAt('nobody would');
  });

  it('are gone about in by “Go to Quote” from their text', async () => {
    const uri = write('sources/papers/ferry.docx', docx());
    await eventually(() => assert.ok(services.store.isSource(uri)));
    await openText(uri);
    const state = { isOver: false };
    const done = Promise.resolve(vscode.commands.executeCommand('verbatim.goToQuote')).finally(() => {
      state.isOver = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    while (!state.isOver) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await done;
    await readerStandsAt('“Bring a coat.”');
  });

  it('are followed in the text editor when they change', async () => {
    const uri = write('sources/papers/ferry.html', page(...SENTENCES));
    const { document } = await openText(uri);
    write('sources/papers/ferry.html', page('The ferry was sold in winter, and the pier with it.', ...SENTENCES));
    await eventually(() => assert.match(document.getText(), /sold in winter/));
    assert.ok(document.getText().includes(FIRST));
  });

  it('open in the reader from the code of a page without going to a place that is none of the text', async () => {
    const uri = write('sources/papers/ferry.html', page(...SENTENCES));
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(0, 20, 0, 60);
    await vscode.commands.executeCommand('verbatim.openInReader');
    await vscode.commands.executeCommand('verbatim.nextQuote');
    await readerStandsAt(FIRST);
    assert.ok(readFileSync(uri.fsPath, 'utf8').includes('<nav>'));
  });

  it('over the limit of size are shown whole in the text editor all the same', async () => {
    const uri = write(
      'sources/papers/long.html',
      page(...SENTENCES, ...Array.from({ length: 20_000 }, () => 'It rained all day, and then it rained all night.')),
    );
    const settings = vscode.workspace.getConfiguration('verbatim');
    await settings.update('sources.maxFileSize', 0.5, vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.commands.executeCommand('verbatim.openInTextEditor', uri);
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.ok(text.includes(FIRST) && text.length > 900_000, String(text.length));
    } finally {
      await settings.update('sources.maxFileSize', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
