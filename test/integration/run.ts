// Runs the integration suite inside the extension host of a throw-away VS Code in a browser: [--oldest] [name of a file].
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeWorkspace } from './workspace.ts';
import { bundleTests } from '../support/bundleTests.ts';
import { NEWEST, OLDEST } from '../support/codeServerRelease.ts';
import { filesBelow, NetworkRecord, partsRun } from '../support/network/networkRecord.ts';
import { root } from '../support/paths.ts';
import { keepFailure, NOTHING_SAVED, runSuiteIn } from '../support/suiteInHost.ts';
import { startHost } from '../support/vscodeHost.ts';

/** So many minutes it may take: some 200 s, and more on a busy machine. */
const LIMIT = 10;

/** Runs the suite and prints its report; resolves with the exit code. */
async function runIntegration(): Promise<number> {
  execFileSync(process.execPath, [path.join(root, 'esbuild.mjs')], { stdio: 'inherit' });
  const tests = await bundleTests();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-integration-'));
  const workspace = path.join(folder, 'workspace');
  const log = path.join(folder, 'report.txt');
  writeWorkspace(workspace);
  const { values, positionals } = parseArgs({ options: { oldest: { type: 'boolean' } }, allowPositionals: true });
  const [only] = positionals;
  const network = new NetworkRecord(filesBelow(path.join(root, 'dist')));
  const env = { VERBATIM_LOG: log, NODE_PATH: path.join(root, 'node_modules'), ...(only === undefined ? {} : { VERBATIM_ONLY: only }) };
  const host = await startHost({
    development: true,
    env,
    network,
    settings: NOTHING_SAVED,
    release: values.oldest === true ? OLDEST : NEWEST,
  });
  try {
    const code = await runSuiteIn(host, workspace, tests, LIMIT);
    if (code !== 0) {
      await keepFailure(host, 'integration');
    }
    network.check(...partsRun(only));
    return code;
  } catch (error) {
    await keepFailure(host, 'integration');
    throw error;
  } finally {
    await host.close();
    console.log(existsSync(log) ? readFileSync(log, 'utf8') : "The suite never started; VERBOSE=1 shows VS Code's log.");
    network.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exit(await runIntegration());
