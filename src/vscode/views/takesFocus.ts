/** Webviews take the focus by themselves, a moment after they are there. */
import * as vscode from 'vscode';
import { delay } from '../../shared/delay.ts';

/**
 * A webview that takes the focus sooner than this after a pick was shown, or after the webview was opened, in milliseconds, was not
 * given it by a person: the palette that the pick was called from gives it back to the webview, which takes it a moment later, and a
 * new webview takes it when its page is there.
 */
export const TAKES_FOCUS = 350;

/** The focus is taken back so often, in milliseconds. */
const STEP = 50;

/** Keeps what is asked open, and the focus in it, until no webview takes it any more by itself. */
export async function keepFocus(input: vscode.QuickInput): Promise<void> {
  input.ignoreFocusOut = true;
  for (const end = performance.now() + TAKES_FOCUS; performance.now() < end;) {
    await delay(STEP);
    await vscode.commands.executeCommand('workbench.action.focusQuickOpen');
  }
  input.ignoreFocusOut = false;
}
