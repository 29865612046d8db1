// Runs in a cold extension host: activates the extensions named in VERBATIM_PROBE, and writes how long each took, in milliseconds.
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';

/** Called by VS Code as a test suite is. */
export async function run(): Promise<void> {
  const { ids, result } = JSON.parse(process.env['VERBATIM_PROBE'] ?? '{}') as { readonly ids: readonly string[]; readonly result: string };
  const times: Record<string, number> = {};
  for (const id of ids) {
    const extension = vscode.extensions.getExtension(id);
    if (extension === undefined || extension.isActive) {
      throw new Error(`${id} is ${extension === undefined ? 'not installed' : 'active already'}.`);
    }
    const started = performance.now();
    await extension.activate();
    times[id] = performance.now() - started;
  }
  writeFileSync(result, JSON.stringify(times));
}
