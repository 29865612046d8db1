/** The tools for language models: the same that the command-line tool serves, for whatever chat there is. They look and change nothing. */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';

/** As the manifest contributes them; what they do is loaded with the first call. */
const NAMES = ['verbatim_searchQuotes', 'verbatim_listPeople', 'verbatim_verifyQuotation'] as const;

/** Registers the tools. Without a chat nobody calls them. */
export function registerSourceTools(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    ...NAMES.map((name) =>
      vscode.lm.registerTool(name, {
        invoke: async ({ input }) => {
          const { callSourceTool } = await import('./callSourceTool.ts');
          return callSourceTool(name, input, services);
        },
      }),
    ),
  );
}
