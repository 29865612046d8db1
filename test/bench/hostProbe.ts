// An extension host with the package in it, in which a benchmark's own program runs, as often as it is asked to.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { packagedExtension, root } from '../support/paths.ts';
import { startHost, type VsCodeHost } from '../support/vscodeHost.ts';

const LIMIT_MS = 90_000;

/** Writes an extension that does nothing, which VS Code needs to run a suite for. */
function writeEmptyExtension(folder: string): string {
  const extension = path.join(folder, 'probe');
  mkdirSync(extension);
  writeFileSync(
    path.join(extension, 'package.json'),
    JSON.stringify({ name: 'probe', publisher: 'verbatim-bench', version: '0.0.1', engines: { vscode: '*' } }),
  );
  return extension;
}

/** A VS Code with fresh user data, which lasts from one job to the next: each job gets a new extension host on the same data. */
export interface ProbeHost {
  /** The user's data, with the extensions' storage in it. */
  readonly userData: string;
  /** Runs the program, with a folder open or none, and resolves with its answer. Rejects after `limit` milliseconds. */
  run(job: unknown, options?: { readonly folder?: string; readonly limit?: number }): Promise<unknown>;
  /** Its window, in which something else can be opened when no program runs. */
  readonly window: VsCodeHost;
  close(): Promise<void>;
}

async function bundleProgram(program: string, folder: string): Promise<string> {
  const suite = path.join(folder, 'suite.cjs');
  await esbuild.build({
    entryPoints: [path.join(root, 'test/bench', program)],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return suite;
}

/** Starts VS Code for `program`, a file beside this one that exports `run()`, which VS Code calls as it calls a test suite. */
export async function startProbeHost(program: string, settings: Readonly<Record<string, unknown>> = {}): Promise<ProbeHost> {
  const own = mkdtempSync(path.join(os.tmpdir(), 'verbatim-bench-'));
  const [suite, extension] = [await bundleProgram(program, own), writeEmptyExtension(own)];
  const host = await startHost({ development: true, extensions: [packagedExtension()], env: { VERBATIM_PROBE: own }, settings });
  const { page, server } = host;
  let finish: (code: unknown) => void = () => undefined;
  await page.exposeFunction('codeAutomationExit', (code: unknown) => finish(code));
  await page.exposeFunction('codeAutomationLog', () => undefined);
  return {
    userData: server.userData,
    window: host,
    run: async (job, { folder, limit = LIMIT_MS } = {}) => {
      const result = path.join(own, 'result.json');
      rmSync(result, { force: true });
      writeFileSync(path.join(own, 'job.json'), JSON.stringify(job));
      const finished = Promise.withResolvers<unknown>();
      finish = finished.resolve;
      const timer = setTimeout(() => finished.reject(new Error(`The host gave no result within ${String(limit / 1000)} s.`)), limit);
      await page.goto('about:blank');
      await page.goto(server.url(folder, { extensionDevelopmentPath: server.remote(extension), extensionTestsPath: server.remote(suite) }));
      await finished.promise;
      clearTimeout(timer);
      if (!existsSync(result)) {
        throw new Error('The program in the host left no result.');
      }
      return JSON.parse(readFileSync(result, 'utf8')) as unknown;
    },
    close: async () => {
      await host.close();
      rmSync(own, { recursive: true, force: true });
    },
  };
}
