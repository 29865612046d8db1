/** What keeps how far sources are read: it is loaded with the first view or reader. */
import * as vscode from 'vscode';
import { type MarkFile, ReadMarks } from '../../library/reading/readMarks.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';
import { Reading } from './reading.ts';

/** Opens what was read in this workspace; windows without one share another. */
export async function openReading(context: vscode.ExtensionContext, store: SourceStore, log: vscode.LogOutputChannel): Promise<Reading> {
  const folder = context.storageUri ?? context.globalStorageUri;
  return new Reading(await ReadMarks.open(markFile(folder, log)), context.workspaceState, store);
}

function markFile(folder: vscode.Uri, log: vscode.LogOutputChannel): MarkFile {
  const { fs } = vscode.workspace;
  const file = vscode.Uri.joinPath(folder, 'read-sources');
  const written = vscode.Uri.joinPath(folder, 'read-sources.new');
  return {
    read: async () => {
      try {
        return await fs.readFile(file);
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
          return undefined;
        }
        throw error;
      }
    },
    write: async (content) => {
      await fs.createDirectory(folder);
      await fs.writeFile(written, content);
      await fs.rename(written, file, { overwrite: true });
    },
    failed: (reason) => log.warn('Which sources are read could not be kept or found.', reason),
  };
}
