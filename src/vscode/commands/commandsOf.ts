/** Registers commands whose code is loaded when the first of them is run. */
import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { type CommandId, registerCommand } from './register.ts';

/** What a command does with what VS Code gives it: as a rule what was clicked on, and all that is selected. */
type Run = (services: Services, clicked: unknown, more: unknown) => unknown;

/** What registers a command under its id, given by its name in the code that `load` loads. */
export function commandsOf<N extends string>(
  services: Services,
  load: () => Promise<Readonly<Record<N, Run>>>,
): (id: CommandId, name: N) => vscode.Disposable {
  return (id, name) => registerCommand(services.log, id, async (clicked, more) => (await load())[name](services, clicked, more));
}
