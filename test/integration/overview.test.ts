// The overview: shown by command in a tab of its own for each scope, with the figures of the index, and what is behind each mark.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ChartKind, PageChart, PageOverview } from '../../src/shared/overviewProtocol.ts';
import { overviewCsv } from '../../src/vscode/overview/overviewCsv.ts';
import { OverviewModel } from '../../src/vscode/overview/overviewModel.ts';
import type { Services } from '../../src/vscode/services.ts';
import { withPick } from './picks.ts';
import { children, eventually, remove, running, settled, write } from './running.ts';

const VALE = ['A bridge for Vale', '“We have waited long enough,” mayor Ines Morrow said.', 'Engineer Paul Strand agreed.', ''].join('\n');
const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';

describe('The overview', () => {
  let services: Services;

  const titles = (): readonly string[] =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.flatMap(({ input, label }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('verbatim.overview') ? [label] : [],
      ),
    );

  /** What a page shows of all sources, of a folder or of a person. */
  async function shown(
    subject: ConstructorParameters<typeof OverviewModel>[1] = {},
  ): Promise<{ model: OverviewModel; content: PageOverview }> {
    const model = new OverviewModel(services, subject, 'test');
    const content = await model.content();
    assert.ok(content.kind === 'overview', JSON.stringify(content));
    return { model, content };
  }

  function chart({ charts }: PageOverview, kind: ChartKind): PageChart {
    const found = charts.find((one) => one.kind === kind);
    assert.ok(found);
    return found;
  }

  async function personCalled(name: string): Promise<{ readonly key: string; readonly name: string }> {
    const { items } = await services.library.queries.people({ order: 'mention', filter: name }, { offset: 0, limit: 1 });
    assert.equal(items[0]?.name, name);
    return { key: items[0].key, name };
  }

  before(async () => {
    await vscode.workspace.getConfiguration('verbatim').update('samples.visible', false, vscode.ConfigurationTarget.Global);
    services = await settled();
  });

  beforeEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.getConfiguration('verbatim').update('samples.visible', undefined, vscode.ConfigurationTarget.Global);
    await settled();
  });

  it('is shown by command, one tab for all sources, each folder and each person', async () => {
    await vscode.commands.executeCommand('verbatim.showOverview');
    await eventually(() => assert.deepEqual(titles(), ['Overview – All Sources']));
    const { trees } = await running();
    const [root] = await children(trees.sources);
    const folder = (await children(trees.sources, root?.label ?? '')).find(({ label }) => label === 'north');
    assert.ok(folder);
    await vscode.commands.executeCommand('verbatim.showOverview', folder.node);
    await eventually(() => assert.deepEqual(titles(), ['Overview – All Sources', 'Overview – north']));
    const person = (await children(trees.people)).find(({ label }) => label === 'Tom Okoye');
    assert.ok(person);
    await vscode.commands.executeCommand('verbatim.showPersonOverview', person.node);
    await eventually(() => assert.equal(titles().at(-1), 'Overview – Tom Okoye'));
    await vscode.commands.executeCommand('verbatim.showOverview');
    await eventually(() => assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'Overview – All Sources'));
    assert.equal(titles().length, 3);
  });

  it('is that of the person whose page is in front', async () => {
    await services.persons.show(await personCalled('Anna Berglund'));
    await vscode.commands.executeCommand('verbatim.showPersonOverview');
    await eventually(() => assert.deepEqual(titles(), ['Overview – Anna Berglund']));
  });

  it('tells all of the index in words and figures', async () => {
    const { content } = await shown();
    assert.match(content.counts, /^5 quotes, .*· 3 sources$/);
    assert.deepEqual(
      chart(content, 'people').marks.map(({ names, figures }) => [names[0], figures[0]]),
      [
        ['Anna Berglund', 2],
        ['Tom Okoye', 2],
        ['Maria Lopez', 1],
      ],
    );
    const time = chart(content, 'time');
    assert.deepEqual(
      time.marks.map(({ names, figures }) => [names[0], ...figures]),
      [['3 Feb 2025', 1, 1]],
    );
    assert.deepEqual(
      time.others.map(({ figures }) => figures),
      [[4, 2]],
    );
    assert.deepEqual(
      chart(content, 'publishers').marks.map(({ names, figures }) => [names[0], figures[0]]),
      [['Invented Gazette', 1]],
    );
    const together = chart(content, 'together');
    assert.ok(together.kind === 'together');
    const { people, marks } = together;
    assert.ok(marks.some(({ names }) => names.includes('Anna Berglund') && names.includes('Tom Okoye')));
    assert.ok(marks.every(({ a, b, names }) => a < b && people[a] === names[0] && people[b] === names[1]));
  });

  it('counts a folder, or the sources that name a person, alone', async () => {
    const north = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), 'sources/north').toString();
    assert.match((await shown({ within: north })).content.counts, /^1 quote.* · 1 source$/);
    const { content } = await shown({ person: await personCalled('Tom Okoye') });
    assert.equal(content.heading, 'Overview – Tom Okoye');
    assert.match(content.counts, /^2 quotes, .*· named in 1 source$/);
    assert.equal(content.kind, 'overview');
    assert.deepEqual(
      content.charts.map(({ heading }) => heading).slice(0, 2),
      ['Quotes per Person, in the Sources That Name Tom Okoye', 'Quotes of Tom Okoye over Time'],
      'whose quotes each counts',
    );
  });

  it('finds a person by name where the key is gone, and says when there is nobody', async () => {
    const { model, content } = await shown({ person: { key: 'gone#0.0', name: 'Tom Okoye' } });
    assert.equal(model.subject.person?.key, (await personCalled('Tom Okoye')).key);
    assert.match(content.counts, /^2 quotes/);
    const nobody = await new OverviewModel(services, { person: { key: 'gone#0.0', name: 'No Such One' } }, 'test').content();
    assert.deepEqual([nobody.kind, nobody.kind === 'nothing' && nobody.isLoading], ['nothing', false]);
  });

  it('knows what is behind each mark, and its sources', async () => {
    const { model, content } = await shown();
    for (const { kind, marks } of content.charts) {
      for (const { id, figures } of marks) {
        const behind = model.behind({ chart: kind, id });
        assert.ok(behind, `${kind} ${id}`);
        if (behind.kind === 'sources') {
          const { total } = await services.library.queries.overviewSources(model.request, behind.mark, { offset: 0, limit: 1 });
          assert.equal(total, kind === 'time' ? figures[1] : figures[0], `${kind} ${id}`);
        }
      }
    }
    assert.equal(model.behind({ chart: 'people', id: 'made up' }), undefined);
  });

  it('lists the sources behind a mark in a pick, and goes to the one that is chosen', async () => {
    const { model, content } = await shown();
    const pair = chart(content, 'together').marks.find(({ names }) => names.includes('Tom Okoye'));
    const behind = model.behind({ chart: 'together', id: pair?.id ?? '' });
    assert.ok(behind?.kind === 'sources');
    const command = vscode.commands.registerCommand('test.pickSource', async () => {
      const { pickSource } = await import('../../src/vscode/overview/pickSource.ts');
      await pickSource(services, model.request, behind);
    });
    try {
      await withPick(['test.pickSource'], ACCEPT);
      await eventually(() => assert.match(services.readers.active?.uri?.path ?? '', /harbour\.txt$/));
    } finally {
      command.dispose();
    }
  });

  it('follows the sources', async () => {
    const before = (await shown()).content.counts;
    try {
      write('sources/vale.txt', VALE);
      await eventually(async () => assert.match((await shown()).content.counts, /^6 quotes.* · 4 sources$/));
    } finally {
      remove('sources/vale.txt');
    }
    await eventually(async () => assert.equal((await shown()).content.counts, before));
  });

  it('is written as CSV with the figures that the page shows', async () => {
    const { model, content } = await shown();
    const lines = overviewCsv(await model.figures()).split('\r\n');
    const people = lines.filter((line) => line.startsWith('person,')).map((line) => line.split(','));
    assert.deepEqual(
      people.map((cells) => [cells[1], Number(cells[6])]),
      chart(content, 'people').marks.map(({ names, figures }) => [names[0], figures[0]]),
    );
    assert.equal(lines.filter((line) => line.startsWith('pair,')).length, chart(content, 'together').marks.length);
  });
});
