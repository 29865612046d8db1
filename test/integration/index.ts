// Entry of the suite that runs inside the extension host: VS Code calls `run`, in the browser's VS Code and in desktop VS Code alike.
import { globSync } from 'node:fs';
import path from 'node:path';
import { report, runSuite } from '../support/runSuite.ts';

/** Runs the tests beside this file, all or those of the file that is named; rejects when one fails, which is how VS Code learns of it. */
export async function run(): Promise<void> {
  const files = globSync(`**/${process.env['VERBATIM_ONLY'] ?? '*'}.test.cjs`, { cwd: __dirname }).sort();
  const result = await runSuite({
    files: files.map((file) => path.join(__dirname, file)),
    timeout: 20_000,
    // A busy machine is late with what VS Code tells of files: what fails three times has found something.
    retries: 2,
    log: process.env['VERBATIM_LOG'],
  });
  report(result);
  if (result.failed > 0) {
    throw new Error(`${String(result.failed)} tests failed.`);
  }
}
