/** `verbatim index`: reads a folder of sources into the index, ahead of the checks that need it. */
import { UserError } from '../../shared/userError.ts';
import type { Command } from '../command.ts';
import { type IndexedFolders, indexFolders } from '../indexedFolders.ts';
import { parseOptions } from '../options.ts';
import { problemWords } from '../problems.ts';

/** The command. */
export const index: Command = {
  name: 'index',
  usage: 'DIR [--db FILE]',
  summary: 'Reads a folder of sources into the index: what has changed since the last time.',
  details: [
    '  --db FILE   the file that is the index; by default one in your cache folder, which verbatim check --sources DIR finds again',
    '',
    'Writes one line of JSON: {"files","indexed","unchanged","failed":[{"path","reason"}],"ms"}. Hidden files and folders are left',
    'out, and node_modules. The index holds words of the sources; it can be deleted at any time.',
  ],
  run: async (args, world) => {
    const started = performance.now();
    const { values, positionals } = parseOptions('index', args, { db: { type: 'string' } });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) {
      throw new UserError('Name one folder. (verbatim index --help)');
    }
    const indexed = await indexFolders({ folders: [folder], db: values.db }, world);
    try {
      await indexed.whenRead();
      return { exitCode: 0, output: `${JSON.stringify({ ...counted(indexed), ms: Math.round(performance.now() - started) })}\n` };
    } finally {
      indexed.dispose();
    }
  },
};

function counted({ reports, failed }: IndexedFolders): object {
  const read = reports.filter(({ state }) => state?.kind === 'ready');
  const unread = reports.flatMap(({ path, state }) => {
    const reason = state?.kind === 'failed' ? problemWords(state.reason) : 'left out, for there is no room without a database';
    return state?.kind === 'ready' ? [] : [{ path, reason }];
  });
  return {
    files: reports.length,
    indexed: read.filter(({ isStored }) => !isStored).length,
    unchanged: read.filter(({ isStored }) => isStored).length,
    failed: [...failed.map(({ path, reason }) => ({ path, reason: problemWords(reason) })), ...unread],
  };
}
