// Cite keys: which entry is a source's, and the entry that is written for one that has none.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';
import { eventually, fileOf, remove, settled, write } from './running.ts';

describe('cite keys', () => {
  let services: Services;
  const keyOf = (name: string): Promise<string | undefined> => services.keys.keyOf(fileOf(name).toString());
  const CLINIC = 'sources/north/clinic.md';
  const ENTRY = '@article{ito2025, title = {A Clinic Without a {Doctor}}, date = {2025-02-03}}\n';

  before(async () => {
    services = await settled();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    [
      'references.bib',
      'refs/a.bib',
      'refs/b.csl.json',
      'sources/harbour.bib',
      'sources/harbour.yaml',
      'other.yaml',
      'package.json',
    ].forEach(remove);
  });

  it('come from the bibliographies of the workspace, and follow them', async () => {
    write('refs/a.bib', ENTRY);
    await eventually(async () => assert.equal(await keyOf(CLINIC), 'ito2025'));
    assert.equal(await keyOf('sources/harbour.txt'), undefined);
    write('refs/a.bib', ENTRY.replace('ito2025', 'other'));
    await eventually(async () => assert.equal(await keyOf(CLINIC), 'other'));
    remove('refs/a.bib');
    await eventually(async () => assert.equal(await keyOf(CLINIC), undefined));
  });

  it('come from CSL-JSON, which stays known while it is broken, and from no other JSON', async () => {
    write('package.json', '[{"id": "no", "title": "A clinic without a doctor"}]');
    write('refs/b.csl.json', '[{"id": "ito", "type": "webpage", "title": "A clinic without a doctor"}]');
    await eventually(async () => assert.equal(await keyOf(CLINIC), 'ito'));
    const document = await vscode.workspace.openTextDocument(fileOf('refs/b.csl.json'));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length - 1), ', {'));
    assert.equal(await keyOf(CLINIC), 'ito');
  });

  it('are none where several entries fit', async () => {
    write('refs/a.bib', ENTRY + ENTRY.replace('ito2025', 'second'));
    await eventually(async () => {
      const keys = Array.from((await services.keys.known()).entries, ({ key }) => key);
      assert.deepEqual(keys, ['ito2025', 'second']);
    });
    assert.equal(await keyOf(CLINIC), undefined);
  });

  it('come first from a file beside the source, of whatever title', async () => {
    write('sources/harbour.bib', '@misc{beside, title = {Something}}');
    await eventually(async () => assert.equal(await keyOf('sources/harbour.txt'), 'beside'));
    assert.deepEqual(await services.keys.standingIn('see [@beside, para. 2] and @other.'), [
      { key: 'beside', title: 'Something', source: fileOf('sources/harbour.txt').toString() },
    ]);
  });

  it('come from YAML beside the source, which is told of while it is broken and costs no key', async () => {
    const told = (): readonly vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(fileOf('sources/harbour.yaml')).filter(({ source }) => source === 'Verbatim');
    write('sources/harbour.yaml', 'title: Something\nauthor: Nora Feldt\ncitekey: feldtYaml\n');
    write('other.yaml', 'citekey: nobody\n');
    await eventually(async () => assert.equal(await keyOf('sources/harbour.txt'), 'feldtYaml'));
    assert.deepEqual(Array.from((await services.keys.known()).entries), [{ key: 'feldtYaml', title: 'Something', author: 'Nora Feldt' }]);
    assert.deepEqual((await services.keys.known()).bibliographies, []);
    write('sources/harbour.yaml', 'title: Something\nauthor: {Nora\ncitekey: feldtYaml\n');
    await eventually(() => assert.equal(told().length, 1));
    assert.match(told()[0]?.message ?? '', /no cite key/);
    assert.ok((told()[0]?.range.start.line ?? 0) >= 1);
    assert.equal(await keyOf('sources/harbour.txt'), 'feldtYaml');
    write('refs/a.bib', ENTRY);
    await eventually(async () => assert.equal(await keyOf(CLINIC), 'ito2025'));
    write('sources/harbour.yaml', 'citekey: other\n');
    await eventually(() => assert.deepEqual(told(), []));
    assert.equal(await keyOf('sources/harbour.txt'), 'other');
    write('sources/harbour.yaml', ': {');
    await eventually(() => assert.equal(told().length, 1));
    remove('sources/harbour.yaml');
    await eventually(() => assert.deepEqual(told(), []));
    await eventually(async () => assert.equal(await keyOf('sources/harbour.txt'), undefined));
  });

  it('come from a bibliography by what YAML beside the source says of it, where that has no key', async () => {
    write(
      'refs/a.bib',
      '@misc{landing2024, title = {The ferry landing}, year = {2024}}\n@misc{landing2025, title = {The ferry landing}, year = {2025}}\n',
    );
    await eventually(async () => assert.equal((await services.keys.known()).has('landing2025'), true));
    assert.equal(await keyOf('sources/harbour.txt'), undefined);
    write('sources/harbour.yaml', 'title: The ferry landing\nauthor: Nora Feldt\ndate: 2025-04-13\n');
    await eventually(async () => assert.equal(await keyOf('sources/harbour.txt'), 'landing2025'));
    assert.deepEqual(await services.keys.standingIn('see [@landing2025]'), [
      { key: 'landing2025', title: 'The ferry landing', source: fileOf('sources/harbour.txt').toString() },
    ]);
    write('sources/harbour.yaml', 'date: 2024-04-13\n');
    await eventually(async () => assert.equal(await keyOf('sources/harbour.txt'), undefined));
  });

  describe('an entry that is added', () => {
    /** Runs the command and accepts the key that it proposes. */
    async function add(name: string): Promise<void> {
      const done = vscode.commands.executeCommand('verbatim.addBibliographyEntry', fileOf(name));
      await eventually(async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        assert.ok(vscode.window.activeTextEditor?.document.fileName.endsWith('.bib'));
      });
      await done;
    }

    it('stands behind all others, and one undo takes it back', async () => {
      write('references.bib', '@misc{a, title={x}}\n');
      await eventually(async () => assert.equal((await services.keys.known()).bibliographies.length, 1));
      await add(CLINIC);
      const document = vscode.window.activeTextEditor?.document ?? assert.fail();
      assert.equal(
        document.getText(),
        '@misc{a, title={x}}\n\n@article{ito2025clinic,\n  author = {Sam Ito},\n  title = {A clinic without a doctor},\n  journal = {Invented Gazette},\n  year = {2025},\n  date = {2025-02-03},\n}\n',
      );
      assert.equal(await keyOf(CLINIC), 'ito2025clinic');
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), '@misc{a, title={x}}\n');
      assert.equal(await keyOf(CLINIC), undefined);
    });

    it('goes into a new bibliography where there is none', async () => {
      await eventually(async () => assert.equal((await services.keys.known()).bibliographies.length, 0));
      await add('sources/harbour.txt');
      const document = vscode.window.activeTextEditor?.document ?? assert.fail();
      assert.equal(document.uri.toString(), fileOf('references.bib').toString());
      assert.match(document.getText(), /^@misc\{feldtport,\n {2}author = \{Nora Feldt\},\n/);
    });

    it('is none where the source has a key', async () => {
      write('refs/a.bib', ENTRY);
      await eventually(async () => assert.equal(await keyOf(CLINIC), 'ito2025'));
      await vscode.commands.executeCommand('verbatim.addBibliographyEntry', fileOf(CLINIC));
      assert.equal(vscode.window.activeTextEditor, undefined);
    });
  });
});
