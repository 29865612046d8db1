/** Serves the tools for language models by the Model Context Protocol (https://modelcontextprotocol.io). */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, type CallToolResult, ListToolsRequestSchema, type Tool } from '@modelcontextprotocol/sdk/types.js';
import { SOURCE_TOOLS } from '../library/tools/index.ts';
import type { SourceTool, ToolSources } from '../library/tools/sourceTool.ts';
import { withinTime } from '../library/withinTime.ts';
import { UserError } from '../shared/userError.ts';
import type { IndexedFolders } from './indexedFolders.ts';

/** So long an answer waits for sources that are being read, in milliseconds: clients give up after a minute. What is missing is told. */
const PATIENCE = 20_000;

const INSTRUCTIONS =
  'The user’s source articles: who is named in them, and what each said, word for word. Quote only what verbatim_verifyQuotation calls verbatim.';

/** Where the protocol is spoken. */
export interface ServerPlace {
  readonly version: string;
  readonly input: Readable;
  readonly output: Writable;
}

/** Answers what comes, until the input ends and all that came is answered. */
export async function serveTools(indexed: IndexedFolders, { version, input, output }: ServerPlace): Promise<void> {
  const server = new Server({ name: 'verbatim', version }, { capabilities: { tools: {} }, instructions: INSTRUCTIONS });
  const sources: ToolSources = {
    queries: indexed.queries,
    pathOf: (uri) => indexed.pathOf(uri),
    uriOf: (at) => indexed.uriOf(at),
    progress: () => indexed.progress,
  };
  const running = new Set<Promise<CallToolResult>>();
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: SOURCE_TOOLS.map(toolOf) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const answer = call(params, indexed, sources);
    running.add(answer);
    try {
      return await answer;
    } finally {
      running.delete(answer);
    }
  });
  const ended = once(input, 'end');
  await server.connect(new StdioServerTransport(input, output));
  await ended;
  // What came last is begun in the next turn, and what is answered is sent in the one after.
  for (let isOver = false; !isOver; isOver = running.size === 0) {
    await nextTurn();
    await Promise.allSettled(running);
    await nextTurn();
  }
  await server.close();
}

function toolOf({ name, title, description, inputSchema, outputSchema }: SourceTool): Tool {
  const annotations = { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
  return { name, title, description, inputSchema, outputSchema, annotations } as unknown as Tool;
}

async function call(
  { name, arguments: given = {} }: { readonly name: string; readonly arguments?: unknown },
  indexed: IndexedFolders,
  sources: ToolSources,
): Promise<CallToolResult> {
  const tool = SOURCE_TOOLS.find((one) => one.name === name);
  try {
    if (tool === undefined) {
      throw new UserError(`There is no tool “${name}”.`);
    }
    await indexed.update();
    await withinTime(PATIENCE, [indexed.whenRead()]);
    const answer = await tool.run(given, sources);
    return { structuredContent: { ...answer }, content: [{ type: 'text', text: JSON.stringify(answer) }] };
  } catch (error) {
    if (!(error instanceof UserError)) {
      throw error;
    }
    return { isError: true, content: [{ type: 'text', text: error.message }] };
  }
}
