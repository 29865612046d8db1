/** The command-line tool. One file is all of it: started by a person it is the tool, started by itself a thread that reads or indexes. */
import { realpathSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { runIndex } from '../library/indexer/runIndex.ts';
import { runFiles } from '../library/runFiles.ts';
import type { ThreadOptions } from '../library/startThread.ts';
import { runTool } from './tool.ts';

/** Does what a thread is started for. */
function runThread(port: NonNullable<typeof parentPort>, options: ThreadOptions): void {
  if (options.kind === 'files') {
    runFiles(port, options);
  } else {
    // Node 22 warns that its SQLite is experimental; whoever uses the tool can do nothing about that.
    process.removeAllListeners('warning');
    runIndex(port, options);
  }
}

/** Ends quietly when nobody reads the output any more, as after `| head`. What the tool found out by then is in the exit code. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') {
    throw error;
  }
  process.exit();
}

async function runProcess(): Promise<void> {
  process.stdout.on('error', endWithReader);
  process.stderr.on('error', endWithReader);
  const { exitCode, output } = await runTool(process.argv.slice(2), {
    tool: realpathSync(process.argv[1] ?? ''),
    version: process.env['VERBATIM_VERSION'] ?? '',
    tell: (text) => {
      process.stderr.write(`${text}\n`);
    },
  });
  process.exitCode = exitCode;
  process.stdout.write(output);
}

if (parentPort === null) {
  void runProcess();
} else {
  runThread(parentPort, workerData as ThreadOptions);
}
