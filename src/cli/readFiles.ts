/** Reads and analyses the files that are named on the command line, each in the format of its name. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OpenAnswer } from '../library/analyzer.ts';
import { diskFiles } from '#platform/diskFiles.ts';
import { FileOpener } from '../library/fileOpener.ts';
import { startWorker } from '../library/startWorker.ts';
import { steadyRead } from '../library/steadyRead.ts';
import type { ToolWorld } from './command.ts';
import { problemWords } from './problems.ts';

/** The largest file that is read, in bytes; what the extension's setting is by default. */
export const MAX_FILE_SIZE = 20_000_000;

/** A file, read and analysed. */
export type ReadFile = Extract<OpenAnswer, { kind: 'ready' }> & { readonly path: string };

/** The files that can be read, in order. Says of the others why they cannot. */
export async function readFiles(paths: readonly string[], { tool, tell }: ToolWorld): Promise<readonly ReadFile[]> {
  const opener = new FileOpener(() => startWorker(tool));
  try {
    const read: ReadFile[] = [];
    for (const file of paths) {
      const answer = await open(file, opener);
      if (answer.kind === 'ready') {
        read.push({ ...answer, path: file });
      } else {
        tell(`${file}: ${problemWords(answer.reason)}`);
      }
    }
    return read;
  } finally {
    opener.dispose();
  }
}

async function open(file: string, opener: FileOpener): Promise<OpenAnswer> {
  const uri = pathToFileURL(path.resolve(file)).href;
  const read = await steadyRead(diskFiles, uri, MAX_FILE_SIZE);
  return read.kind === 'read' ? opener.open({ uri, content: read.bytes }) : read;
}
