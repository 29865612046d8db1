/** `verbatim mcp`: the sources for agents, by the Model Context Protocol. */
import { UserError } from '../../shared/userError.ts';
import type { Command } from '../command.ts';
import { indexFolders } from '../indexedFolders.ts';
import { parseOptions } from '../options.ts';
import { SOURCES_OPTION, sourceFolders } from '../sourceFolders.ts';

/** The command. */
export const mcp: Command = {
  name: 'mcp',
  usage: '--sources DIR… [--db FILE]',
  summary: 'Serves folders of sources to agents, by the Model Context Protocol on standard input and output.',
  details: [
    '  --sources DIR…   folders of sources; all that lies below them counts',
    '  --db FILE        the file that is the index; by default one in your cache folder',
    '',
    'Tools: verbatim_searchQuotes, verbatim_listPeople, verbatim_verifyQuotation. They look and change nothing. The server ends',
    'when its input does. An agent is told to start it by: node /path/to/cli.js mcp --sources /path/to/sources',
  ],
  run: async (args, world) => {
    const { values, positionals, tokens } = parseOptions('mcp', args, { sources: SOURCES_OPTION, db: { type: 'string' } });
    const { folders, others } = await sourceFolders(values.sources, positionals, tokens);
    if (others[0] !== undefined) {
      throw new UserError(`${others[0]}: no folder. (verbatim mcp --help)`);
    }
    if (folders.length === 0) {
      throw new UserError('Name a folder of sources with --sources. (verbatim mcp --help)');
    }
    const indexed = await indexFolders({ folders, db: values.db }, world);
    try {
      // What no other command needs is not loaded for them.
      const { serveTools } = await import('../serveTools.ts');
      await serveTools(indexed, { version: world.version, input: process.stdin, output: process.stdout });
      return { exitCode: 0, output: '' };
    } finally {
      indexed.dispose();
    }
  },
};
