// Runs in a cold extension host: activates the extensions that the job names, and answers how long each took, in milliseconds.
import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { probeJob } from './probeJob.ts';

/** Called by VS Code as a test suite is. */
export async function run(): Promise<void> {
  const { job, answer } = probeJob();
  const times: Record<string, number> = {};
  for (const id of (job as { readonly ids: readonly string[] }).ids) {
    const extension = vscode.extensions.getExtension(id);
    if (extension === undefined || extension.isActive) {
      throw new Error(`${id} is ${extension === undefined ? 'not installed' : 'active already'}.`);
    }
    const started = performance.now();
    await extension.activate();
    times[id] = performance.now() - started;
  }
  answer(times);
}
