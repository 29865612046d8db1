/** Answers a call of a tool for language models. */
import * as vscode from 'vscode';
import type { Library } from '../../library/library.ts';
import { SOURCE_TOOLS } from '../../library/tools/index.ts';
import { withinTime } from '../../library/withinTime.ts';
import type { Services } from '../services.ts';

/** So long an answer waits for sources that are being read, in milliseconds; over how many it was found is told with it. */
const PATIENCE = 20_000;

/** The answer as JSON. Rejects with a message for the model where the arguments are other than the tool's schema says. */
export async function callSourceTool(
  name: string,
  input: unknown,
  { context, library, store }: Pick<Services, 'context' | 'library' | 'store'>,
): Promise<vscode.LanguageModelToolResult> {
  const tool = SOURCE_TOOLS.find((one) => one.name === name);
  if (tool === undefined) {
    throw new Error(`There is no tool ${name}.`);
  }
  await store.ready();
  await withinTime(PATIENCE, [whenRead(library)]);
  const { done, total } = library.progress;
  const samples = vscode.Uri.joinPath(context.extensionUri, 'seeds');
  const answer = await tool.run(input, {
    queries: library.queries,
    pathOf: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    uriOf: (path) =>
      addressesOf(path)
        .find((uri) => store.isSource(uri))
        ?.toString(),
    progress: () => ({ total, read: done }),
    // Without sources of one's own, the tools are tried on the samples.
    without: store.hasOwn && vscode.workspace.getWorkspaceFolder(samples) === undefined ? [`${samples.toString()}/`] : [],
  });
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))]);
}

/** Resolves when every source is read as it is now. */
function whenRead(library: Library): Promise<void> {
  const isRead = (): boolean => library.progress.done >= library.progress.total;
  return new Promise((resolve) => {
    if (isRead()) {
      resolve();
      return;
    }
    const listening = library.onDidProgress(() => {
      if (isRead()) {
        listening.dispose();
        resolve();
      }
    });
  });
}

/** What a path may stand for: an address, a path of this machine, or one below a folder of the workspace, with its name before it or not. */
function addressesOf(path: string): readonly vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const below = folders.flatMap(({ uri, name }) => [
    vscode.Uri.joinPath(uri, path),
    ...(path.startsWith(`${name}/`) ? [vscode.Uri.joinPath(uri, path.slice(name.length + 1))] : []),
  ]);
  return /^[a-z][a-z\d+.-]+:\//i.test(path) ? [vscode.Uri.parse(path)] : [...below, vscode.Uri.file(path)];
}
