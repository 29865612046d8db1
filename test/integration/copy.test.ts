// Copying: what lies on VS Code's clipboard afterwards.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';
import type { TreeNode } from '../../src/vscode/views/treeNodes.ts';
import { children, eventually, fileOf, remove, settled, write } from './running.ts';

const HARBOUR = 'Port of Lindvik to close its old harbour';

describe('copying', () => {
  let services: Services;
  const harbour = (): vscode.Uri => fileOf('sources/harbour.txt');
  const format = (value: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('verbatim').update('copy.format', value, vscode.ConfigurationTarget.Workspace);

  /** Runs a copying command and answers what was copied. */
  async function copied(command: string, ...args: readonly unknown[]): Promise<string> {
    await vscode.env.clipboard.writeText('nothing was copied');
    await vscode.commands.executeCommand(command, ...args);
    return vscode.env.clipboard.readText();
  }

  async function quotes(...labels: readonly string[]): Promise<readonly TreeNode[]> {
    return (await children(services.trees.sources, ...labels)).filter((one) => one.context === 'passage').map((one) => one.node);
  }

  before(async () => {
    services = await settled();
  });

  afterEach(() => format(undefined));

  it('gives the exact words of a quote in a view', async () => {
    const [first] = await quotes('sources', HARBOUR, 'Anna Berglund');
    assert.equal(await copied('verbatim.copyQuote', first, [first]), '“We have waited for this for twenty years,”');
  });

  it('gives them with speaker, title and paragraph, in each format', async () => {
    const [, second] = await quotes('sources', HARBOUR, 'Anna Berglund');
    assert.equal(
      await copied('verbatim.copyQuoteWithCitation', second),
      `> “Nobody will miss the cranes.”\n>\n> — Anna Berglund, in “${HARBOUR}”, paragraph 2`,
    );
    await format('plain');
    assert.equal(
      await copied('verbatim.copyQuoteWithCitation', second),
      `“Nobody will miss the cranes.”\n— Anna Berglund, in “${HARBOUR}”, paragraph 2`,
    );
    await format('latex');
    assert.equal(
      await copied('verbatim.copyQuoteWithCitation', second),
      `\\begin{quote}\n“Nobody will miss the cranes.”\n\n--- Anna Berglund, in “${HARBOUR}”, paragraph 2\n\\end{quote}`,
    );
  });

  it('gives publisher and date where the source tells them', async () => {
    await format('plain');
    const [quote] = await quotes('sources', 'north', 'A clinic without a doctor', 'Maria Lopez');
    assert.equal(
      await copied('verbatim.copyQuoteWithCitation', quote),
      '"We answer the phone, and that is all,"\n— Maria Lopez, in “A clinic without a doctor”, Invented Gazette, 3 Feb 2025, paragraph 2',
    );
  });

  it('gives all that is selected', async () => {
    const both = await quotes('sources', HARBOUR, 'Anna Berglund');
    assert.equal(
      await copied('verbatim.copyQuote', both[0], both),
      '“We have waited for this for twenty years,”\n\n“Nobody will miss the cranes.”',
    );
  });

  it('never gives reported speech as a quotation', async () => {
    const places = await children(services.trees.sources, 'sources', HARBOUR, 'Anna Berglund');
    const reported = places.find((one) => one.context === 'passage.reported')?.node;
    assert.ok(reported);
    await format('plain');
    assert.match(await copied('verbatim.copyPassage', reported), /^\[reported\] /);
    assert.match(
      await copied('verbatim.copyQuoteWithCitation', reported),
      /^\[reported\] .* \(Anna Berglund.*, as reported in “Port of Lindvik/,
    );
    await format('markdown');
    assert.equal((await copied('verbatim.copyQuoteWithCitation', reported)).startsWith('>'), false);
  });

  it('names no speaker who is unsure', async () => {
    const uri = write('sources/nobody.txt', 'A letter without a name\nThe paper lay on the desk.\n“Nobody will read this,” it began.\n');
    try {
      await eventually(async () =>
        assert.ok((await children(services.trees.sources, 'sources')).some((one) => one.label === 'A letter without a name')),
      );
      const opened = await services.library.open(uri.toString());
      const [passage] = opened.analysis.passages;
      assert.ok(passage);
      const { attribution } = opened.analysis.quotes[passage.quote] ?? assert.fail();
      await format('plain');
      const text = await copied('verbatim.copyQuoteWithCitation', {
        kind: 'passage',
        uri,
        span: { start: passage.start, end: passage.end },
      });
      assert.equal(text.includes('[speaker unclear]'), attribution.confidence === 'unsure' || attribution.speaker === undefined, text);
      assert.equal(text.includes('[likely]'), attribution.confidence === 'likely', text);
    } finally {
      remove('sources/nobody.txt');
    }
  });

  it('gives what is marked in the reader', async () => {
    await vscode.commands.executeCommand('verbatim.openInReader', harbour());
    await vscode.commands.executeCommand('verbatim.nextQuote');
    await vscode.commands.executeCommand('verbatim.nextQuote');
    assert.equal(await copied('verbatim.copyQuote'), '“Nobody will miss the cranes.”');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('gives what was right-clicked in the reader', async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(harbour()));
    const start = text.indexOf('“Ask the crews,”');
    const context = { webviewSection: 'quote', verbatimUri: harbour().toString(), start, end: start + '“Ask the crews,”'.length };
    assert.equal(await copied('verbatim.copyQuote', context), '“Ask the crews,”');
  });

  it('gives the path of the command-line tool, which is there', async () => {
    const tool = await copied('verbatim.copyToolPath');
    assert.equal(tool, vscode.Uri.joinPath(services.context.extensionUri, 'dist', 'cli.js').fsPath);
    assert.equal((await vscode.workspace.fs.stat(vscode.Uri.file(tool))).type, vscode.FileType.File);
  });
});
