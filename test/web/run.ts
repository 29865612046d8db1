// Runs the integration suite in the web worker extension host of a throw-away VS Code in a browser: where the extension runs on vscode.dev.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeWorkspace } from '../integration/workspace.ts';
import { root } from '../support/paths.ts';
import { keepFailure, NOTHING_SAVED, runSuiteIn } from '../support/suiteInHost.ts';
import { startHost } from '../support/vscodeHost.ts';
import { askedModules, bundleForWeb } from './bundle.ts';
import { serveNode } from './nodeServer.ts';

/** So many minutes it may take. */
const LIMIT = 15;

/** Has VS Code run the extension in the browser, and not where the files are. */
const IN_BROWSER = { 'remote.extensionKind': { 'verbatim-tools.verbatim-sources': ['web'] } };

/** Runs the suite, or with a name that file of tests alone, and prints its report; resolves with the exit code. */
async function runInBrowser(only: string | undefined): Promise<number> {
  execFileSync(process.execPath, [path.join(root, 'esbuild.mjs')], { stdio: 'inherit' });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-web-'));
  const workspace = path.join(folder, 'workspace');
  const [report, result] = [path.join(folder, 'report.txt'), path.join(folder, 'result.json')];
  writeWorkspace(workspace);
  const node = await serveNode(await askedModules());
  const host = await startHost({ development: true, settings: { ...IN_BROWSER, ...NOTHING_SAVED }, helper: node.origin });
  try {
    const tests = await bundleForWeb({ server: node.address, report, result }, only);
    const code = await runSuiteIn(host, workspace, tests, LIMIT);
    if (code !== 0) {
      await keepFailure(host, 'web');
    }
    // Here the extension would ask in the browser's name.
    assert.deepEqual([...host.outside], [], 'the network was asked for');
    return code;
  } catch (error) {
    await keepFailure(host, 'web');
    throw error;
  } finally {
    await host.close();
    node.close();
    console.log(existsSync(report) ? readFileSync(report, 'utf8') : "The suite never started; VERBOSE=1 shows VS Code's log.");
    const wanted = process.env['VERBATIM_RESULT'];
    if (wanted !== undefined && existsSync(result)) {
      copyFileSync(result, wanted);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exit(await runInBrowser(process.argv[2]));
