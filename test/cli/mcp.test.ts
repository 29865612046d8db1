/** The server of the Model Context Protocol, as the protocol's own client sees it. */
import { strict as assert } from 'node:assert';
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { BRIDGE } from './articles.ts';
import { CleanFolder } from './cleanFolder.ts';
import { nodePrograms } from './nodes.ts';

interface Answer {
  readonly isError?: boolean;
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly content: readonly { readonly text?: string }[];
}

for (const node of nodePrograms()) {
  describe(`verbatim mcp on Node ${node.version}`, () => {
    let folder: CleanFolder;
    let client: Client;

    beforeEach(async () => {
      folder = new CleanFolder(node);
      folder.write('src/bridge.txt', BRIDGE);
      utimesSync(folder.at('src', 'bridge.txt'), 1000, 1000);
      const [command, args] = folder.commandOf(['mcp', '--sources', 'src']);
      const { env = {} } = folder.options;
      const known = Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
      client = new Client({ name: 'test', version: '1' });
      await client.connect(new StdioClientTransport({ command, args, cwd: folder.path, env: known, stderr: 'ignore' }));
      // The client checks answers against the schemas that it was told.
      await client.listTools();
    });

    afterEach(async () => {
      await client.close();
      folder.remove();
    });

    const call = async (name: string, args: Readonly<Record<string, unknown>>): Promise<Answer> =>
      (await client.callTool({ name, arguments: args })) as unknown as Answer;

    const ask = async (name: string, args: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> => {
      const { isError, structuredContent, content } = await call(name, args);
      assert.notEqual(isError, true, content[0]?.text);
      assert.ok(structuredContent !== undefined);
      assert.deepEqual(JSON.parse(content[0]?.text ?? ''), structuredContent);
      assert.deepEqual(structuredContent['sources'], { total: 1, read: 1 });
      return structuredContent;
    };

    it('offers three tools that only look', async () => {
      const { tools } = await client.listTools();
      assert.deepEqual(tools.map(({ name }) => name).sort(), ['verbatim_listPeople', 'verbatim_searchQuotes', 'verbatim_verifyQuotation']);
      for (const { annotations, outputSchema, description = '' } of tools) {
        assert.deepEqual([annotations?.readOnlyHint, annotations?.destructiveHint], [true, false]);
        assert.equal(outputSchema?.type, 'object');
        assert.ok(description.length > 80);
      }
    });

    it('finds quotes, word for word, and no reported speech', async () => {
      const { quotes, isCut } = (await ask('verbatim_searchQuotes', { words: 'sand build' })) as {
        readonly quotes: readonly { readonly text: string; readonly start: number; readonly end: number }[];
        readonly isCut: boolean;
      };
      const text = '“We will not build on sand, whatever it costs.”';
      const start = BRIDGE.indexOf(text);
      assert.deepEqual(quotes, [
        {
          text,
          speaker: 'Anna Berg',
          confidence: 'high',
          source: path.join('src', 'bridge.txt'),
          title: 'Council delays vote on bridge',
          paragraph: 1,
          start,
          end: start + text.length,
          sourcesWithTheSame: 1,
        },
      ]);
      assert.equal(isCut, false);
      const others = (await ask('verbatim_searchQuotes', { speaker: 'wickram' })) as {
        readonly quotes: readonly { readonly text: string }[];
      };
      assert.deepEqual(
        others.quotes.map((one) => one.text),
        ['“The river has never asked for our permission,”'],
      );
    });

    it('lists people', async () => {
      const { total, people } = await ask('verbatim_listPeople', { quotedOnly: true });
      assert.equal(total, 2);
      assert.deepEqual(
        (people as readonly { readonly name: string; readonly role: string }[]).map(({ name, role }) => [name, role]).sort(),
        [
          ['Anna Berg', 'mayor'],
          ['Tomas Wickram', 'engineer'],
        ],
      );
    });

    it('verifies quotations', async () => {
      const verdictOf = async (args: Readonly<Record<string, unknown>>): Promise<unknown> =>
        (await ask('verbatim_verifyQuotation', args))['verdict'];
      const rightly = '“We will not build on sand, whatever it costs.”';
      assert.equal(await verdictOf({ quotation: rightly }), 'verbatim');
      assert.equal(await verdictOf({ quotation: rightly, speaker: 'Anna Berg', source: 'src/bridge.txt' }), 'verbatim');
      assert.equal(await verdictOf({ quotation: rightly, source: 'Council delays vote on bridge' }), 'verbatim');
      assert.equal(await verdictOf({ quotation: rightly, speaker: 'Tomas Wickram' }), 'other-speaker');
      assert.equal(await verdictOf({ quotation: 'The bridge has stood for ninety years' }), 'not-a-quotation');
      assert.equal(await verdictOf({ quotation: 'Nobody ever said these words to anyone' }), 'not-found');
      const differs = await ask('verbatim_verifyQuotation', { quotation: 'We will build on sand, whatever it costs' });
      assert.equal(differs['verdict'], 'differs');
      const [difference] = differs['differences'] as readonly { readonly kind: string; readonly sourceWords: string }[];
      assert.deepEqual([difference?.kind, difference?.sourceWords], ['dropped', 'not']);
    });

    it('says what is wrong with a call, and goes on', async () => {
      for (const [name, args] of [
        ['verbatim_searchQuotes', {}],
        ['verbatim_searchQuotes', { words: 7 }],
        ['verbatim_searchQuotes', { words: 'sand', more: true }],
        ['verbatim_listPeople', { limit: 0 }],
        ['verbatim_verifyQuotation', {}],
        ['verbatim_verifyQuotation', { quotation: '“”' }],
        ['verbatim_verifyQuotation', { quotation: 'We will not build', source: 'nowhere.txt' }],
        ['verbatim_wrong', {}],
      ] as const) {
        const { isError, content } = await call(name, args);
        assert.equal(isError, true, JSON.stringify([name, args]));
        assert.ok((content[0]?.text ?? '').length > 0);
      }
      assert.equal((await ask('verbatim_listPeople', {}))['total'], 2);
    });

    it('follows its sources', async () => {
      folder.write('src/bridge.txt', BRIDGE.replace('sand', 'rock'));
      const { verdict } = await ask('verbatim_verifyQuotation', { quotation: 'We will not build on rock, whatever it costs' });
      assert.equal(verdict, 'verbatim');
    });

    it('writes nothing but the protocol, and ends with its input', async () => {
      const messages = [
        {
          method: 'initialize',
          id: 1,
          params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
        },
        { method: 'notifications/initialized' },
        { method: 'tools/call', id: 2, params: { name: 'verbatim_listPeople', arguments: {} } },
      ];
      const input = messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join('');
      const { code, out } = await folder.run(['mcp', '--sources', 'src'], input);
      assert.equal(code, 0);
      const answers = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { readonly id: number; readonly result: object });
      assert.deepEqual(
        answers.map(({ id }) => id),
        [1, 2],
      );
    });
  });
}
