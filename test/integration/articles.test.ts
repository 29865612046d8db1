// Marked articles as files: written from the index with what has been corrected, one or a folder of them, and opened to be printed.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { saveArticle, saveArticles } from '../../src/vscode/exports/marked/exportArticle.ts';
import { openToPrint } from '../../src/vscode/exports/marked/printArticle.ts';
import { clearPrintFolder } from '../../src/vscode/exports/marked/printFolder.ts';
import { chosenSources } from '../../src/vscode/exports/marked/chosenSources.ts';
import type { Services } from '../../src/vscode/services.ts';
import { articleOf } from '../bench/articles.ts';
import { anchorOf } from '../support/correcting.ts';
import { addressOf, cancelledToken, children, eventually, fileOf, outsideFolder, remove, settled, write } from './running.ts';

const HARBOUR = 'Port of Lindvik to close its old harbour';
const CLINIC = 'A clinic without a doctor';

describe('marked articles', () => {
  let services: Services;
  let folder: string;
  const harbour = (): vscode.Uri => fileOf('sources/harbour.txt');
  const clinic = (): vscode.Uri => fileOf('sources/north/clinic.md');
  const at = (name: string): vscode.Uri => addressOf(path.join(folder, name));
  const written = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

  before(async () => {
    services = await settled();
    folder = outsideFolder();
  });
  after(async () => {
    rmSync(folder, { recursive: true, force: true });
    await settled();
  });

  it('are written with their head, their marks in the words of the display language, and who made the file', async () => {
    await saveArticle(services, clinic(), at('clinic.html'));
    const [head = '', html = ''] = written('clinic.html').split('<body>');
    assert.match(head, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(html, /<p dir="auto">Invented Gazette · 3 Feb 2025 · \d+ words · 2 paragraphs<\/p>/);
    assert.ok(head.includes(`<title>${CLINIC}</title>`));
    assert.match(
      html,
      /class="quote direct colour-0 line-0" data-speaker="Lopez"[^>]*aria-description="Direct quote, Maria Lopez, paragraph 2"/,
    );
    assert.match(
      html,
      />Direct quote · paragraph 2<\/a><p lang="" dir="auto"><span [^>]*>&quot;We answer the phone, and that is all,&quot;</,
    );
    assert.match(html, /<li><a href="#person-1"><b [^>]*><bdi lang="">Maria Lopez<\/bdi><\/b><\/a> · 1 quote, 1 reported, 2 mentions/);
    const { version } = services.context.extension.packageJSON as { readonly version: string };
    assert.ok(html.includes(`<p>Made by Verbatim ${version} on `));
    assert.equal(head.includes('<script'), false);
    assert.match(html, / is a guess, unless it is marked as “corrected by hand”/);
    assert.equal(html.includes(path.dirname(clinic().fsPath)), false, 'it tells nothing of this machine');
    assert.doesNotMatch(html, /<script|Ctrl\+P/);
  });

  it('have what a person has corrected, and say so', async () => {
    const { article } = await services.library.open(harbour().toString());
    const speaker = { name: 'Anna Berglund' };
    await services.corrections.add([{ kind: 'speaker', source: harbour().toString(), at: anchorOf(article, '“Ask the crews,”'), speaker }]);
    try {
      await eventually(async () => {
        await saveArticle(services, harbour(), at('corrected.html'));
        assert.match(
          written('corrected.html'),
          />Direct quote · corrected by hand · paragraph 4<\/a><p [^>]*><span [^>]*>“Ask the crews,”</,
        );
      });
    } finally {
      await vscode.commands.executeCommand('verbatim.undoCorrection');
      remove('.verbatim');
    }
  });

  it('are a file each in a folder, beside those that are there, and what has no text keeps no other from it', async () => {
    const empty = fileOf('sources/empty.txt');
    const uris = [harbour(), empty, clinic()];
    const target = outsideFolder();
    try {
      const refused = await saveArticles(services, uris, addressOf(target));
      assert.deepEqual(refused, ['“empty.txt” was not written: there is no text in it.']);
      assert.deepEqual(readdirSync(target).sort(), [`${CLINIC}.html`, `${HARBOUR}.html`]);
      await saveArticles(services, [harbour()], addressOf(target));
      assert.deepEqual(readdirSync(target).sort(), [`${CLINIC}.html`, `${HARBOUR} (2).html`, `${HARBOUR}.html`]);
    } finally {
      rmSync(target, { recursive: true });
    }
  });

  it('leave a file as it was that cannot be written or has another ending, or when it is given up', async () => {
    await saveArticle(services, clinic(), at('a.html'));
    await assert.rejects(saveArticle(services, harbour(), at('a.txt')), /must end with \.html/);
    await assert.rejects(saveArticle(services, harbour(), at('a.html/b.html')), /could not be written/);
    // It comes out of the extension, whose classes are not those of the tests.
    await assert.rejects(saveArticle(services, harbour(), at('a.html'), cancelledToken()), { name: 'CancelledError' });
    assert.ok(written('a.html').includes(CLINIC));
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('are those that are selected in a view, else that of the place, else the one in the reader', async () => {
    const chosen = (clicked?: unknown, selected?: unknown): readonly string[] =>
      chosenSources(services, clicked, selected).map((uri) => uri.toString());
    const inSources = await children(services.trees.sources, 'sources');
    const [node] = inSources.filter(({ label }) => label === HARBOUR).map((one) => one.node);
    const [person] = (await children(services.trees.sources, 'sources', HARBOUR)).map((one) => one.node);
    assert.ok(node !== undefined && person !== undefined);
    assert.deepEqual(chosen(node, [node, person, node]), [harbour().toString()]);
    assert.deepEqual(chosen({ webviewSection: 'text', verbatimUri: clinic().toString() }), [clinic().toString()]);
    await vscode.commands.executeCommand('verbatim.openInReader', harbour());
    assert.deepEqual(chosen(), [harbour().toString()]);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(() => assert.throws(() => chosen(), /Open a source in the reader first/));
  });

  it('are opened from a file in our storage that says how it is printed, is one for each source, and does not stay', async () => {
    const opened: vscode.Uri[] = [];
    const desk = {
      hasOurFiles: true,
      open: (file: vscode.Uri) => {
        opened.push(file);
        return Promise.resolve(true);
      },
    };
    await openToPrint(services, harbour(), desk);
    const [first] = opened;
    assert.ok(first);
    assert.match(first.path, /\/print\/article-[0-9a-f]{16}\.html$/);
    assert.match(readFileSync(first.fsPath, 'utf8'), /To print this page, press Ctrl\+P/);
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(first.fsPath, longAgo, longAgo);
    await openToPrint(services, clinic(), desk);
    assert.equal(existsSync(first.fsPath), false, 'it is older than a day');
    await openToPrint(services, clinic(), desk);
    assert.equal(opened[2]?.toString(), opened[1]?.toString());
    await clearPrintFolder(services.context);
    assert.equal(existsSync(opened[1]?.fsPath ?? ''), false);
    await clearPrintFolder(services.context);
  });

  it('are not opened in a browser that has not our files, and a program that does not start is told of', async () => {
    const opened: vscode.Uri[] = [];
    const open = (file: vscode.Uri): Promise<boolean> => {
      opened.push(file);
      return Promise.resolve(false);
    };
    await openToPrint(services, harbour(), { hasOurFiles: false, open });
    assert.deepEqual(opened, []);
    await assert.rejects(openToPrint(services, harbour(), { hasOurFiles: true, open }), /No browser was opened/);
    await clearPrintFolder(services.context);
  });

  it('of 2 MB let others work while they are written', async function () {
    this.timeout(60_000);
    const uri = write('sources/long.txt', articleOf('A very long article', 2_000_000));
    try {
      await eventually(() => assert.equal(services.library.state(uri.toString()).kind, 'ready'), 50_000);
      await services.library.open(uri.toString());
      const waits: number[] = [];
      let last = performance.now();
      const timer = setInterval(() => {
        waits.push(performance.now() - last);
        last = performance.now();
      }, 5);
      await saveArticle(services, uri, at('long.html')).finally(() => clearInterval(timer));
      assert.ok(written('long.html').endsWith('</html>\n'));
      const longest = Math.max(...waits);
      assert.ok(waits.length > 5 && longest < 1000, `${longest.toFixed()} ms of ${String(waits.length)}`);
    } finally {
      remove('sources/long.txt');
      await eventually(() => assert.equal(services.store.get(uri), undefined));
    }
  });
});
