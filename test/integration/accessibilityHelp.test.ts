// "Accessibility Help for the Reader": a document that nobody can edit, with the keys of the manifest under the titles of their commands.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { boundKeys, type KeyManifest } from '../../src/vscode/help/boundKeys.ts';
import { settled } from './running.ts';

describe('the accessibility help', () => {
  it('opens as Markdown that is not to be saved, and names each key of the reader with what it does', async () => {
    const { context } = await settled();
    await vscode.commands.executeCommand('verbatim.accessibilityHelp');
    const document = vscode.window.activeTextEditor?.document;
    assert.deepEqual([document?.languageId, document?.isDirty, document?.isUntitled], ['markdown', false, false]);
    const text = document?.getText() ?? '';
    const keys = boundKeys(context.extension.packageJSON as KeyManifest, 'verbatim.readerFocus');
    assert.ok(keys.length > 5);
    for (const { key, title } of keys) {
      assert.ok(text.includes(`\n- ${key}: ${title}\n`), `${key}: ${title}`);
      assert.ok(!title.includes('%'), 'titles are words');
    }
    for (const key of ['Tab', 'Enter', 'Esc', 'Shift+F10', 'F6']) {
      assert.match(text, new RegExp(`^- ${key.replace('+', '\\+')}\\b`, 'm'), key);
    }
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
