/** The extension where it runs in Node: on this machine, or where the remote part of VS Code runs. */
import * as vscode from 'vscode';
import { type ExtensionHost, start } from '../extension.ts';
import type { CorrectionsDisk } from '../library/corrections/correctionsFile.ts';
import type { IndexOptions } from '../library/indexer/indexProtocol.ts';
import { startThread } from '../library/startThread.ts';
import type { WorkerOptions } from '../library/workerProtocol.ts';
import { editorDisk } from '../vscode/corrections/correctionsDisk.ts';
import type { Services } from '../vscode/services.ts';

/** Called by VS Code when something of ours is first needed. Answers the parts, which tests look at. */
export function activate(context: vscode.ExtensionContext): Services {
  return start(context, nodeHost(context));
}

/** Threads of Node, and an index that is kept on the disk: each workspace has one of its own; windows without one share another. */
function nodeHost({ extensionUri, storageUri, globalStorageUri }: vscode.ExtensionContext): ExtensionHost {
  const storage = storageUri ?? globalStorageUri;
  const bundle = (name: string): string => vscode.Uri.joinPath(extensionUri, 'dist', name).fsPath;
  return {
    startAnalysis: () => {
      const options: WorkerOptions = { kind: 'files', givesWay: false };
      return startThread(bundle('worker.cjs'), options);
    },
    startIndex: (limit) => {
      const folder = storage.scheme === 'file' ? vscode.Uri.joinPath(storage, 'index').fsPath : undefined;
      const options: IndexOptions = { kind: 'index', worker: bundle('worker.cjs'), folder, limit };
      return startThread(bundle('index.cjs'), options);
    },
    // On this machine a file is replaced in one step, and by one window at a time.
    correctionsDisk: (file) => (file.scheme === 'file' ? diskOfMachine(file.fsPath) : editorDisk(file)),
  };
}

/** The disk of this machine; what reads and writes there is loaded when it is first needed. */
function diskOfMachine(file: string): CorrectionsDisk {
  const load = async (): Promise<CorrectionsDisk> => (await import('../library/corrections/localDisk.ts')).localDisk(file);
  return {
    read: async () => (await load()).read(),
    replace: async (text) => (await load()).replace(text),
    alone: async (work) => (await load()).alone(work),
  };
}
