/** Work that a person waits for: when it takes long it is told of, with a button that gives it up. */
import * as vscode from 'vscode';
import { CancelledError } from '../library/library.ts';
import type { CancellationToken } from '../shared/lifecycle.ts';

/** What is over sooner is not told of, in milliseconds. */
const PATIENCE = 700;

/** Does the work. Undefined when it was given up, which the work tells by a `CancelledError`. */
export async function cancellable<T>(title: string, work: (token: CancellationToken) => Promise<T>): Promise<T | undefined> {
  const source = new vscode.CancellationTokenSource();
  const ended = Promise.withResolvers<void>();
  const timer = setTimeout(() => void tellOf(title, source, ended.promise), PATIENCE);
  try {
    return await work(source.token);
  } catch (error) {
    if (error instanceof CancelledError) {
      return undefined;
    }
    throw error;
  } finally {
    clearTimeout(timer);
    ended.resolve();
    source.dispose();
  }
}

function tellOf(title: string, source: vscode.CancellationTokenSource, ended: Promise<void>): Thenable<void> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
    token.onCancellationRequested(() => source.cancel());
    return ended;
  });
}
