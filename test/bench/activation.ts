// How long does activation take in a host that is up, beside VS Code's own Markdown extension?
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { packagedExtension, root } from '../support/paths.ts';
import { startHost } from '../support/vscodeHost.ts';
import { type Bench, median, type Row, row } from './row.ts';

const OURS = 'verbatim-tools.verbatim-sources';
const PEER = 'vscode.markdown-language-features';
const HOSTS = 5;
const TARGET_MS = 50;
const LIMIT_MS = 90_000;

/** Writes an extension that does nothing, which VS Code needs to run a suite for, and the suite that measures. */
async function writeProbe(folder: string): Promise<{ readonly extension: string; readonly suite: string }> {
  const extension = path.join(folder, 'probe');
  mkdirSync(extension);
  writeFileSync(
    path.join(extension, 'package.json'),
    JSON.stringify({ name: 'probe', publisher: 'verbatim-bench', version: '0.0.1', engines: { vscode: '*' } }),
  );
  const suite = path.join(folder, 'suite.cjs');
  await esbuild.build({
    entryPoints: [path.join(root, 'test/bench/activationProbe.ts')],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return { extension, suite };
}

/** Starts a host with the package installed and no folder open, and has it activate the extensions in that order. */
async function measureIn(
  folder: string,
  probe: Awaited<ReturnType<typeof writeProbe>>,
  ids: readonly string[],
): Promise<Record<string, number>> {
  const result = path.join(folder, 'times.json');
  rmSync(result, { force: true });
  const env = { VERBATIM_PROBE: JSON.stringify({ ids, result }) };
  const host = await startHost({ development: true, extensions: [packagedExtension()], env });
  try {
    const { page, server } = host;
    const finished = Promise.withResolvers<unknown>();
    const timer = setTimeout(() => finished.reject(new Error('The host did not activate the extensions in time.')), LIMIT_MS);
    await page.exposeFunction('codeAutomationExit', (code: unknown) => finished.resolve(code));
    await page.exposeFunction('codeAutomationLog', () => undefined);
    await page.goto(
      server.url(undefined, { extensionDevelopmentPath: server.remote(probe.extension), extensionTestsPath: server.remote(probe.suite) }),
    );
    await finished.promise;
    clearTimeout(timer);
    if (!existsSync(result)) {
      throw new Error('The extensions could not be activated.');
    }
    return JSON.parse(readFileSync(result, 'utf8')) as Record<string, number>;
  } finally {
    await host.close();
  }
}

async function measure(): Promise<readonly Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-activation-'));
  try {
    const probe = await writeProbe(folder);
    const ours: number[] = [];
    const peer: number[] = [];
    for (let host = 0; host < HOSTS; host++) {
      // In turn, so that neither is always the one that finds the host's own modules loaded.
      const times = await measureIn(folder, probe, host % 2 === 0 ? [OURS, PEER] : [PEER, OURS]);
      ours.push(times[OURS] ?? Number.NaN);
      peer.push(times[PEER] ?? Number.NaN);
    }
    const beside = { name: 'built-in Markdown extension', value: median(peer) };
    return [row({ name: 'activation', unit: 'ms', values: ours, target: TARGET_MS, isBetter: 'lower', peer: beside })];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From the call of an extension's `activate` to its return, loading its code included, in five cold hosts. */
export const activation: Bench = { name: 'activation', run: measure };
