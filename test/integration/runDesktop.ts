// Runs the integration suite in desktop VS Code, which @vscode/test-electron downloads where it is not cached: for a machine
// with a display and the network. Nothing can be loaded before that VS Code's extension host, so here the network is not refused to us.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleTests } from '../support/bundleTests.ts';
import { root } from '../support/paths.ts';
import { writeWorkspace } from './workspace.ts';

execFileSync(process.execPath, [path.join(root, 'esbuild.mjs')], { stdio: 'inherit' });
const extensionTestsPath = await bundleTests();
const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-desktop-'));
const workspace = path.join(folder, 'workspace');
writeWorkspace(workspace);
try {
  process.exitCode = await runTests({
    version: process.argv[2] ?? 'stable',
    extensionDevelopmentPath: root,
    extensionTestsPath,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--user-data-dir', path.join(folder, 'user-data')],
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
