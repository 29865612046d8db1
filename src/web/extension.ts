/** The extension where it runs in a worker of a browser, as on vscode.dev: what it reads, the editor reads for it. */
import * as vscode from 'vscode';
import { type ExtensionHost, start } from '../extension.ts';
import type { WorkerOptions } from '../library/workerProtocol.ts';
import { setContext } from '../vscode/contextKeys.ts';
import { editorDisk } from '../vscode/corrections/correctionsDisk.ts';
import type { Services } from '../vscode/services.ts';
import { BrowserThread } from './browserThread.ts';
import type { WebIndexOptions } from './indexWorker.ts';
import { LateThread } from './lateThread.ts';
import { Programs } from './programs.ts';

/** Called by VS Code when something of ours is first needed. Answers the parts, which tests look at. */
export function activate(context: vscode.ExtensionContext): Services {
  // What there is not here is not offered.
  void setContext('verbatim.inBrowser', true);
  return start(context, webHost(context));
}

/** Workers, and an index that is kept in memory. */
function webHost({ extensionUri }: vscode.ExtensionContext): ExtensionHost {
  const programs = new Programs(vscode.Uri.joinPath(extensionUri, 'dist'));
  const startAnalysis = async (): Promise<BrowserThread> => {
    const options: WorkerOptions = { kind: 'files', givesWay: false };
    return new BrowserThread(await programs.analysis(), options);
  };
  const startIndex = async (limit: number): Promise<BrowserThread> => {
    const [program, analysis] = await Promise.all([programs.index(), programs.analysis()]);
    const options: WebIndexOptions = { analysis, limit };
    return new BrowserThread(program, options);
  };
  return {
    startAnalysis: () => new LateThread(startAnalysis()),
    startIndex: (limit) => new LateThread(startIndex(limit)),
    correctionsDisk: editorDisk,
  };
}
