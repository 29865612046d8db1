// The extension as VS Code sees it: it activates, and all that the manifest declares is there.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Contributions {
  readonly commands: readonly { readonly command: string }[];
}

describe('the extension in VS Code', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('verbatim-tools.verbatim-sources');
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command that it declares, and no other of its own', async () => {
    const { contributes } = vscode.extensions.getExtension('verbatim-tools.verbatim-sources')?.packageJSON as {
      readonly contributes: Contributions;
    };
    const declared = contributes.commands.map((command) => command.command).sort();
    const registered = (await vscode.commands.getCommands(true)).filter((command) => command.startsWith('verbatim.'));
    const views = /^verbatim\.(?:sources|people|quotes)\.(?:focus|open|resetViewLocation|removeView|toggleVisibility)$/;
    assert.deepEqual(registered.filter((command) => !views.test(command)).sort(), declared);
  });
});
