// The page of a person: shown by command, restored, and in step with the index and with what is corrected.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PagePerson } from '../../src/shared/personProtocol.ts';
import type { PersonView } from '../../src/vscode/person/personView.ts';
import type { Services } from '../../src/vscode/services.ts';
import { eventually, remove, settled, write } from './running.ts';

const VALE = [
  'A bridge for Vale',
  'By Sam Ito',
  'The bridge in Vale will be built, mayor Ines Morrow said on Monday. “We have waited long enough,” Morrow said.',
  'Engineer Paul Strand agreed. He called the plan “a sound one”.',
  '',
].join('\n');
const DATED = [
  '---',
  'title: Who pays for the bridge',
  'publisher: Invented Gazette',
  'date: 2025-03-04',
  '---',
  '',
  'Mayor Ines Morrow said the town of Vale would pay. “Every crown of it,” Morrow said.',
  '',
].join('\n');

describe('The page of a person', () => {
  let services: Services;
  const views: PersonView[] = [];

  async function keyOf(name: string): Promise<string> {
    const { items } = await services.library.queries.people({ order: 'mention', filter: name }, { offset: 0, limit: 1 });
    return items[0]?.key ?? '';
  }

  async function show(name: string): Promise<PersonView> {
    const view = await services.persons.show({ key: await keyOf(name), name });
    views.push(view);
    return view;
  }

  function told(view: PersonView): PagePerson {
    const { content } = view;
    assert.ok(content?.kind === 'person', JSON.stringify(content));
    return content;
  }

  before(async () => {
    write('sources/vale/bridge.txt', VALE);
    write('sources/vale/pays.md', DATED);
    services = await settled();
    await eventually(async () => assert.notEqual(await keyOf('Ines Morrow'), ''));
  });

  afterEach(() => {
    for (const { panel } of views.splice(0)) {
      panel.dispose();
    }
  });

  after(() => {
    remove('sources/vale');
  });

  it('tells who it is, in which sources, and who is named with him or her', async () => {
    const { name, counts, days, sources, places, company, first } = told(await show('Ines Morrow'));
    assert.deepEqual([name, days, sources], ['Ines Morrow', '4 Mar 2025', 2]);
    assert.match(counts, /2 quotes, .*mentions · 2 sources$/);
    assert.deepEqual(
      first.sources.map(({ title, origin }) => [title, origin]),
      [
        ['Who pays for the bridge', 'Invented Gazette · 4 Mar 2025'],
        ['A bridge for Vale', ''],
      ],
      'the newest first, and last what has no date',
    );
    assert.equal(
      places,
      first.sources.reduce((sum, { quotes, mentions }) => sum + quotes + mentions, 0),
    );
    assert.deepEqual(
      company.people.map((one) => [one.name, one.detail.split(' · ').at(-1)]),
      [['Paul Strand', 'in 1 source']],
    );
  });

  it('is shown by command for a person of a view, one tab for each person', async () => {
    await vscode.commands.executeCommand('verbatim.showPerson', {
      kind: 'person',
      uri: vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), 'sources/vale/bridge.txt'),
      person: 0,
    });
    const tabs = (): readonly vscode.Tab[] =>
      vscode.window.tabGroups.all.flatMap(({ tabs: all }) =>
        all.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('verbatim.person')),
      );
    await eventually(() =>
      assert.deepEqual(
        tabs().map(({ label }) => label),
        ['Ines Morrow'],
      ),
    );
    const view = await show('Ines Morrow');
    assert.equal(tabs().length, 1);
    const other = await show('Paul Strand');
    await eventually(() => assert.equal(tabs().length, 2));
    assert.notEqual(view, other);
  });

  it('follows a merge and its undoing, and keeps its place', async () => {
    const view = await show('Ines Morrow');
    const merged = await show('Paul Strand');
    assert.equal(told(view).sources, 2);
    const uri = (file: string): string =>
      vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), file).toString();
    const refs = [
      { source: uri('sources/vale/pays.md'), name: 'Ines Morrow' },
      { source: uri('sources/vale/bridge.txt'), name: 'Ines Morrow' },
      { source: uri('sources/vale/bridge.txt'), name: 'Paul Strand' },
    ];
    await services.corrections.add([{ kind: 'merge', people: refs, name: 'Ines Morrow' }]);
    view.panel.reveal();
    await eventually(() => assert.equal(told(view).company.total, 0, 'both are one now'));
    merged.panel.reveal();
    await eventually(() => assert.deepEqual([told(merged).name, told(merged).sources], ['Ines Morrow', 2]));
    await services.corrections.undo();
    view.panel.reveal();
    await eventually(() => assert.equal(told(view).company.total, 1));
    remove('.verbatim');
  });

  it('finds the person by name where the key is gone, and says when there is nobody', async () => {
    const found = await services.persons.show({ key: 'ines morrow#0.0', name: 'Ines Morrow' });
    views.push(found);
    assert.equal(told(found).sources, 2);
    assert.equal(found.subject.key, await keyOf('Ines Morrow'));
    const nobody = await services.persons.show({ key: 'gone#0.0', name: 'Agnes Morrow' });
    views.push(nobody);
    assert.ok(nobody.content?.kind === 'nobody');
    assert.deepEqual(
      nobody.content.nearest.map(({ name }) => name),
      ['Ines Morrow'],
    );
  });

  it('says that a source is gone, and leaves it out then', async () => {
    write('sources/vale/gone.txt', VALE.replace('A bridge for Vale', 'A bridge that is gone'));
    await settled();
    await eventually(async () => {
      const { items } = await services.library.queries.people({ order: 'mention', filter: 'Ines Morrow' }, { offset: 0, limit: 1 });
      assert.equal(items[0]?.sources, 3);
    });
    const view = await show('Ines Morrow');
    assert.equal(told(view).sources, 3);
    remove('sources/vale/gone.txt');
    await eventually(() => assert.equal(told(view).sources, 2));
  });
});
