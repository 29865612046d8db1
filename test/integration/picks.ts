// Picks and the reader behind them, as the tests in the extension host use them.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';

/** What "Open in Text Editor" selects; the reader is in front again afterwards. */
export async function standsAt(): Promise<string> {
  await vscode.commands.executeCommand('verbatim.openInTextEditor');
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  const words = editor.document.getText(editor.selection);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  return words;
}

/** Runs a command that shows a pick, and does something with the pick until the command has ended. */
export async function withPick([command, ...args]: readonly [string, ...unknown[]], ...steps: readonly string[]): Promise<void> {
  const state = { isOver: false };
  const done = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => {
    state.isOver = true;
  });
  await sleep(700);
  for (const step of steps.slice(0, -1)) {
    await vscode.commands.executeCommand(step);
    await sleep(200);
  }
  while (!state.isOver) {
    await vscode.commands.executeCommand(steps.at(-1) ?? '');
    await sleep(100);
  }
  await done;
}
