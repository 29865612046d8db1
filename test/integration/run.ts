// Runs the integration suite inside the extension host of a throw-away VS Code in a browser.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeWorkspace } from './workspace.ts';
import { bundleTests } from '../support/bundleTests.ts';
import { failures, root } from '../support/paths.ts';
import { startHost, type VsCodeHost } from '../support/vscodeHost.ts';

const LIMIT_MS = 4 * 60_000;

/** Opens the workbench on the extension under development and its tests, and resolves with the exit code of the suite. */
async function runIn(host: VsCodeHost, workspace: string, tests: string): Promise<number> {
  const { page, server } = host;
  const finished = Promise.withResolvers<number>();
  setTimeout(() => finished.reject(new Error(`The suite gave no result within ${String(LIMIT_MS / 60_000)} minutes.`)), LIMIT_MS).unref();
  // The hooks through which a workbench under test tells how it went.
  await page.exposeFunction('codeAutomationExit', (code: number) => finished.resolve(code));
  await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => {
    if (process.env['VERBOSE'] !== undefined) {
      console.log(type, ...values);
    }
  });
  await page.goto(server.url(workspace, { extensionDevelopmentPath: server.remote(root), extensionTestsPath: server.remote(tests) }));
  return finished.promise;
}

/** What a person needs who looks for the reason: the last picture, and VS Code's own logs. */
async function keep(host: VsCodeHost): Promise<void> {
  mkdirSync(failures, { recursive: true });
  await host.page.screenshot({ path: path.join(failures, 'integration.png') });
  const logs = path.join(host.server.userData, 'logs');
  if (existsSync(logs)) {
    cpSync(logs, path.join(failures, 'integration-logs'), { recursive: true });
  }
}

/** Runs the suite and prints its report; resolves with the exit code. */
async function runIntegration(): Promise<number> {
  execFileSync(process.execPath, [path.join(root, 'esbuild.mjs')], { stdio: 'inherit' });
  const tests = await bundleTests();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-integration-'));
  const workspace = path.join(folder, 'workspace');
  const log = path.join(folder, 'report.txt');
  writeWorkspace(workspace);
  // With a name, only that file of tests.
  const only = process.argv[2] === undefined ? {} : { VERBATIM_ONLY: process.argv[2] };
  const host = await startHost({ development: true, env: { VERBATIM_LOG: log, NODE_PATH: path.join(root, 'node_modules'), ...only } });
  try {
    const code = await runIn(host, workspace, tests);
    if (code !== 0) {
      await keep(host);
    }
    return code;
  } catch (error) {
    await keep(host);
    throw error;
  } finally {
    await host.close();
    console.log(existsSync(log) ? readFileSync(log, 'utf8') : "The suite never started; VERBOSE=1 shows VS Code's log.");
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exit(await runIntegration());
