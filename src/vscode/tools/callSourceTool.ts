/** Answers a call of a tool for language models. */
import * as vscode from 'vscode';
import type { Library } from '../../library/library.ts';
import { SOURCE_TOOLS } from '../../library/tools/index.ts';
import { withinTime } from '../../library/withinTime.ts';
import { placesNamed } from '../links/quoteUri.ts';
import type { Services } from '../services.ts';

/** So long an answer waits for sources that are being read, in milliseconds; over how many it was found is told with it. */
const PATIENCE = 20_000;

/** The answer as JSON. Rejects with a message for the model where the arguments are other than the tool's schema says. */
export async function callSourceTool(
  name: string,
  input: unknown,
  { library, store }: Pick<Services, 'library' | 'store'>,
): Promise<vscode.LanguageModelToolResult> {
  const tool = SOURCE_TOOLS.find((one) => one.name === name);
  if (tool === undefined) {
    throw new Error(`There is no tool ${name}.`);
  }
  await store.ready();
  await withinTime(PATIENCE, [whenRead(library)]);
  const { done, total } = library.progress;
  const answer = await tool.run(input, {
    queries: library.queries,
    pathOf: (uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    uriOf: (path) =>
      placesNamed(path)
        .find((uri) => store.isSource(uri))
        ?.toString(),
    progress: () => ({ total, read: done }),
    // Without sources of one's own, the tools are tried on the samples.
    without: store.hasOwn ? store.leftOutOfChecks : [],
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
