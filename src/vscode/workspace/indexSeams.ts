/** What the index needs of VS Code: a place to be kept in, and files that are not on the disk. */
import * as vscode from 'vscode';
import type { IndexClientSeams } from '../../library/indexer/indexClient.ts';
import type { IndexOptions } from '../../library/indexer/indexProtocol.ts';
import { startThread } from '../../library/startThread.ts';
import type { Settings } from './settings.ts';
import { diskOf } from './sourceDisk.ts';

/** The seams of the index. Each workspace has an index of its own; windows without one share another. */
export function indexSeams(context: vscode.ExtensionContext, settings: Settings): IndexClientSeams {
  const storage = context.storageUri ?? context.globalStorageUri;
  const bundle = (name: string): string => vscode.Uri.joinPath(context.extensionUri, 'dist', name).fsPath;
  return {
    start: (limit) => {
      const folder = storage.scheme === 'file' ? vscode.Uri.joinPath(storage, 'index').fsPath : undefined;
      const options: IndexOptions = { kind: 'index', worker: bundle('worker.cjs'), folder, limit };
      return startThread(bundle('index.cjs'), options);
    },
    files: diskOf(vscode.workspace.fs),
    limit: settings.maxFileSize,
  };
}
