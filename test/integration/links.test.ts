// Links to quotes: what is copied, where it leads, and what an address may not do.
import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';
import { openQuote } from '../../src/vscode/links/openQuote.ts';
import { quoteAddressOf, placesNamed } from '../../src/vscode/links/quoteUri.ts';
import { UserError } from '../../src/shared/userError.ts';
import { dice } from '../support/mutations.ts';
import { eventually, fileOf, outsideFolder, remove, settled, workspaceRoot, write } from './running.ts';

const WORDS = '“Nobody will miss the cranes.”';

describe('links to quotes', () => {
  let services: Services;
  const harbour = (): vscode.Uri => fileOf('sources/harbour.txt');

  async function targetIn(uri: vscode.Uri, words: string): Promise<unknown> {
    const { article } = await services.library.open(uri.toString());
    const start = article.text.indexOf(words);
    return { kind: 'passage', uri, span: { start, end: start + words.length } };
  }

  async function copied(command: string, target: unknown): Promise<string> {
    await vscode.env.clipboard.writeText('nothing was copied');
    await vscode.commands.executeCommand(command, target);
    return vscode.env.clipboard.readText();
  }

  const address = (parts: Readonly<Record<string, string>>): vscode.Uri =>
    vscode.Uri.parse(
      `vscode://verbatim-tools.verbatim-sources/open?${Object.entries(parts)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('&')}`,
    );

  before(async () => {
    services = await settled();
  });

  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  afterEach(() => ['notes/a.md', 'sources/a (b)#1 & ü.txt', 'sources/twice.txt'].forEach(remove));

  it('lead from the workspace folder, or from the draft, to lines and columns', async () => {
    const target = await targetIn(harbour(), WORDS);
    const document = await vscode.workspace.openTextDocument(write('notes/a.md', ''));
    await vscode.window.showTextDocument(document);
    assert.equal(await copied('verbatim.copyQuoteLink', target), `[${WORDS}](../sources/harbour.txt#L4,60-L4,90)`);
  });

  it('are followed by VS Code to the very words, and from there into the reader', async () => {
    const document = await vscode.workspace.openTextDocument(write('notes/a.md', ''));
    const editor = await vscode.window.showTextDocument(document);
    const link = await copied('verbatim.copyQuoteLink', await targetIn(harbour(), WORDS));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), link));
    await eventually(async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 10);
      const target = links.find((one) => one.target !== undefined)?.target;
      assert.ok(target);
      await vscode.commands.executeCommand('vscode.open', target);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), harbour().toString());
    }, 20_000);
    const opened = vscode.window.activeTextEditor ?? assert.fail();
    await eventually(() => assert.equal(opened.document.getText(opened.selection), WORDS));
    await vscode.commands.executeCommand('verbatim.openInReader');
    const { opened: shown, place } = services.readers.active ?? assert.fail();
    assert.equal(shown?.article.text.slice(place?.start, place?.end), WORDS);
  });

  it('escape whatever a name holds', async () => {
    const odd = write('sources/a (b)#1 & ü.txt', 'Odd names\n\n“So [it] was,” said Ann Lee.\n');
    await eventually(() => assert.equal(services.library.state(odd.toString()).kind, 'ready'));
    assert.equal(
      await copied('verbatim.copyQuoteLink', await targetIn(odd, '“So [it] was,”')),
      '[“So \\[it\\] was,”](sources/a%20%28b%29%231%20%26%20%C3%BC.txt#L3,1-L3,15)',
    );
    const uri = vscode.Uri.parse(await copied('verbatim.copyQuoteUri', await targetIn(odd, '“So [it] was,”')), true);
    assert.deepEqual(quoteAddressOf(uri), {
      path: 'sources/a (b)#1 & ü.txt',
      words: { exact: '“So [it] was,”', prefix: 'Odd names\n\n', suffix: ' said Ann Lee.\n' },
    });
  });

  it('keep every sign that an address takes for something else', async () => {
    const text = 'Signs\n\n“100% of R&D = A+B, #1 &exact=x %41 é🎉,” said Ann Lee.\n';
    const odd = write('sources/twice.txt', text);
    await eventually(() => assert.ok(services.store.isSource(odd)));
    const words = text.slice(text.indexOf('“'), text.indexOf('”') + 1);
    await openQuote(services, vscode.Uri.parse(await copied('verbatim.copyQuoteUri', await targetIn(odd, words)), true));
    const { opened, place } = services.readers.active ?? assert.fail();
    assert.equal(opened?.article.text.slice(place?.start, place?.end), words);
  });

  it('as addresses open the reader at the words', async () => {
    const text = await copied('verbatim.copyQuoteUri', await targetIn(harbour(), WORDS));
    assert.ok(text.startsWith(`${vscode.env.uriScheme}://verbatim-tools.verbatim-sources/open?path=`), text);
    await openQuote(services, vscode.Uri.parse(text, true));
    const { opened, place } = services.readers.active ?? assert.fail();
    assert.equal(opened?.uri, harbour().toString());
    assert.equal(opened.article.text.slice(place?.start, place?.end), WORDS);
  });

  it('find the words though others have come before them', async () => {
    await openQuote(services, address({ path: 'sources/harbour.txt', exact: WORDS, prefix: 'other words', suffix: '' }));
    const { opened, place } = services.readers.active ?? assert.fail();
    assert.equal(opened?.article.text.slice(place?.start, place?.end), WORDS);
  });

  it('say so where the words are gone, or stand there twice', async () => {
    await assert.rejects(openQuote(services, address({ path: 'sources/harbour.txt', exact: 'no such words' })), UserError);
    await assert.rejects(openQuote(services, address({ path: 'sources/harbour.txt', exact: 'the' })), /more than once/);
    assert.equal(services.readers.active?.uri?.toString(), harbour().toString());
  });

  for (const [what, parts] of [
    ['above the folder', { path: '../../etc/passwd' }],
    ['by way of a folder', { path: 'sources/../notes/draft.txt' }],
    ['elsewhere', { path: '/etc/passwd' }],
    ['by another scheme', { path: 'https://example.org/x' }],
    ['with backslashes', { path: 'sources\\..\\notes\\draft.txt' }],
    ['above the folder, encoded', { path: '%2e%2e/%2e%2e/etc/passwd' }],
    ['above the folder, encoded twice', { path: 'sources/%252e%252e/notes/draft.txt' }],
    ['by way of slashes that are encoded', { path: 'sources%2f..%2fnotes%2fdraft.txt' }],
    ['of another machine', { path: '//server/share/sources/harbour.txt' }],
    ['of another machine, as Windows writes it', { path: '\\\\server\\share\\harbour.txt' }],
    ['on a drive', { path: 'C:/Windows/win.ini' }],
    ['by the address of a file', { path: 'file:///etc/passwd' }],
    ['by the address of a file of another machine', { path: 'file://server/etc/passwd' }],
    ['by a command', { path: 'command:workbench.action.quit' }],
    ['by data', { path: 'data:text/plain,words' }],
    ['by the address of a text of ours', { path: 'verbatim-text:/a.txt?file:///etc/passwd' }],
    ['by a path of a hundred thousand folders', { path: 'a/'.repeat(100_000) }],
    ['that is none of the sources', { path: 'notes/draft.txt' }],
    ['without a path', { exact: 'words' }],
    ['with a NUL', { path: 'sources/harbour.txt\0' }],
    ['that is too long', { path: 'sources/harbour.txt', exact: 'x'.repeat(20_001) }],
  ] as const) {
    it(`open no file ${what}`, async () => {
      await assert.rejects(openQuote(services, address(parts)), UserError);
      assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
    });
  }

  it('lead to no file behind a link of the file system that is none of the sources', async () => {
    const outside = outsideFolder();
    writeFileSync(path.join(outside, 'secret.dat'), '“It rained,” said Ann Lee.');
    symlinkSync(outside, path.join(workspaceRoot(), 'sources/elsewhere'));
    try {
      await services.store.rescan();
      await assert.rejects(openQuote(services, address({ path: 'sources/elsewhere/secret.dat' })), UserError);
      assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
    } finally {
      remove('sources/elsewhere');
      rmSync(outside, { recursive: true });
    }
  });

  it('lead nowhere, whatever is written in them', async () => {
    const chance = dice(6);
    const parts = [
      '..',
      '.',
      '/',
      '//',
      '\\',
      '%2e',
      '%2f',
      '%00',
      '\0',
      'sources',
      'notes',
      'draft.txt',
      'file:',
      'C:',
      '~',
      'é',
      '?',
      '#',
      'workspace',
      ' ',
    ];
    for (let times = 0; times < 300; times++) {
      const named = Array.from({ length: 1 + chance.roll(8) }, () => chance.pick(parts)).join(chance.pick(['', '/']));
      const uri = vscode.Uri.parse(`vscode://verbatim-tools.verbatim-sources/open?path=${chance.pick([named, encodeURIComponent(named)])}`);
      await assert.rejects(openQuote(services, uri), UserError, named);
    }
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
  });

  it('are of our own path only, and take what is no parameter for none', () => {
    assert.equal(quoteAddressOf(address({ path: 'a' }).with({ path: '/run' })), undefined);
    assert.deepEqual(quoteAddressOf(vscode.Uri.parse('vscode://x/open?path=a+b%2Bc&command=evil', true)), { path: 'a+b+c' });
    assert.deepEqual(
      placesNamed('workspace/sources/a.txt').map((uri) => uri.path),
      [`${workspaceRoot()}/sources/a.txt`, `${workspaceRoot()}/workspace/sources/a.txt`],
    );
  });
});
