// Runs a bundled suite in an extension host of the workbench in a browser, and keeps what tells why it failed.
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { failures, root } from './paths.ts';
import type { VsCodeHost } from './vscodeHost.ts';

/** In the browser VS Code saves by itself what is typed, a second later: on a busy machine before a test has looked at it. */
export const NOTHING_SAVED = { 'files.autoSave': 'off' };

/** Opens the workbench on the extension under development and its tests, and resolves with the exit code of the suite, for which there are `limit` minutes. */
export async function runSuiteIn(host: VsCodeHost, workspace: string, tests: string, limit: number): Promise<number> {
  const { page, server } = host;
  const finished = Promise.withResolvers<number>();
  setTimeout(() => finished.reject(new Error(`The suite gave no result within ${String(limit)} minutes.`)), limit * 60_000).unref();
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

/** What a person needs who looks for the reason: the last picture, and VS Code's own logs, by the name of the suite. */
export async function keepFailure(host: VsCodeHost, name: string): Promise<void> {
  mkdirSync(failures, { recursive: true });
  await host.page.screenshot({ path: path.join(failures, `${name}.png`) });
  const logs = path.join(host.server.userData, 'logs');
  if (existsSync(logs)) {
    cpSync(logs, path.join(failures, `${name}-logs`), { recursive: true });
  }
}
